package org.filet.runaways.web;

import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.network.Regions;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.places.Place;
import org.filet.runaways.places.PlaceKind;
import org.filet.runaways.places.PlaceResult;
import org.filet.runaways.places.PlaceSource;
import org.filet.runaways.places.PlaceStanding;
import org.filet.runaways.places.Places;
import org.filet.web.FormAgain;
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

/** Places that matter for the youth of an episode: where to look, and what was found. */
@Controller
@RequestMapping("/episodes/{id}/places")
class PlacePages {

    private final Places places;
    private final Regions regions;

    PlacePages(Places places, Regions regions) {
        this.places = places;
        this.regions = regions;
    }

    @GetMapping
    ModelAndView list(Actor actor, @PathVariable String id) {
        return page(actor, EpisodeId.parse(id), Sent.nothing(), RequestKey.fresh(), null);
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes afterwards) {
        var sent = new Sent(fields);
        return told(
                actor,
                id,
                sent,
                "ADDED",
                afterwards,
                episode -> places.add(actor, sent.key(), episode, assessed(sent)));
    }

    @PostMapping("/{place}/check")
    ModelAndView check(
            Actor actor,
            @PathVariable String id,
            @PathVariable UUID place,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes afterwards) {
        var sent = new Sent(fields);
        return told(
                actor,
                id,
                Sent.nothing(),
                "CHECKED",
                afterwards,
                episode -> places.look(
                        actor,
                        sent.id("key").map(RequestKey::new).orElseGet(RequestKey::fresh),
                        episode,
                        place,
                        sent.required("result", PlaceResult.class)));
    }

    @PostMapping("/{place}/end")
    ModelAndView end(Actor actor, @PathVariable String id, @PathVariable UUID place, RedirectAttributes afterwards) {
        return told(actor, id, Sent.nothing(), "ENDED", afterwards, episode -> places.end(actor, episode, place));
    }

    private interface Verb {
        void on(EpisodeId episode);
    }

    private ModelAndView told(
            Actor actor, String id, Sent sent, String done, RedirectAttributes afterwards, Verb deed) {
        var episode = EpisodeId.parse(id);
        try {
            deed.on(episode);
        } catch (Refused refused) {
            var key = sent.id("key").map(RequestKey::new).orElseGet(RequestKey::fresh);
            return FormAgain.of(refused, error -> page(actor, episode, sent, key, error));
        }
        afterwards.addFlashAttribute("done", done);
        return new ModelAndView("redirect:/episodes/" + episode + "/places");
    }

    private ModelAndView page(Actor actor, EpisodeId id, Sent sent, RequestKey key, @Nullable String error) {
        return new ModelAndView("runaways/places")
                .addObject("listed", places.read(actor, id))
                .addObject("sent", sent)
                .addObject("key", key)
                .addObject("error", error)
                .addObject("regions", regions.all())
                .addObject("kinds", PlaceKind.values())
                .addObject("standings", PlaceStanding.values())
                .addObject("sources", PlaceSource.values())
                .addObject("results", PlaceResult.values());
    }

    private static Place.Assessed assessed(Sent sent) {
        return new Place.Assessed(
                sent.required("kind", PlaceKind.class),
                sent.required("standing", PlaceStanding.class),
                sent.required("source", PlaceSource.class),
                new RegionId(sent.text("region")),
                sent.text("municipality"),
                sent.text("address"),
                sent.text("words"));
    }
}
