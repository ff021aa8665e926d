package org.filet.runaways.web;

import java.util.EnumSet;
import org.filet.kernel.Actor;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.runaways.Descriptions;
import org.filet.runaways.EpisodeId;
import org.filet.web.FormAgain;
import org.filet.web.RequestKey;
import org.filet.youths.Details;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The description of a youth, completed while the search goes on. */
@Controller
@RequestMapping("/episodes/{id}/description")
class DescriptionPages {

    private final Descriptions descriptions;

    DescriptionPages(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    @GetMapping
    ModelAndView page(Actor actor, @PathVariable String id) {
        var episode = EpisodeId.parse(id);
        return form(episode, descriptions.read(actor, episode));
    }

    /** What was typed comes back beside what the file says by now. */
    @PostMapping
    ModelAndView write(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes afterwards) {
        var episode = EpisodeId.parse(id);
        var sent = new Sent(fields);
        var typed = new Details(sent.text("otherNames"), sent.text("description"), sent.text("phone"));
        try {
            descriptions.write(
                    actor,
                    sent.id("key").map(RequestKey::new).orElseGet(RequestKey::fresh),
                    episode,
                    typed,
                    sent.text("before"));
        } catch (Refused refused) {
            return FormAgain.of(refused, EnumSet.of(Refusal.Kind.INVALID, Refusal.Kind.CONFLICT), error -> {
                var there = descriptions.read(actor, episode);
                return form(episode, there)
                        .addObject("typed", typed)
                        .addObject("there", there.equals(typed) ? null : there)
                        .addObject("error", error);
            });
        }
        afterwards.addFlashAttribute("done", "DESCRIBED");
        return new ModelAndView("redirect:/episodes/" + episode);
    }

    private static ModelAndView form(EpisodeId episode, Details details) {
        return new ModelAndView("runaways/description")
                .addObject("episode", episode)
                .addObject("key", RequestKey.fresh().value())
                .addObject("before", details.mark())
                .addObject("typed", details);
    }
}
