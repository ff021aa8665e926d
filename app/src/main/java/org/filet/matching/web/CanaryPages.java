package org.filet.matching.web;

import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.matching.Canaries;
import org.filet.web.RequestKey;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Decoys that questions met, for privacy officers. */
@Controller
class CanaryPages {

    private final Canaries canaries;

    CanaryPages(Canaries canaries) {
        this.canaries = canaries;
    }

    @GetMapping("/matches/decoys")
    String decoys(Actor actor, Model model) {
        model.addAttribute("lines", canaries.of(actor));
        model.addAttribute("officer", actor.role() == Role.PRIVACY_OFFICER);
        return "matching/decoys";
    }

    @PostMapping("/matches/decoys/{id}/seen")
    String seen(Actor actor, @PathVariable UUID id, @RequestParam UUID key) {
        canaries.seen(actor, new RequestKey(key), id);
        return "redirect:/matches/decoys";
    }
}
