package org.filet.alerts.web;

import java.util.UUID;
import org.filet.alerts.Alerts;
import org.filet.alerts.Composer;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.network.Positions;
import org.filet.runaways.EpisodeId;
import org.filet.web.Fields;
import org.filet.web.FormAgain;
import org.filet.web.Keys;
import org.filet.web.RequestKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choose, then see exactly who will receive what, then send. POSTs, so that nothing chosen stands in an address. */
@Controller
@RequestMapping("/episodes/{episode}/alerts")
class ComposePages {

    private final Composer composer;
    private final Alerts alerts;
    private final Positions positions;

    ComposePages(Composer composer, Alerts alerts, Positions positions) {
        this.composer = composer;
        this.alerts = alerts;
        this.positions = positions;
    }

    @GetMapping("/new")
    ModelAndView choose(Actor actor, @PathVariable UUID episode) {
        var outline = composer.outline(actor, new EpisodeId(episode));
        return form(outline, ComposeForm.proposed(outline), null);
    }

    /** Back from the preview, as it was typed. */
    @PostMapping("/new")
    ModelAndView change(Actor actor, @PathVariable UUID episode, @RequestParam MultiValueMap<String, String> fields) {
        return form(composer.outline(actor, new EpisodeId(episode)), new ComposeForm(new Fields(fields)), null);
    }

    @PostMapping("/preview")
    ModelAndView preview(Actor actor, @PathVariable UUID episode, @RequestParam MultiValueMap<String, String> fields) {
        var form = new ComposeForm(new Fields(fields));
        try {
            var page = new ModelAndView("alerts/preview");
            page.addObject("preview", composer.preview(actor, new EpisodeId(episode), form.content()));
            page.addObject("form", form);
            page.addObject("episode", episode);
            page.addObject("keys", Keys.FRESH);
            return page;
        } catch (Refused refused) {
            return complaint(actor, episode, form, refused);
        }
    }

    @PostMapping
    ModelAndView send(
            Actor actor,
            @PathVariable UUID episode,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash) {
        var form = new ComposeForm(new Fields(fields));
        try {
            alerts.compose(actor, new RequestKey(key), new EpisodeId(episode), form.content());
            flash.addFlashAttribute("alertDone", "compose");
            return new ModelAndView("redirect:/episodes/" + episode + "#alerts");
        } catch (Refused refused) {
            return complaint(actor, episode, form, refused);
        }
    }

    private ModelAndView complaint(Actor actor, UUID episode, ComposeForm form, Refused refused) {
        return FormAgain.of(
                refused,
                error -> form(composer.outline(actor, new EpisodeId(episode)), form, error)
                        .addObject("liaison", positions.liaisonOf(actor.region())));
    }

    private static ModelAndView form(Composer.Outline outline, ComposeForm form, @Nullable String error) {
        var page = new ModelAndView("alerts/new");
        page.addObject("outline", outline);
        page.addObject("form", form);
        page.addObject("error", error);
        return page;
    }
}
