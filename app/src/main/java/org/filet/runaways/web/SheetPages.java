package org.filet.runaways.web;

import org.filet.kernel.Actor;
import org.filet.network.Positions;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Episodes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What is printed or read on the telephone, and what was confided: each reading is traced. */
@Controller
class SheetPages {

    private final Episodes episodes;
    private final Positions positions;

    SheetPages(Episodes episodes, Positions positions) {
        this.episodes = episodes;
        this.positions = positions;
    }

    @GetMapping("/episodes/{id}/police-sheet")
    ModelAndView policeSheet(Actor actor, @PathVariable String id) {
        return sheet("runaways/police-sheet", actor, id);
    }

    @GetMapping("/episodes/{id}/parents-note")
    ModelAndView parentsNote(Actor actor, @PathVariable String id) {
        return sheet("runaways/parents-note", actor, id);
    }

    @GetMapping("/episodes/{id}/confidences")
    ModelAndView confidences(Actor actor, @PathVariable String id) {
        var episode = EpisodeId.parse(id);
        return new ModelAndView("runaways/confidences")
                .addObject("episode", episode)
                .addObject("heard", episodes.confidences(actor, episode));
    }

    private ModelAndView sheet(String template, Actor actor, String id) {
        var view = episodes.sheet(actor, EpisodeId.parse(id));
        return new ModelAndView(template)
                .addObject("view", view)
                .addObject("episode", view.summary())
                .addObject("story", view.story())
                .addObject("post", positions.card(actor.position()).orElse(null))
                .addObject("desk", positions.dutyDeskOf(view.summary().holder()).orElse(null));
    }
}
