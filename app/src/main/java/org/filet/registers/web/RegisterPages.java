package org.filet.registers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.registers.Disclosures;
import org.filet.registers.statements.Asker;
import org.filet.registers.statements.IdentityCheck;
import org.filet.registers.statements.StatementRequests;
import org.filet.registers.statements.StatementRequests.Received;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Episodes;
import org.filet.web.Fields;
import org.filet.web.FormAgain;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of communications of an organisation, its file, what was communicated about one youth, and who asked. */
@Controller
class RegisterPages {

    private final Disclosures disclosures;
    private final RegisterFile file;
    private final StatementRequests requests;
    private final Episodes episodes;
    private final Clock clock;

    RegisterPages(
            Disclosures disclosures, RegisterFile file, StatementRequests requests, Episodes episodes, Clock clock) {
        this.disclosures = disclosures;
        this.file = file;
        this.requests = requests;
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

    /** For the eyes of those who work there: what is handed over comes from a request. */
    @GetMapping("/episodes/{episode}/statement")
    ModelAndView statement(Actor actor, @PathVariable UUID episode) {
        return statement(actor, episode, new Fields(new LinkedMultiValueMap<>()), RequestKey.fresh(), null);
    }

    @PostMapping("/episodes/{episode}/statement/requests")
    ModelAndView receive(
            Actor actor,
            @PathVariable UUID episode,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash) {
        var form = new Fields(fields);
        try {
            var received = new Received(
                    form.one("asker", Asker.class).orElse(null),
                    form.one("identity", IdentityCheck.class).orElse(null),
                    form.day("received").orElse(null));
            var id = requests.receive(actor, new RequestKey(key), new EpisodeId(episode), received);
            flash.addFlashAttribute("done", "RECEIVE");
            return new ModelAndView("redirect:/statements/" + id);
        } catch (Refused refused) {
            return FormAgain.of(refused, error -> statement(actor, episode, form, new RequestKey(key), error));
        }
    }

    private ModelAndView statement(Actor actor, UUID episode, Fields form, RequestKey key, @Nullable String error) {
        var summary = episodes.summary(actor, new EpisodeId(episode));
        var page = new ModelAndView("registers/statement");
        page.addObject("disclosures", disclosures.about(actor, summary.holding()));
        page.addObject("requests", requests.about(actor, summary.id()));
        page.addObject("term", requests.term(actor));
        page.addObject("askers", Asker.values());
        page.addObject("checks", IdentityCheck.values());
        page.addObject("episode", summary);
        page.addObject("form", form);
        page.addObject("key", key);
        page.addObject("error", error);
        page.addObject("today", today());
        return page;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
    }
}
