package org.filet.runaways.web;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.emergencies.BreakGlass;
import org.filet.agreements.emergencies.Emergencies;
import org.filet.agreements.emergencies.EmergencyCall;
import org.filet.agreements.law.Directives;
import org.filet.kernel.Actor;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.network.Organisations;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.Episodes;
import org.filet.web.Fields;
import org.filet.web.FormAgain;
import org.filet.web.RequestKey;
import org.filet.web.StepUp;
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

/** Opening another organisation's episode in an emergency. Shows nothing of it before, but whom to call first. */
@Controller
@RequestMapping("/episodes/{episode}/break-glass")
class BreakGlassForms {

    private final BreakGlass glass;
    private final Emergencies emergencies;
    private final Directives directives;
    private final Organisations organisations;
    private final Episodes episodes;
    private final Access access;

    BreakGlassForms(
            BreakGlass glass,
            Emergencies emergencies,
            Directives directives,
            Organisations organisations,
            Episodes episodes,
            Access access) {
        this.glass = glass;
        this.emergencies = emergencies;
        this.directives = directives;
        this.organisations = organisations;
        this.episodes = episodes;
        this.access = access;
    }

    @StepUp
    @GetMapping
    ModelAndView form(Actor actor, @PathVariable UUID episode, @RequestParam(defaultValue = "") String basis) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("basis", basis);
        return form(actor, summary(actor, episode), new Fields(typed), null);
    }

    @StepUp
    @PostMapping
    ModelAndView open(
            Actor actor,
            @PathVariable UUID episode,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> sent) {
        var form = new Fields(sent);
        var summary = summary(actor, episode);
        try {
            glass.open(actor, new RequestKey(key), summary.holding(), call(actor, form));
            return new ModelAndView("redirect:/episodes/" + episode);
        } catch (Refused refused) {
            return FormAgain.of(
                    refused,
                    EnumSet.of(Refusal.Kind.INVALID, Refusal.Kind.TOO_MANY),
                    error -> form(actor, summary, form, error));
        }
    }

    private EpisodeSummary summary(Actor actor, UUID episode) {
        return episodes.summary(actor, new EpisodeId(episode));
    }

    private static EmergencyCall call(Actor actor, Fields form) {
        return new EmergencyCall(
                actor.organisation(),
                form.text("basis"),
                Set.of(),
                form.text("motive"),
                form.text("urgency"),
                form.numbers("attested"));
    }

    private ModelAndView form(Actor actor, EpisodeSummary episode, Fields form, @Nullable String error) {
        if (access.may(actor, Action.READ_EPISODE, episode.holding())) {
            return new ModelAndView("redirect:/episodes/" + episode.id());
        }
        if (!glass.offered(actor, episode.holding())) {
            access.require(actor, Action.READ_EPISODE, episode.holding());
        }
        var bases = emergencies.bases(actor);
        var chosen = bases.stream()
                .filter(basis -> basis.code().equals(form.text("basis")))
                .findFirst()
                .or(() -> bases.stream().findFirst());
        var page = new ModelAndView("runaways/break-glass");
        page.addObject("episode", episode.id());
        page.addObject("holder", organisations.find(episode.holder()).orElseThrow());
        page.addObject("form", form);
        page.addObject("error", error);
        page.addObject("key", RequestKey.fresh());
        page.addObject("bases", bases);
        page.addObject("basis", chosen.orElse(null));
        page.addObject(
                "directive",
                chosen.flatMap(basis -> directives.inForce(actor.organisation(), basis.code()))
                        .orElse(null));
        return page;
    }
}
