package org.filet.runaways.web;

import java.util.HashMap;
import java.util.Optional;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.kernel.Sector;
import org.filet.network.OnCall;
import org.filet.network.Regions;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.Episodes;
import org.filet.runaways.amber.AmberAnswer;
import org.filet.runaways.amber.AmberDecision;
import org.filet.runaways.amber.AmberForce;
import org.filet.runaways.amber.AmberNotes;
import org.filet.runaways.amber.AmberSheet;
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

/** The criteria of an AMBER alert, whom to call, what police decided. Whatever is answered, the page says the same. */
@Controller
@RequestMapping("/episodes/{id}/amber")
class AmberPages {

    private final AmberNotes notes;
    private final Episodes episodes;
    private final Regions regions;
    private final OnCall onCall;

    AmberPages(AmberNotes notes, Episodes episodes, Regions regions, OnCall onCall) {
        this.notes = notes;
        this.episodes = episodes;
        this.regions = regions;
        this.onCall = onCall;
    }

    @GetMapping
    ModelAndView read(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String region) {
        return page(actor, EpisodeId.parse(id), region, Sent.nothing(), null);
    }

    @PostMapping
    ModelAndView answer(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes afterwards) {
        var sent = new Sent(fields);
        return told(actor, id, sent, "ANSWERED", afterwards, episode -> {
            var said = new HashMap<String, AmberNotes.Said>();
            fields.keySet().stream()
                    .filter(name -> name.startsWith("answer-"))
                    .map(name -> name.substring("answer-".length()))
                    .forEach(code -> said.put(
                            code,
                            new AmberNotes.Said(
                                    sent.one("answer-" + code, AmberAnswer.class), sent.text("fact-" + code))));
            notes.answer(actor, sent.key(), episode, said);
        });
    }

    @PostMapping("/decision")
    ModelAndView decide(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes afterwards) {
        var sent = new Sent(fields);
        return told(
                actor,
                id,
                sent,
                "DECIDED",
                afterwards,
                episode -> notes.decide(
                        actor,
                        sent.key(),
                        episode,
                        new AmberNotes.Told(
                                sent.one("force", AmberForce.class),
                                sent.one("decision", AmberDecision.class),
                                LocalMoment.of(sent.text("decidedAt")),
                                sent.text("reference"))));
    }

    /** For police, on paper: who, what is known on each criterion. Traced as a reading of the identity. */
    @GetMapping("/sheet")
    ModelAndView sheet(Actor actor, @PathVariable String id) {
        var episode = EpisodeId.parse(id);
        var sheet = notes.read(actor, episode);
        return new ModelAndView("runaways/amber-sheet")
                .addObject("sheet", sheet)
                .addObject("view", episodes.sheet(actor, episode))
                .addObject("force", AmberForce.competent(place(sheet.episode(), "")));
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
            var status = LeadPages.status(refused);
            var page = page(actor, episode, "", sent, refused.refusal().key());
            page.setStatus(status);
            return page;
        }
        afterwards.addFlashAttribute("done", done);
        return new ModelAndView("redirect:/episodes/" + episode + "/amber");
    }

    private ModelAndView page(Actor actor, EpisodeId id, String region, Sent sent, @Nullable String error) {
        AmberSheet sheet = notes.read(actor, id);
        var place = place(sheet.episode(), region);
        return new ModelAndView("runaways/amber")
                .addObject("sheet", sheet)
                .addObject("sent", sent)
                .addObject("key", sent.id("key").map(RequestKey::new).orElseGet(RequestKey::fresh))
                .addObject("error", error)
                .addObject("place", place)
                .addObject("force", AmberForce.competent(place))
                .addObject(
                        "police",
                        onCall.now(place, Sector.POLICE).stream()
                                .filter(answer -> answer.why() != OnCall.Why.LIAISON)
                                .findFirst()
                                .map(OnCall.Answer::card)
                                .orElse(null))
                .addObject("regions", regions.quebec())
                .addObject("answers", AmberAnswer.values())
                .addObject("forces", AmberForce.values())
                .addObject("decisions", AmberDecision.values());
    }

    /** Where it may have happened: as asked, else where the youth was located, else home; in Québec. */
    private RegionId place(EpisodeSummary episode, String asked) {
        return Optional.of(new RegionId(asked))
                .filter(region -> region.inQuebec() && regions.known(region))
                .or(() -> Optional.ofNullable(episode.locatedIn()).filter(RegionId::inQuebec))
                .orElse(episode.homeRegion());
    }
}
