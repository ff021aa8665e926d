package org.filet.runaways.web;

import org.filet.agreements.emergencies.BreakGlass;
import org.filet.kernel.Actor;
import org.filet.network.Positions;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Episodes;
import org.filet.runaways.HostRequests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A region is asked to take charge of a youth located there: who asks, whom to call, yes. Nothing of the episode. */
@Controller
class HostPages {

    private final HostRequests requests;
    private final Episodes episodes;
    private final Positions positions;
    private final BreakGlass glass;

    HostPages(HostRequests requests, Episodes episodes, Positions positions, BreakGlass glass) {
        this.requests = requests;
        this.episodes = episodes;
        this.positions = positions;
        this.glass = glass;
    }

    @GetMapping("/hosting/{id}")
    ModelAndView asked(Actor actor, @PathVariable String id) {
        var request = requests.of(actor, EpisodeId.parse(id));
        var holding = episodes.summary(actor, request.episode()).holding();
        return new ModelAndView("runaways/hosting")
                .addObject("request", request)
                .addObject("desk", positions.dutyDeskOf(request.holder()).orElse(null))
                .addObject("liaison", positions.liaisonOf(request.home()).orElse(null))
                .addObject("glass", glass.offered(actor, holding));
    }
}
