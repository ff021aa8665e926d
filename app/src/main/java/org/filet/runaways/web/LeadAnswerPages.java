package org.filet.runaways.web;

import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.network.Positions;
import org.filet.runaways.lead.LeadDecline;
import org.filet.runaways.lead.LeadHandshake;
import org.filet.runaways.lead.LeadProposals;
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

/** The liaison officer of a region that is asked to lead: who asks, whom to call, yes or no. Nothing of the episode. */
@Controller
@RequestMapping("/lead/{proposal}")
class LeadAnswerPages {

    private final LeadHandshake handshake;
    private final LeadProposals proposals;
    private final Positions positions;

    LeadAnswerPages(LeadHandshake handshake, LeadProposals proposals, Positions positions) {
        this.handshake = handshake;
        this.proposals = proposals;
        this.positions = positions;
    }

    @GetMapping
    ModelAndView asked(Actor actor, @PathVariable UUID proposal) {
        return page(actor, proposal, RequestKey.fresh(), null);
    }

    @PostMapping("/accept")
    ModelAndView accept(
            Actor actor,
            @PathVariable UUID proposal,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes afterwards) {
        var sent = new Sent(fields);
        try {
            var episode = handshake.accept(actor, sent.key(), proposal);
            afterwards.addFlashAttribute("done", "LEAD_ACCEPTED");
            return new ModelAndView("redirect:/episodes/" + episode);
        } catch (Refused refused) {
            return again(actor, proposal, sent, refused);
        }
    }

    @PostMapping("/decline")
    ModelAndView decline(
            Actor actor,
            @PathVariable UUID proposal,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes afterwards) {
        var sent = new Sent(fields);
        try {
            handshake.decline(actor, sent.key(), proposal, sent.one("reason", LeadDecline.class));
        } catch (Refused refused) {
            return again(actor, proposal, sent, refused);
        }
        afterwards.addFlashAttribute("done", "LEAD_DECLINED");
        return new ModelAndView("redirect:/lead/" + proposal);
    }

    private ModelAndView again(Actor actor, UUID proposal, Sent sent, Refused refused) {
        var status = LeadPages.status(refused);
        var key = sent.id("key").map(RequestKey::new).orElseGet(RequestKey::fresh);
        var page = page(actor, proposal, key, refused.refusal().key());
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(Actor actor, UUID id, RequestKey key, @Nullable String error) {
        var answering = proposals.answering(actor, id);
        return new ModelAndView("runaways/lead-asked")
                .addObject("answering", answering)
                .addObject("proposal", answering.proposal())
                .addObject(
                        "caller",
                        positions.card(answering.proposal().by().position()).orElse(null))
                .addObject("key", key)
                .addObject("error", error)
                .addObject("reasons", LeadDecline.values());
    }
}
