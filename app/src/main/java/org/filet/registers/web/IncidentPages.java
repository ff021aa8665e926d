package org.filet.registers.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.registers.incidents.Incident;
import org.filet.registers.incidents.IncidentRefusal;
import org.filet.registers.incidents.Incidents;
import org.filet.web.Fields;
import org.filet.web.FormAgain;
import org.filet.web.RequestKey;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Declaring an incident, the register of them, one entry and its steps. */
@Controller
@RequestMapping("/incidents")
class IncidentPages {

    private static final String ID = "/{id:[0-9a-f-]{36}}";

    private final Incidents incidents;
    private final IncidentFile file;

    IncidentPages(Incidents incidents, IncidentFile file) {
        this.incidents = incidents;
        this.file = file;
    }

    @GetMapping
    ModelAndView register(Actor actor) {
        return new ModelAndView("registers/incidents", "incidents", incidents.of(actor));
    }

    @GetMapping("/register.csv")
    ResponseEntity<byte[]> csv(Actor actor, Locale locale) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"incidents.csv\"")
                .body(file.of(incidents.of(actor), locale));
    }

    @GetMapping("/new")
    ModelAndView form() {
        return form(new Fields(new LinkedMultiValueMap<>()), RequestKey.fresh(), null);
    }

    @PostMapping("/new")
    ModelAndView declare(
            Actor actor,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash) {
        var form = new Fields(fields);
        try {
            incidents.declare(actor, new RequestKey(key), said(form));
        } catch (Refused refused) {
            return FormAgain.of(
                    refused, EnumSet.allOf(Refusal.Kind.class), error -> form(form, new RequestKey(key), error));
        }
        flash.addFlashAttribute("done", "DECLARE");
        return new ModelAndView(incidents.mayRead(actor) ? "redirect:/incidents" : "redirect:/incidents/new");
    }

    @GetMapping(ID)
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        return one(actor, id, new Fields(new LinkedMultiValueMap<>()), null);
    }

    @PostMapping(ID + "/{step:qualify|set-aside|assess|notify|close}")
    ModelAndView take(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash) {
        var form = new Fields(fields);
        try {
            take(actor, id, step, form);
        } catch (Refused refused) {
            var all = EnumSet.complementOf(EnumSet.of(Refusal.Kind.UNKNOWN, Refusal.Kind.FORBIDDEN));
            return FormAgain.of(refused, all, error -> one(actor, id, form, error));
        }
        flash.addFlashAttribute("done", "STEP");
        return new ModelAndView("redirect:/incidents/" + id);
    }

    private void take(Actor actor, UUID id, String step, Fields form) {
        switch (step) {
            case "qualify" -> incidents.qualify(actor, id);
            case "set-aside" -> incidents.setAside(actor, id, form.text("reason"));
            case "assess" -> incidents.assess(actor, id, weighed(form));
            case "notify" -> incidents.notified(actor, id, told(form));
            default -> incidents.close(actor, id, form.text("measures"));
        }
    }

    private ModelAndView form(Fields form, RequestKey key, @Nullable String error) {
        var page = new ModelAndView("registers/incident-form");
        page.addObject("form", form);
        page.addObject("key", key);
        page.addObject("error", error);
        return page;
    }

    private ModelAndView one(Actor actor, UUID id, Fields form, @Nullable String error) {
        var page = new ModelAndView("registers/incident");
        var incident = incidents.find(actor, id);
        page.addObject("incident", incident);
        page.addObject("steps", incidents.steps(actor, incident));
        page.addObject("mayGoOn", incidents.mayGoOn(actor));
        page.addObject("minister", incidents.tellsMinister(actor));
        page.addObject("form", form);
        page.addObject("error", error);
        return page;
    }

    private static Incident.Said said(Fields form) {
        return new Incident.Said(
                form.text("information").strip(),
                form.text("circumstances").strip(),
                day(form, "from"),
                day(form, "to"),
                form.day("known").orElseThrow(() -> new Refused(IncidentRefusal.KNOWN_WRONG)),
                form.text("persons").isBlank() ? null : form.number("persons"));
    }

    private static Incident.Weighed weighed(Fields form) {
        var serious = form.text("serious");
        return new Incident.Weighed(
                form.text("sensitivity").strip(),
                form.text("uses").strip(),
                form.text("consequences").strip(),
                form.text("probability").strip(),
                serious.isEmpty() ? null : Boolean.valueOf(serious));
    }

    private static Incident.Told told(Fields form) {
        return new Incident.Told(
                day(form, "commission"),
                day(form, "persons"),
                day(form, "minister"),
                form.text("reason").strip());
    }

    /** Empty is unknown; what is no day is not. */
    private static @Nullable LocalDate day(Fields form, String name) {
        return form.text(name).isBlank()
                ? null
                : form.day(name).orElseThrow(() -> new Refused(IncidentRefusal.PERIOD_WRONG));
    }
}
