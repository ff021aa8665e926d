package org.filet.runaways.web;

import java.util.Optional;
import org.filet.kernel.Actor;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.companions.Companions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ties an episode to that of a youth who left at the same time, and takes it back. */
@Controller
@RequestMapping("/episodes/{id}/companions")
class CompanionPages {

    private final Companions companions;

    CompanionPages(Companions companions) {
        this.companions = companions;
    }

    /** What may be chosen is read only by whoever asks to choose. */
    @GetMapping
    ModelAndView choose(Actor actor, @PathVariable String id) {
        var episode = EpisodeId.parse(id);
        return new ModelAndView("runaways/companion")
                .addObject("id", episode)
                .addObject("offered", companions.offered(actor, episode));
    }

    @PostMapping
    String tie(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String other,
            RedirectAttributes afterwards) {
        return told(id, "COMPANION_TIED", afterwards, () -> companions.tie(actor, EpisodeId.parse(id), named(other)));
    }

    @PostMapping("/remove")
    String untie(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String other,
            RedirectAttributes afterwards) {
        return told(
                id, "COMPANION_UNTIED", afterwards, () -> companions.untie(actor, EpisodeId.parse(id), named(other)));
    }

    /** Empty where it is no number: the door answers first. */
    private static Optional<EpisodeId> named(String other) {
        try {
            return Optional.of(EpisodeId.parse(other));
        } catch (Refused none) {
            return Optional.empty();
        }
    }

    private static String told(String id, String done, RedirectAttributes afterwards, Runnable deed) {
        try {
            deed.run();
            afterwards.addFlashAttribute("done", done);
        } catch (Refused refused) {
            if (refused.refusal().kind() != Refusal.Kind.INVALID) {
                throw refused;
            }
            afterwards.addFlashAttribute("problem", refused.refusal().key());
        }
        return "redirect:/episodes/" + EpisodeId.parse(id);
    }
}
