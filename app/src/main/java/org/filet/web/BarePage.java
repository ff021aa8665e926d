package org.filet.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;

/** A page that needs nothing, neither database nor template: read once, said where nothing else can be. */
public final class BarePage {

    private final String html;

    private BarePage(String html) {
        this.html = html;
    }

    /** @param name of a file in {@code static/web} */
    public static BarePage of(String name) {
        try {
            return new BarePage(
                    new ClassPathResource("static/web/" + name + ".html").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In place of whatever was begun; headers that were set before are gone. */
    public void say(HttpServletResponse response, HttpStatus status) throws IOException {
        say(response, status, html);
    }

    public static void say(HttpServletResponse response, HttpStatus status, String html) throws IOException {
        response.reset();
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; font-src 'self'");
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "10");
        }
        response.getWriter().write(html);
    }
}
