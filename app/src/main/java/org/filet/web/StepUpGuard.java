package org.filet.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Stands before every page marked {@link StepUp}. */
@Component
@ControllerAdvice
class StepUpGuard implements HandlerInterceptor, WebMvcConfigurer {

    private final SignIn signIn;
    private final ObjectProvider<StepUpWay> way;
    private final ObjectProvider<PageModel> pages;
    private final SessionSettings limits;
    private final Clock clock;

    StepUpGuard(
            SignIn signIn,
            ObjectProvider<StepUpWay> way,
            ObjectProvider<PageModel> pages,
            SessionSettings limits,
            Clock clock) {
        this.signIn = signIn;
        this.way = way;
        this.pages = pages;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(StepUp.class) && !fresh()) {
            if (!way.getObject().provenBy(request)) {
                throw new Asked();
            }
            signIn.proven(SignIn.Factor.PERSONA, request, response);
        }
        return true;
    }

    private boolean fresh() {
        return signIn.provenAt()
                .filter(at -> clock.instant().isBefore(at.plus(limits.proof())))
                .isPresent();
    }

    /** What was typed travels in the page that asks, never in an address. */
    @ExceptionHandler
    ModelAndView ask(Asked asked, HttpServletRequest request) {
        var fields = new LinkedHashMap<>(request.getParameterMap());
        fields.remove("_csrf");
        var page = new ModelAndView(way.getObject().view(), HttpStatus.FORBIDDEN);
        page.addObject("address", request.getRequestURI());
        page.addObject("sentBy", request.getMethod());
        page.addObject("fields", fields);
        page.addAllObjects(way.getObject().shown());
        return pages.getObject().fill(request, page);
    }

    /** Thrown to be turned into the page that asks. */
    static final class Asked extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
