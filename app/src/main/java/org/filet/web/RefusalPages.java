package org.filet.web;

import org.filet.kernel.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Turns every {@link Refused} into one page, in the reader's language. */
@ControllerAdvice
class RefusalPages {

    @ExceptionHandler
    ModelAndView refused(Refused refused) {
        var status = switch (refused.refusal().kind()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
        var page = new ModelAndView("web/refused", status);
        page.addObject("key", refused.refusal().key());
        page.addObject("status", status.value());
        return page;
    }
}
