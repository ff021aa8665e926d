package org.filet.web;

import org.springframework.http.HttpStatus;

/** What a page can say when there is no page to show. Messages: {@code web.trouble.<NAME>} and {@code ….help}. */
enum Trouble {
    NOT_UNDERSTOOD(HttpStatus.BAD_REQUEST),
    EXPIRED(HttpStatus.FORBIDDEN),
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    WRONG_METHOD(HttpStatus.METHOD_NOT_ALLOWED),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    BROKEN(HttpStatus.INTERNAL_SERVER_ERROR),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Trouble(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    static Trouble of(int status) {
        return switch (status) {
            case 401, 403 -> NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 405 -> WRONG_METHOD;
            case 413 -> TOO_LARGE;
            case 503 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? NOT_UNDERSTOOD : BROKEN;
        };
    }
}
