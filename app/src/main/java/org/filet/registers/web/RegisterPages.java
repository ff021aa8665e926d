package org.filet.registers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.registers.Disclosures;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Episodes;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of communications of an organisation, its file, and the statement about one youth. */
@Controller
class RegisterPages {

    private final Disclosures disclosures;
    private final RegisterFile file;
    private final Episodes episodes;
    private final Clock clock;

    RegisterPages(Disclosures disclosures, RegisterFile file, Episodes episodes, Clock clock) {
        this.disclosures = disclosures;
        this.file = file;
        this.episodes = episodes;
        this.clock = clock;
    }

    /** Thirty days unless asked otherwise. */
    @GetMapping("/register")
    ModelAndView register(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var last = to == null ? today() : to;
        var first = from == null ? last.minusDays(30) : from;
        var page = new ModelAndView("registers/register");
        page.addObject("from", first);
        page.addObject("to", last);
        try {
            page.addObject("disclosures", disclosures.of(actor, first, last));
        } catch (Refused refused) {
            if (refused.refusal().kind() != Refusal.Kind.INVALID) {
                throw refused;
            }
            page.addObject("error", refused.refusal().key());
        }
        return page;
    }

    @GetMapping("/register.csv")
    ResponseEntity<byte[]> csv(Actor actor, @RequestParam LocalDate from, @RequestParam LocalDate to, Locale locale) {
        byte[] lines = file.of(disclosures.of(actor, from, to), locale);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"register-" + from + "-" + to + ".csv\"")
                .body(lines);
    }

    @GetMapping("/episodes/{episode}/statement")
    ModelAndView statement(Actor actor, @PathVariable UUID episode) {
        var summary = episodes.summary(actor, new EpisodeId(episode));
        var page = new ModelAndView("registers/statement");
        page.addObject("disclosures", disclosures.about(actor, summary.holding()));
        page.addObject("episode", summary);
        page.addObject("today", clock.instant());
        return page;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
    }
}
