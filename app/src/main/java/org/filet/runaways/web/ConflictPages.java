package org.filet.runaways.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.filet.agreements.Consents;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.network.Holders;
import org.filet.network.Organisation;
import org.filet.network.Organisations;
import org.filet.network.Positions;
import org.filet.network.Regions;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.Episodes;
import org.filet.web.Fields;
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

/** Who must not see the records of an episode's youth: a relative who works somewhere, a whole organisation. */
@Controller
@RequestMapping("/episodes/{episode}/conflicts")
class ConflictPages {

    private static final String WHOLE = "whole";

    private final Consents consents;
    private final Episodes episodes;
    private final Organisations organisations;
    private final Positions positions;
    private final Holders holders;
    private final Regions regions;
    private final Recipients recipients;

    ConflictPages(
            Consents consents,
            Episodes episodes,
            Organisations organisations,
            Positions positions,
            Holders holders,
            Regions regions,
            Recipients recipients) {
        this.consents = consents;
        this.episodes = episodes;
        this.organisations = organisations;
        this.positions = positions;
        this.holders = holders;
        this.regions = regions;
        this.recipients = recipients;
    }

    @GetMapping
    ModelAndView list(Actor actor, @PathVariable UUID episode, @RequestParam MultiValueMap<String, String> chosen) {
        var summary = summary(actor, episode);
        var form = new Fields(chosen);
        var page = new ModelAndView("runaways/conflicts");
        page.addObject("conflicts", consents.barred(actor, summary.holding()));
        page.addObject("episode", summary);
        page.addObject("form", form);
        page.addObject("regions", regions.all());
        page.addObject("choices", organisations(actor, form.text("region")));
        page.addObject("people", people(form.text("organisation")));
        return page;
    }

    @PostMapping
    String bar(
            Actor actor,
            @PathVariable UUID episode,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var form = new Fields(sent);
        try {
            bar(actor, summary(actor, episode), form);
            flash.addFlashAttribute("done", "BARRED");
        } catch (Refused refused) {
            if (refused.refusal().kind() != Refusal.Kind.INVALID) {
                throw refused;
            }
            flash.addFlashAttribute("error", refused.refusal().key());
        }
        return "redirect:/episodes/" + episode + "/conflicts";
    }

    @PostMapping("/{id}/end")
    String end(Actor actor, @PathVariable UUID episode, @PathVariable UUID id, RedirectAttributes flash) {
        consents.unbar(actor, summary(actor, episode).holding(), id);
        flash.addFlashAttribute("done", "UNBARRED");
        return "redirect:/episodes/" + episode + "/conflicts";
    }

    private EpisodeSummary summary(Actor actor, UUID episode) {
        return episodes.summary(actor, new EpisodeId(episode));
    }

    private void bar(Actor actor, EpisodeSummary episode, Fields form) {
        var organisation = form.text("organisation");
        var who = form.text("who");
        if (who.equals(WHOLE)) {
            consents.bar(actor, episode.holding(), null, new OrganisationId(organisation));
        } else {
            consents.bar(actor, episode.holding(), person(organisation, who), null);
        }
    }

    /** Null where nobody of that organisation has this number. */
    private @Nullable PersonId person(String organisation, String number) {
        return people(organisation).stream()
                .map(Someone::person)
                .filter(person -> person.value().toString().equals(number))
                .findFirst()
                .orElse(null);
    }

    /** Somebody in a post: a person is kept off, not a post. */
    record Someone(PersonId person, String name, Role role) {}

    /** One's own organisation first: relatives are found among colleagues, too. */
    private List<Organisation> organisations(Actor actor, String region) {
        return Stream.concat(organisations.find(actor.organisation()).stream(), recipients.in(actor, region).stream())
                .toList();
    }

    private List<Someone> people(String organisation) {
        if (organisation.isEmpty()) {
            return List.of();
        }
        return positions.of(new OrganisationId(organisation)).stream()
                .flatMap(post -> holders.of(post.id()).stream()
                        .map(person -> new Someone(person, holders.name(person), post.role())))
                .toList();
    }
}
