package org.filet.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import org.filet.web.StepUpWay;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A persona has no passkey: the page says what the service would ask, and a press on its button answers. */
@Component
@Profile("demo")
class PretendedStepUp implements StepUpWay {

    @Override
    public String view() {
        return "demo/step-up";
    }

    @Override
    public boolean provenBy(HttpServletRequest request) {
        return request.getParameter("step-up") != null;
    }
}
