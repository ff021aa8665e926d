package org.filet.runaways.web;

import org.filet.kernel.Actor;
import org.filet.network.Positions;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Episodes;
import org.filet.runaways.StopNotices;
import org.filet.web.paper.Paper;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What is printed or read on the telephone, and what was confided: each reading is traced. */
@Controller
class SheetPages {

    private final Episodes episodes;
    private final StopNotices notices;
    private final Positions positions;
    private final Paper paper;

    SheetPages(Episodes episodes, StopNotices notices, Positions positions, Paper paper) {
        this.episodes = episodes;
        this.notices = notices;
        this.positions = positions;
        this.paper = paper;
    }

    @GetMapping("/episodes/{id}/police-sheet")
    ModelAndView policeSheet(Actor actor, @PathVariable String id) {
        return sheet("runaways/police-sheet", actor, id);
    }

    @GetMapping("/episodes/{id}/police-sheet.pdf")
    ModelAndView policeSheetPdf(Actor actor, @PathVariable String id) {
        return paper.pdf(policeSheet(actor, id), file(id, "police"));
    }

    @GetMapping("/episodes/{id}/parents-note")
    ModelAndView parentsNote(Actor actor, @PathVariable String id) {
        return sheet("runaways/parents-note", actor, id);
    }

    @GetMapping("/episodes/{id}/parents-note.pdf")
    ModelAndView parentsNotePdf(Actor actor, @PathVariable String id) {
        return paper.pdf(parentsNote(actor, id), file(id, "parents"));
    }

    @GetMapping("/episodes/{id}/stop-notice")
    ModelAndView stopNotice(Actor actor, @PathVariable String id) {
        var notice = notices.read(actor, EpisodeId.parse(id));
        return new ModelAndView("runaways/stop-notice")
                .addObject("episode", notice)
                .addObject("desk", positions.dutyDeskOf(notice.holder()).orElse(null));
    }

    @GetMapping("/episodes/{id}/stop-notice.pdf")
    ModelAndView stopNoticePdf(Actor actor, @PathVariable String id) {
        return paper.pdf(stopNotice(actor, id), file(id, "stop"));
    }

    @GetMapping("/episodes/{id}/confidences")
    ModelAndView confidences(Actor actor, @PathVariable String id) {
        var episode = EpisodeId.parse(id);
        return new ModelAndView("runaways/confidences")
                .addObject("episode", episode)
                .addObject("heard", episodes.confidences(actor, episode));
    }

    /** Only the episode's number: a file's name lies about on a machine. */
    private static String file(String id, String kind) {
        return EpisodeId.parse(id).number() + "-" + kind;
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
