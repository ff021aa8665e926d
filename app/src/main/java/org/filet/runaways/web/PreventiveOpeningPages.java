package org.filet.runaways.web;

import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.kernel.Sector;
import org.filet.network.Organisation;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.network.Regions;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.preventive.PreventiveOpenings;
import org.filet.runaways.preventive.PreventivePapers;
import org.filet.web.RequestKey;
import org.filet.web.paper.Paper;
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

/** A youth's fiche while they are missing. Its words stand on the answer to opening alone. */
@Controller
@RequestMapping("/episodes/{id}/preventive")
class PreventiveOpeningPages {

    private final PreventiveOpenings openings;
    private final PreventivePapers papers;
    private final Recipients recipients;
    private final Regions regions;
    private final Positions positions;
    private final Paper paper;

    PreventiveOpeningPages(
            PreventiveOpenings openings,
            PreventivePapers papers,
            Recipients recipients,
            Regions regions,
            Positions positions,
            Paper paper) {
        this.openings = openings;
        this.papers = papers;
        this.recipients = recipients;
        this.regions = regions;
        this.positions = positions;
        this.paper = paper;
    }

    @GetMapping
    ModelAndView standing(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String region) {
        var standing = openings.standing(actor, EpisodeId.parse(id));
        return new ModelAndView("runaways/preventive-standing")
                .addObject("standing", standing)
                .addObject("desk", desk(standing.episode()))
                .addObject("police", papers.offered(actor, standing.episode()))
                .addObject("region", region)
                .addObject("regions", regions.all())
                .addObject(
                        "recipients",
                        recipients.in(actor, region).stream()
                                .filter(PreventiveOpeningPages::responds)
                                .toList())
                .addObject("key", RequestKey.fresh());
    }

    @PostMapping
    ModelAndView open(Actor actor, @PathVariable String id, RedirectAttributes afterwards) {
        var episode = EpisodeId.parse(id);
        try {
            var opened = openings.open(actor, episode);
            return new ModelAndView("runaways/preventive-open", "opened", opened)
                    .addObject("desk", desk(opened.episode()))
                    .addObject(
                            "own", actor.organisation().equals(opened.episode().holder()));
        } catch (Refused refused) {
            if (refused.refusal().kind() != Refusal.Kind.CONFLICT) {
                throw refused;
            }
            afterwards.addFlashAttribute("error", refused.refusal().key());
            return new ModelAndView("redirect:/episodes/" + episode + "/preventive");
        }
    }

    /** The extract on paper: each new form is one handing over, however often it is printed. */
    @PostMapping("/hand")
    ModelAndView hand(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes afterwards) {
        return handed(actor, id, new Sent(fields), afterwards);
    }

    @PostMapping("/hand.pdf")
    ModelAndView handPdf(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes afterwards) {
        var page = handed(actor, id, new Sent(fields), afterwards);
        return page.getModel().containsKey("handed")
                ? paper.pdf(page, EpisodeId.parse(id).number() + "-extract")
                : page;
    }

    private ModelAndView handed(Actor actor, String id, Sent sent, RedirectAttributes afterwards) {
        var episode = EpisodeId.parse(id);
        var key = sent.id("key").map(RequestKey::new).orElseGet(RequestKey::fresh);
        try {
            var handed = papers.hand(actor, key, episode, new OrganisationId(sent.text("organisation")));
            return new ModelAndView("runaways/preventive-hand")
                    .addObject("handed", handed)
                    .addObject("episode", handed.episode())
                    .addObject("key", key)
                    .addObject("desk", desk(handed.episode()));
        } catch (Refused refused) {
            var kind = refused.refusal().kind();
            if (kind != Refusal.Kind.INVALID && kind != Refusal.Kind.CONFLICT) {
                throw refused;
            }
            afterwards.addFlashAttribute("error", refused.refusal().key());
            return new ModelAndView("redirect:/episodes/" + episode + "/preventive");
        }
    }

    @PostMapping("/name")
    String name(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes afterwards) {
        var sent = new Sent(fields);
        return told(
                id,
                "NAMED",
                afterwards,
                () -> openings.name(
                        actor,
                        sent.id("key").map(RequestKey::new).orElseGet(RequestKey::fresh),
                        EpisodeId.parse(id),
                        new OrganisationId(sent.text("organisation"))));
    }

    @PostMapping("/release")
    String release(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String organisation,
            RedirectAttributes afterwards) {
        return told(
                id,
                "RELEASED",
                afterwards,
                () -> openings.release(actor, EpisodeId.parse(id), new OrganisationId(organisation)));
    }

    /** An extract names nobody: whose it is, the holder says. */
    private @Nullable PositionCard desk(EpisodeSummary episode) {
        return positions.dutyDeskOf(episode.holder()).orElse(null);
    }

    private static boolean responds(Organisation organisation) {
        return organisation.sector() == Sector.POLICE || organisation.sector() == Sector.COMMUNITY;
    }

    private static String told(String id, String done, RedirectAttributes afterwards, Runnable deed) {
        try {
            deed.run();
            afterwards.addFlashAttribute("done", done);
        } catch (Refused refused) {
            var kind = refused.refusal().kind();
            if (kind != Refusal.Kind.INVALID && kind != Refusal.Kind.CONFLICT) {
                throw refused;
            }
            afterwards.addFlashAttribute("error", refused.refusal().key());
        }
        return "redirect:/episodes/" + EpisodeId.parse(id) + "/preventive";
    }
}
