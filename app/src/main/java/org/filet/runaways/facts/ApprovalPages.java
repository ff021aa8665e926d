package org.filet.runaways.facts;

import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.web.StepUp;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Requests to open a sealed fact, for whoever approves them. */
@Controller
@RequestMapping("/sealed")
class ApprovalPages {

    private final SealedFacts facts;

    ApprovalPages(SealedFacts facts) {
        this.facts = facts;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return new ModelAndView("runaways/sealed-requests", "requests", facts.waiting(actor));
    }

    @StepUp
    @PostMapping("/{opening}")
    String decide(Actor actor, @PathVariable UUID opening, @RequestParam boolean approved, RedirectAttributes flash) {
        facts.decide(actor, opening, approved);
        flash.addFlashAttribute("done", approved ? "APPROVED" : "REFUSED");
        return "redirect:/sealed";
    }
}
