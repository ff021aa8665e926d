package org.filet.agreements.web;

import java.util.UUID;
import org.filet.agreements.emergencies.Emergencies;
import org.filet.agreements.emergencies.Emergency;
import org.filet.kernel.Actor;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The emergencies an organisation invoked, for those who review them. */
@Controller
@RequestMapping("/emergencies")
class EmergencyPages {

    private final Emergencies emergencies;

    EmergencyPages(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        var page = new ModelAndView("agreements/emergencies");
        page.addObject("emergencies", emergencies.read(actor));
        page.addObject("findings", Emergency.Finding.values());
        return page;
    }

    @PostMapping("/{id}")
    String review(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Emergency.Finding finding,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes flash) {
        try {
            emergencies.review(actor, id, finding, remark);
            flash.addFlashAttribute("done", "REVIEW");
        } catch (Refused refused) {
            if (refused.refusal().kind() == Refusal.Kind.UNKNOWN
                    || refused.refusal().kind() == Refusal.Kind.FORBIDDEN) {
                throw refused;
            }
            flash.addFlashAttribute("error", refused.refusal().key());
        }
        return "redirect:/emergencies";
    }
}
