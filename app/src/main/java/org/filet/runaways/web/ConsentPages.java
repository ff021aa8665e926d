package org.filet.runaways.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.filet.agreements.Category;
import org.filet.agreements.Consent;
import org.filet.agreements.ConsentAnswer;
import org.filet.agreements.Consents;
import org.filet.agreements.Purpose;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.network.Regions;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Episodes;
import org.filet.web.Fields;
import org.filet.web.FormAgain;
import org.filet.web.RequestKey;
import org.filet.web.Times;
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

/** What the youth of an episode agrees to, refuses and takes back. */
@Controller
@RequestMapping("/episodes/{episode}/consents")
class ConsentPages {

    private static final int USUAL_DAYS = 90;

    private final Consents consents;
    private final Episodes episodes;
    private final Regions regions;
    private final Recipients recipients;
    private final Clock clock;

    ConsentPages(Consents consents, Episodes episodes, Regions regions, Recipients recipients, Clock clock) {
        this.consents = consents;
        this.episodes = episodes;
        this.regions = regions;
        this.recipients = recipients;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor, @PathVariable UUID episode, @RequestParam(defaultValue = "") String region) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("region", region);
        typed.add("until", today().plusDays(USUAL_DAYS).toString());
        typed.add("purpose", Purpose.FOLLOW_RUNAWAY.name());
        return page(actor, episode, new Fields(typed), null);
    }

    @PostMapping
    ModelAndView note(
            Actor actor,
            @PathVariable UUID episode,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash) {
        var form = new Fields(fields);
        try {
            var id = new EpisodeId(episode);
            var holding = episodes.summary(actor, id).holding();
            consents.note(actor, new RequestKey(key), holding, episodes.age(actor, id), answer(form));
            flash.addFlashAttribute("done", "NOTED");
            return new ModelAndView("redirect:/episodes/" + episode + "/consents");
        } catch (Refused refused) {
            return FormAgain.of(refused, error -> page(actor, episode, form, error));
        }
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(Actor actor, @PathVariable UUID episode, @PathVariable UUID id, RedirectAttributes flash) {
        consents.withdraw(actor, episodes.summary(actor, new EpisodeId(episode)).holding(), id);
        flash.addFlashAttribute("done", "WITHDRAWN");
        return "redirect:/episodes/" + episode + "/consents";
    }

    private static ConsentAnswer answer(Fields form) {
        return new ConsentAnswer(
                new OrganisationId(form.text("recipient")),
                form.one("purpose", Purpose.class).orElse(Purpose.FOLLOW_RUNAWAY),
                form.many("categories", Category.class),
                form.text("given").equals("yes"),
                form.one("by", Consent.GivenBy.class).orElse(Consent.GivenBy.PARENT),
                form.text("how"),
                form.one("language", Consent.Language.class).orElse(Consent.Language.FR),
                form.text("textVersion"),
                form.day("until").orElse(LocalDate.EPOCH));
    }

    private ModelAndView page(Actor actor, UUID id, Fields form, @Nullable String error) {
        var episode = episodes.summary(actor, new EpisodeId(id));
        var page = new ModelAndView("runaways/consents");
        page.addObject("consents", consents.of(actor, episode.holding()));
        page.addObject("now", clock.instant());
        page.addObject("episode", episode);
        page.addObject("form", form);
        page.addObject("error", error);
        page.addObject("key", RequestKey.fresh());
        page.addObject("regions", regions.all());
        page.addObject("recipients", recipients.in(actor, form.text("region")));
        return page;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
    }
}
