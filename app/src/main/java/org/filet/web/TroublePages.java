package org.filet.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page for everything that went wrong outside the rules: an unknown address, a session that ended, a defect. A
 * defect shows a reference number and nothing else; the log holds it beside the stack trace.
 */
@Controller
class TroublePages implements ErrorController {

    /** Set on a request that a filter refuses, to say which trouble it is. */
    static final String TROUBLE = TroublePages.class.getName();

    private static final Logger log = LoggerFactory.getLogger(TroublePages.class);

    @RequestMapping("/error")
    ModelAndView trouble(HttpServletRequest request) {
        var trouble = trouble(request.getAttribute(TROUBLE), request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        var page = new ModelAndView("web/trouble", trouble.status());
        page.addObject("trouble", trouble);
        if (trouble == Trouble.BROKEN) {
            page.addObject("reference", reference(request));
        }
        return page;
    }

    /** Without a status someone opened this address by hand: there is nothing here. */
    private static Trouble trouble(@Nullable Object known, @Nullable Object status) {
        if (known instanceof Trouble trouble) {
            return trouble;
        }
        return Trouble.of(status instanceof Integer number ? number : 404);
    }

    private static String reference(HttpServletRequest request) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        var defect = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        log.error("reference {}", reference, defect instanceof Throwable cause ? cause : null);
        return reference;
    }
}
