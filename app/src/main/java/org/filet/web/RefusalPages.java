package org.filet.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.filet.kernel.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Turns every {@link Refused} into one page, in the reader's language. */
@ControllerAdvice
class RefusalPages {

    private final PageModel pages;

    RefusalPages(PageModel pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request) {
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
        Remedy.of(request).ifPresent(remedy -> page.addObject("remedy", remedy));
        return pages.fill(request, page);
    }

    /** An address that names nothing is an unknown address, whatever is wrong with it. */
    @ExceptionHandler
    void notAnAddress(MethodArgumentTypeMismatchException mismatch, HttpServletResponse response) throws IOException {
        boolean inAddress = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError(inAddress ? HttpStatus.NOT_FOUND.value() : HttpStatus.BAD_REQUEST.value());
    }
}
