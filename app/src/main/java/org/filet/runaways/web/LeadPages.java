package org.filet.runaways.web;

import java.util.Optional;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.network.Regions;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.lead.LeadHandshake;
import org.filet.runaways.lead.LeadProposals;
import org.filet.runaways.lead.LeadReason;
import org.filet.web.RequestKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The side that leads an episode asks another region to lead, and takes that back. */
@Controller
@RequestMapping("/episodes/{id}/lead")
class LeadPages {

    private final LeadHandshake handshake;
    private final LeadProposals proposals;
    private final Regions regions;

    LeadPages(LeadHandshake handshake, LeadProposals proposals, Regions regions) {
        this.handshake = handshake;
        this.proposals = proposals;
        this.regions = regions;
    }

    @GetMapping
    ModelAndView form(Actor actor, @PathVariable String id) {
        return page(actor, EpisodeId.parse(id), Sent.nothing(), RequestKey.fresh(), null);
    }

    @PostMapping
    ModelAndView propose(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes afterwards) {
        var episode = EpisodeId.parse(id);
        var sent = new Sent(fields);
        return told(actor, episode, sent, "LEAD_PROPOSED", afterwards, () -> {
            var region = Optional.of(sent.text("region"))
                    .filter(code -> !code.isEmpty())
                    .map(RegionId::new);
            handshake.propose(actor, sent.key(), episode, region, sent.one("reason", LeadReason.class));
        });
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes afterwards) {
        var episode = EpisodeId.parse(id);
        var sent = new Sent(fields);
        return told(
                actor,
                episode,
                sent,
                "LEAD_WITHDRAWN",
                afterwards,
                () -> handshake.withdraw(actor, sent.key(), episode));
    }

    /** What can be mended, or was done meanwhile, comes back with the form; the door's own answers keep their page. */
    private ModelAndView told(
            Actor actor, EpisodeId episode, Sent sent, String done, RedirectAttributes afterwards, Runnable deed) {
        try {
            deed.run();
        } catch (Refused refused) {
            var status = status(refused);
            var key = sent.id("key").map(RequestKey::new).orElseGet(RequestKey::fresh);
            var page = page(actor, episode, sent, key, refused.refusal().key());
            page.setStatus(status);
            return page;
        }
        afterwards.addFlashAttribute("done", done);
        return new ModelAndView("redirect:/episodes/" + episode);
    }

    static HttpStatus status(Refused refused) {
        return switch (refused.refusal().kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNKNOWN, FORBIDDEN, TOO_MANY -> throw refused;
        };
    }

    private ModelAndView page(Actor actor, EpisodeId id, Sent sent, RequestKey key, @Nullable String error) {
        var standing = proposals.proposing(actor, id);
        var episode = standing.episode();
        return new ModelAndView("runaways/lead")
                .addObject("standing", standing)
                .addObject("chosen", chosen(sent, episode))
                .addObject("sent", sent)
                .addObject("key", key)
                .addObject("error", error)
                .addObject("reasons", LeadReason.values())
                .addObject(
                        "regions",
                        regions.quebec().stream()
                                .filter(region -> !region.id().equals(episode.leadRegion()))
                                .toList());
    }

    /** Where the youth was located, else home, where that is another region than the one that leads. */
    private static String chosen(Sent sent, EpisodeSummary episode) {
        var likely = Optional.ofNullable(episode.locatedIn()).orElse(episode.homeRegion());
        return !sent.text("region").isEmpty()
                ? sent.text("region")
                : likely.equals(episode.leadRegion()) ? "" : likely.code();
    }
}
