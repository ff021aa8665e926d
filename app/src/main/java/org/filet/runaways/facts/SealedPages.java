package org.filet.runaways.facts;

import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.kernel.Actor;
import org.filet.kernel.PersonId;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.runaways.EpisodeId;
import org.filet.web.Fields;
import org.filet.web.RequestKey;
import org.filet.web.StepUp;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** That facts of an episode are sealed; sealing one, asking, opening. What is sealed shows on the answer to opening alone. */
@Controller
@RequestMapping("/episodes/{episode}/sealed")
class SealedPages {

    private final SealedFacts facts;

    SealedPages(SealedFacts facts) {
        this.facts = facts;
    }

    @GetMapping
    ModelAndView list(Actor actor, @PathVariable UUID episode) {
        var page = new ModelAndView("runaways/sealed");
        page.addObject("episode", episode);
        page.addObject("facts", facts.of(actor, new EpisodeId(episode)));
        page.addObject("kinds", SealedKind.values());
        page.addObject("choices", facts.choices(actor));
        page.addObject("key", RequestKey.fresh());
        return page;
    }

    /** What was typed is not kept for a second try: it stands in no session. */
    @PostMapping
    String keep(
            Actor actor,
            @PathVariable UUID episode,
            @RequestParam UUID key,
            @RequestParam SealedKind kind,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var form = new Fields(sent);
        return told(episode, "KEPT", flash, () -> {
            var readers = form.all("reader").stream().map(SealedPages::person).collect(Collectors.toUnmodifiableSet());
            facts.keep(actor, new RequestKey(key), new EpisodeId(episode), kind, form.text("words"), readers);
        });
    }

    @PostMapping("/{fact}/ask")
    String ask(
            Actor actor,
            @PathVariable UUID episode,
            @PathVariable UUID fact,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        return told(episode, "ASKED", flash, () -> facts.ask(actor, new RequestKey(key), fact, reason));
    }

    @StepUp
    @PostMapping("/openings/{opening}")
    ModelAndView open(Actor actor, @PathVariable UUID opening) {
        return new ModelAndView("runaways/sealed-open", "opened", facts.open(actor, opening));
    }

    private static PersonId person(String number) {
        try {
            return new PersonId(UUID.fromString(number));
        } catch (IllegalArgumentException e) {
            throw new Refused(SealedRefusal.READERS_NEEDED, e);
        }
    }

    private static String told(UUID episode, String done, RedirectAttributes flash, Runnable deed) {
        try {
            deed.run();
            flash.addFlashAttribute("done", done);
        } catch (Refused refused) {
            if (refused.refusal().kind() != Refusal.Kind.INVALID) {
                throw refused;
            }
            flash.addFlashAttribute("error", refused.refusal().key());
        }
        return "redirect:/episodes/" + episode + "/sealed";
    }
}
