package org.filet.retention.web;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.kernel.Actor;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.retention.Category;
import org.filet.retention.Destructions;
import org.filet.retention.Hold;
import org.filet.retention.Holds;
import org.filet.retention.RetentionRefusal;
import org.filet.retention.Rules;
import org.filet.web.Fields;
import org.filet.web.RequestKey;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What falls due and who agreed, what is held, how long is kept; the register of certificates. */
@Controller
@RequestMapping("/retention")
class RetentionPages {

    private final Destructions destructions;
    private final Holds holds;
    private final Rules rules;
    private final CertificateFile file;

    RetentionPages(Destructions destructions, Holds holds, Rules rules, CertificateFile file) {
        this.destructions = destructions;
        this.holds = holds;
        this.rules = rules;
        this.file = file;
    }

    @GetMapping
    ModelAndView overview(Actor actor) {
        return overview(actor, new Fields(new LinkedMultiValueMap<>()), RequestKey.fresh(), null);
    }

    @StepUp
    @PostMapping("/agree")
    ModelAndView agree(Actor actor, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes flash) {
        return done(
                actor,
                "AGREE",
                fields,
                flash,
                form -> destructions.agree(
                        actor,
                        form.all("file").stream().map(RetentionPages::id).collect(Collectors.toUnmodifiableSet())));
    }

    @PostMapping("/stop")
    ModelAndView stop(Actor actor, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes flash) {
        return done(actor, "STOP", fields, flash, form -> destructions.stop(actor, id(form.text("id"))));
    }

    @PostMapping("/hold")
    ModelAndView hold(Actor actor, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes flash) {
        return done(
                actor,
                "HOLD",
                fields,
                flash,
                form -> holds.hold(
                        actor,
                        form.text("code"),
                        form.one("reason", Hold.Reason.class).orElse(null),
                        form.text("reference")));
    }

    @PostMapping("/lift")
    ModelAndView lift(Actor actor, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes flash) {
        return done(actor, "LIFT", fields, flash, form -> holds.lift(actor, id(form.text("id"))));
    }

    @StepUp
    @PostMapping("/rule")
    ModelAndView rule(
            Actor actor,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash) {
        return done(
                actor,
                "RULE",
                fields,
                flash,
                form -> rules.set(
                        actor,
                        new RequestKey(key),
                        form.one("category", Category.class)
                                .orElseThrow(() -> new Refused(RetentionRefusal.OUT_OF_BOUNDS)),
                        form.text("months").matches("[0-9]{1,4}") ? Integer.parseInt(form.text("months")) : 0,
                        form.text("source")));
    }

    @GetMapping("/certificates")
    ModelAndView certificates(Actor actor) {
        return new ModelAndView("retention/certificates", "certificates", destructions.certificates(actor));
    }

    @GetMapping("/certificates.csv")
    ResponseEntity<byte[]> csv(Actor actor, Locale locale) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"certificates.csv\"")
                .body(file.of(destructions.certificates(actor), locale));
    }

    /** What a form asks for. */
    private interface Deed {
        void of(Fields form);
    }

    private ModelAndView done(
            Actor actor, String what, MultiValueMap<String, String> fields, RedirectAttributes flash, Deed deed) {
        var form = new Fields(fields);
        try {
            deed.of(form);
        } catch (Refused refused) {
            var kind = refused.refusal().kind();
            if (kind == Refusal.Kind.UNKNOWN || kind == Refusal.Kind.FORBIDDEN) {
                throw refused;
            }
            var page =
                    overview(actor, form, RequestKey.fresh(), refused.refusal().key());
            page.setStatus(kind == Refusal.Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("done", what);
        return new ModelAndView("redirect:/retention");
    }

    private ModelAndView overview(Actor actor, Fields form, RequestKey key, @Nullable String error) {
        var page = new ModelAndView("retention/overview");
        page.addObject("due", destructions.due(actor));
        page.addObject("waiting", destructions.waiting(actor));
        page.addObject("stopped", destructions.stopped(actor));
        page.addObject("holds", holds.of(actor));
        page.addObject("rules", rules.inForce(actor));
        page.addObject("history", rules.history(actor));
        page.addObject("me", actor.person());
        page.addObject("officer", actor.role() == Role.PRIVACY_OFFICER);
        page.addObject("reasons", Hold.Reason.values());
        page.addObject("most", Destructions.AT_ONCE);
        page.addObject("form", form);
        page.addObject("key", key);
        page.addObject("error", error);
        return page;
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            throw new Refused(RetentionRefusal.UNKNOWN, notAnId);
        }
    }
}
