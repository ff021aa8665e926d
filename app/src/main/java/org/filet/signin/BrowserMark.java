package org.filet.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** A random cookie that ties what works once to the browser that asked for it or opened it first. */
final class BrowserMark {

    private static final String NAME = "filet_browser";
    private static final Duration LIFE = Duration.ofDays(3);

    private BrowserMark() {}

    /** What is kept of this browser's mark; a browser without one gets it. */
    static byte[] of(HttpServletRequest request, HttpServletResponse response) {
        return Secrets.hash(read(request).orElseGet(() -> mark(request, response)));
    }

    /** As {@link #of}, for a browser that must have one by now. */
    static byte[] known(HttpServletRequest request) {
        return Secrets.hash(read(request).orElse(""));
    }

    private static Optional<String> read(HttpServletRequest request) {
        return Stream.of(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(name(request)))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static String mark(HttpServletRequest request, HttpServletResponse response) {
        var mark = Secrets.link();
        var cookie = ResponseCookie.from(name(request), mark)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(LIFE)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return mark;
    }

    private static String name(HttpServletRequest request) {
        return (request.isSecure() ? "__Host-" : "") + NAME;
    }
}
