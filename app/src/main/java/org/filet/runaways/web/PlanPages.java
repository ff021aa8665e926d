package org.filet.runaways.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.PlanContent;
import org.filet.runaways.plans.Plan;
import org.filet.runaways.plans.Plans;
import org.filet.web.FormAgain;
import org.filet.web.RequestKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A youth's prevention plan: the newest, those before, and the form of the next, filled with the newest. */
@Controller
@RequestMapping("/episodes/{id}/plan")
class PlanPages {

    private final Plans plans;

    PlanPages(Plans plans) {
        this.plans = plans;
    }

    @GetMapping
    ModelAndView read(Actor actor, @PathVariable String id) {
        var versions = plans.read(actor, EpisodeId.parse(id));
        return page(versions, RequestKey.fresh(), begun(versions), null);
    }

    @PostMapping
    ModelAndView write(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes afterwards) {
        var episode = EpisodeId.parse(id);
        var sent = new Sent(fields);
        try {
            plans.write(
                    actor,
                    sent.key(),
                    episode,
                    seen(sent),
                    sent.ticked("withYouth"),
                    sent.ticked("withParents"),
                    content(sent));
        } catch (Refused refused) {
            return FormAgain.of(refused, error -> page(plans.read(actor, episode), sent.key(), sent, error));
        }
        afterwards.addFlashAttribute("done", "WRITTEN");
        return new ModelAndView("redirect:/episodes/" + episode + "/plan");
    }

    private static ModelAndView page(Plans.Versions versions, RequestKey key, Sent sent, @Nullable String error) {
        var page = new ModelAndView("runaways/plan");
        page.addObject("versions", versions);
        page.addObject("key", key);
        page.addObject("sent", sent);
        page.addObject("error", error);
        return page;
    }

    /** The next version begins as the newest stands. */
    private static Sent begun(Plans.Versions versions) {
        var fields = new LinkedMultiValueMap<String, String>();
        versions.all().stream().findFirst().flatMap(Plan::content).ifPresent(newest -> {
            fields.add("signs", newest.signs());
            fields.add("helps", newest.helps());
            fields.add("people", newest.people());
            fields.add("places", newest.places());
            fields.add("agreed", newest.agreed());
            fields.add("away", newest.away());
        });
        return new Sent(fields);
    }

    private static int seen(Sent sent) {
        return sent.text("seen").matches("[0-9]{1,6}") ? Integer.parseInt(sent.text("seen")) : 0;
    }

    private static PlanContent content(Sent sent) {
        return new PlanContent(
                sent.text("signs"),
                sent.text("helps"),
                sent.text("people"),
                sent.text("places"),
                sent.text("agreed"),
                sent.text("away"),
                day(sent.text("reviewOn")));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            throw new Refused(PageRefusal.FORM_INCOMPLETE, noDay);
        }
    }
}
