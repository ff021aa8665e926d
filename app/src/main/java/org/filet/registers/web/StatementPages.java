package org.filet.registers.web;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.kernel.Actor;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.registers.statements.Ground;
import org.filet.registers.statements.Outcome;
import org.filet.registers.statements.StatementRefusal;
import org.filet.registers.statements.StatementRequests;
import org.filet.registers.statements.StatementRequests.Conclusion;
import org.filet.web.Fields;
import org.filet.web.StepUp;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Requests for a youth's statement: judged by one, confirmed by another, then the list or the refusal to hand over. */
@Controller
@RequestMapping("/statements")
class StatementPages {

    private static final String ID = "/{id:[0-9a-f-]{36}}";

    private final StatementRequests requests;
    private final RegisterFile file;
    private final Clock clock;

    StatementPages(StatementRequests requests, RegisterFile file, Clock clock) {
        this.requests = requests;
        this.file = file;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        return new ModelAndView("registers/statement-requests", "requests", requests.of(actor));
    }

    @GetMapping(ID)
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        return one(actor, id, new Fields(new LinkedMultiValueMap<>()), null);
    }

    @StepUp
    @PostMapping(ID + "/judge")
    ModelAndView judge(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash) {
        var form = new Fields(fields);
        try {
            requests.judge(actor, id, conclusion(form));
        } catch (Refused refused) {
            return again(actor, id, form, refused);
        }
        flash.addFlashAttribute("done", "JUDGE");
        return new ModelAndView("redirect:/statements/" + id);
    }

    @StepUp
    @PostMapping(ID + "/answer")
    String answer(Actor actor, @PathVariable UUID id, @RequestParam boolean confirmed, RedirectAttributes flash) {
        requests.answer(actor, id, confirmed);
        flash.addFlashAttribute("done", confirmed ? "CONFIRM" : "SEND_BACK");
        return "redirect:/statements/" + id;
    }

    @PostMapping(ID + "/answered")
    String answered(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        requests.answered(actor, id);
        flash.addFlashAttribute("done", "ANSWER");
        return "redirect:/statements/" + id;
    }

    @GetMapping(ID + "/list")
    ModelAndView list(Actor actor, @PathVariable UUID id) {
        var handed = requests.list(actor, id);
        var page = new ModelAndView("registers/statement-list");
        page.addObject("request", handed.request());
        page.addObject("disclosures", handed.disclosures());
        page.addObject("today", clock.instant());
        return page;
    }

    @GetMapping(ID + "/list.csv")
    ResponseEntity<byte[]> csv(Actor actor, @PathVariable UUID id, Locale locale) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"statement.csv\"")
                .body(file.unnumbered(requests.list(actor, id).disclosures(), locale));
    }

    @GetMapping(ID + "/refusal")
    ModelAndView letter(Actor actor, @PathVariable UUID id) {
        var page = new ModelAndView("registers/statement-refusal");
        page.addObject("request", requests.letter(actor, id));
        page.addObject("term", requests.term(actor));
        page.addObject("today", clock.instant());
        return page;
    }

    private ModelAndView again(Actor actor, UUID id, Fields form, Refused refused) {
        boolean rows = refused.refusal() == StatementRefusal.ROWS_CHANGED;
        if (!rows && refused.refusal().kind() != Refusal.Kind.INVALID) {
            throw refused;
        }
        var page = one(actor, id, form, refused.refusal().key());
        page.setStatus(rows ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView one(Actor actor, UUID id, Fields form, @Nullable String error) {
        var page = new ModelAndView("registers/statement-request");
        page.addObject("view", requests.view(actor, id));
        page.addObject("outcomes", Outcome.values());
        page.addObject("grounds", Ground.values());
        page.addObject("form", form);
        page.addObject("error", error);
        return page;
    }

    private static Conclusion conclusion(Fields form) {
        return new Conclusion(
                form.one("outcome", Outcome.class).orElse(null),
                form.many("ground", Ground.class),
                form.text("reasons"),
                form.text("seen"),
                form.all("marked").stream()
                        .filter(number -> number.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
