package org.filet.runaways.web;

import java.util.EnumSet;
import java.util.UUID;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Category;
import org.filet.agreements.emergencies.Emergencies;
import org.filet.agreements.emergencies.EmergencyCall;
import org.filet.agreements.law.Directives;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.network.Regions;
import org.filet.runaways.EpisodeId;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Communicating an episode in an emergency: to one organisation, on one basis, every condition attested. */
@Controller
@RequestMapping("/episodes/{episode}/emergency")
class EmergencyForms {

    private final Emergencies emergencies;
    private final Directives directives;
    private final Episodes episodes;
    private final Regions regions;
    private final Recipients recipients;
    private final Access access;

    EmergencyForms(
            Emergencies emergencies,
            Directives directives,
            Episodes episodes,
            Regions regions,
            Recipients recipients,
            Access access) {
        this.emergencies = emergencies;
        this.directives = directives;
        this.episodes = episodes;
        this.regions = regions;
        this.recipients = recipients;
        this.access = access;
    }

    @StepUp
    @GetMapping
    ModelAndView form(
            Actor actor,
            @PathVariable UUID episode,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String basis) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("region", region);
        typed.add("basis", basis);
        typed.add("categories", Category.IDENTITY.name());
        typed.add("categories", Category.EPISODE.name());
        return form(actor, episode, new Fields(typed), null);
    }

    @StepUp
    @PostMapping
    ModelAndView invoke(
            Actor actor,
            @PathVariable UUID episode,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash) {
        var form = new Fields(fields);
        try {
            var holding = episodes.summary(actor, new EpisodeId(episode)).holding();
            emergencies.invoke(actor, new RequestKey(key), holding, call(form));
            flash.addFlashAttribute("done", "EMERGENCY");
            return new ModelAndView("redirect:/episodes/" + episode);
        } catch (Refused refused) {
            return FormAgain.of(
                    refused,
                    EnumSet.of(Refusal.Kind.INVALID, Refusal.Kind.TOO_MANY),
                    error -> form(actor, episode, form, error));
        }
    }

    private static EmergencyCall call(Fields form) {
        return new EmergencyCall(
                new OrganisationId(form.text("recipient")),
                form.text("basis"),
                form.many("categories", Category.class),
                form.text("motive"),
                form.text("urgency"),
                form.numbers("attested"));
    }

    private ModelAndView form(Actor actor, UUID id, Fields form, @Nullable String error) {
        var episode = episodes.summary(actor, new EpisodeId(id));
        access.require(actor, Action.INVOKE_EMERGENCY, episode.holding());
        var bases = emergencies.bases(actor);
        var chosen = bases.stream()
                .filter(basis -> basis.code().equals(form.text("basis")))
                .findFirst()
                .or(() -> bases.stream().findFirst());
        var page = new ModelAndView("runaways/emergency");
        page.addObject("episode", episode);
        page.addObject("form", form);
        page.addObject("error", error);
        page.addObject("key", RequestKey.fresh());
        page.addObject("bases", bases);
        page.addObject("basis", chosen.orElse(null));
        page.addObject(
                "directive",
                chosen.flatMap(basis -> directives.inForce(actor.organisation(), basis.code()))
                        .orElse(null));
        page.addObject("regions", regions.all());
        page.addObject("recipients", recipients.in(actor, form.text("region")));
        page.addObject("categories", Category.ofEmergencies());
        return page;
    }
}
