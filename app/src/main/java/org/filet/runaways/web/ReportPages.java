package org.filet.runaways.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.filet.agreements.Action;
import org.filet.agreements.Relation;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.network.Positions;
import org.filet.runaways.Runaways;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.filet.youths.YouthId;
import org.filet.youths.Youths;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Je m'inquiète pour un·e jeune »: one page, two minutes, at night, on a phone. */
@Controller
class ReportPages {

    private final Runaways runaways;
    private final Youths youths;
    private final Positions positions;
    private final Times times;
    private final Clock clock;

    ReportPages(Runaways runaways, Youths youths, Positions positions, Times times, Clock clock) {
        this.runaways = runaways;
        this.youths = youths;
        this.positions = positions;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping("/episodes/new")
    ModelAndView blank(Actor actor) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("key", RequestKey.fresh().value().toString());
        fields.add("lastSeen", times.field(clock.instant()));
        var page = page(new Sent(fields), List.of(), Map.of(), HttpStatus.OK);
        if (!Action.OPEN_EPISODE.allows(actor.role(), Relation.OWN)) {
            page.addObject("call", positions.liaisonOf(actor.region()));
        }
        return page;
    }

    /** Finds a file and gives the form back as typed. A POST, so that no name stands in an address. */
    @PostMapping("/episodes/new/search")
    ModelAndView search(Actor actor, @RequestParam MultiValueMap<String, String> fields) {
        var sent = new Sent(fields);
        try {
            var found = youths.search(actor, sent.text("search"));
            var errors = found.isEmpty() ? Map.of("search", "runaways.report.search.none") : Map.<String, String>of();
            return page(sent, found, errors, HttpStatus.OK);
        } catch (Refused refused) {
            return complaint(sent, List.of(), form(sent), refused);
        }
    }

    @PostMapping("/episodes/new")
    ModelAndView report(
            Actor actor, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes afterwards) {
        var sent = new Sent(fields);
        var form = form(sent);
        var report = form.read(sent.text("what").equals("declare"));
        if (report.isEmpty()) {
            return page(sent, chosen(actor, sent), form.errors(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var episode = runaways.report(actor, sent.key(), report.get());
            afterwards.addFlashAttribute("done", report.get().declare() ? "DECLARE" : "NOTICE");
            return new ModelAndView("redirect:/episodes/" + episode);
        } catch (Refused refused) {
            return complaint(sent, chosen(actor, sent), form, refused);
        }
    }

    private ReportForm form(Sent sent) {
        return new ReportForm(sent, LocalDate.ofInstant(clock.instant(), Times.QUEBEC));
    }

    /** The door's own refusals keep their page; what can be mended comes back with the form. */
    private ModelAndView complaint(Sent sent, List<Youths.Found> found, ReportForm form, Refused refused) {
        form.refused(refused);
        return switch (refused.refusal().kind()) {
            case UNKNOWN, FORBIDDEN, TOO_MANY -> throw refused;
            case CONFLICT -> page(sent, found, form.errors(), HttpStatus.CONFLICT);
            case INVALID -> page(sent, found, form.errors(), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /** The file already chosen, so that the choice comes back with the rest. */
    private List<Youths.Found> chosen(Actor actor, Sent sent) {
        return sent.id("youth")
                .map(id -> List.of(youths.own(actor, new YouthId(id), Action.OPEN_EPISODE)))
                .orElse(List.of());
    }

    private static ModelAndView page(
            Sent sent, List<Youths.Found> found, Map<String, String> errors, HttpStatus status) {
        var page = new ModelAndView("runaways/new", status);
        page.addObject("sent", sent);
        page.addObject("found", found);
        page.addObject("errors", errors);
        return page;
    }
}
