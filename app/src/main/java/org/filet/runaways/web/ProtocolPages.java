package org.filet.runaways.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.runaways.Parameter;
import org.filet.runaways.protocols.ProtocolRefusal;
import org.filet.runaways.protocols.Protocols;
import org.filet.web.Fields;
import org.filet.web.FormAgain;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;
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

/** The time limits of the regions: side by side, one region's with its history, and the form that sets one. */
@Controller
@RequestMapping("/protocols")
class ProtocolPages {

    private final Protocols protocols;
    private final Times times;

    ProtocolPages(Protocols protocols, Times times) {
        this.protocols = protocols;
        this.times = times;
    }

    /** In what the length is typed. */
    enum Unit {
        MINUTES(Duration.ofMinutes(1)),
        HOURS(Duration.ofHours(1)),
        DAYS(Duration.ofDays(1));

        private final Duration one;

        Unit(Duration one) {
            this.one = one;
        }
    }

    @GetMapping
    ModelAndView compared() {
        return new ModelAndView("runaways/protocols", "compared", protocols.compared());
    }

    @GetMapping("/{region:[A-Z0-9-]{1,8}}")
    ModelAndView region(Actor actor, @PathVariable String region) {
        return page(actor, new RegionId(region), RequestKey.fresh(), new Fields(new LinkedMultiValueMap<>()), null);
    }

    @PostMapping("/{region:[A-Z0-9-]{1,8}}")
    ModelAndView set(
            Actor actor,
            @PathVariable String region,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash) {
        var id = new RegionId(region);
        var form = new Fields(fields);
        try {
            protocols.set(
                    actor,
                    new RequestKey(key),
                    id,
                    form.one("parameter", Parameter.class).orElseThrow(() -> new Refused(ProtocolRefusal.UNKNOWN)),
                    form.one("unit", Unit.class).orElse(Unit.MINUTES).one.multipliedBy(form.number("amount")),
                    form.text("source"),
                    day(form));
        } catch (Refused refused) {
            var all = EnumSet.complementOf(EnumSet.of(Refusal.Kind.FORBIDDEN));
            return FormAgain.of(refused, all, error -> page(actor, id, new RequestKey(key), form, error));
        }
        flash.addFlashAttribute("done", "SET");
        return new ModelAndView("redirect:/protocols/" + id.code());
    }

    @PostMapping("/{region:[A-Z0-9-]{1,8}}/settings/{id}/withdraw")
    String withdraw(Actor actor, @PathVariable String region, @PathVariable UUID id, RedirectAttributes flash) {
        protocols.withdraw(actor, new RegionId(region), id);
        flash.addFlashAttribute("done", "WITHDRAWN");
        return "redirect:/protocols/" + region;
    }

    /** Empty means at once; what is no day must not. */
    private LocalDate day(Fields form) {
        return form.text("from").isBlank()
                ? LocalDate.ofInstant(times.now(), Times.QUEBEC)
                : form.day("from").orElseThrow(() -> new Refused(ProtocolRefusal.NO_DAY));
    }

    private ModelAndView page(Actor actor, RegionId region, RequestKey key, Fields form, @Nullable String error) {
        var page = new ModelAndView("runaways/protocol");
        page.addObject("region", region);
        page.addObject("inForce", protocols.inForce(region));
        page.addObject("history", protocols.history(region));
        page.addObject("maySet", protocols.maySet(actor, region));
        page.addObject("parameters", Arrays.asList(Parameter.values()));
        page.addObject("units", Unit.values());
        page.addObject("key", key);
        page.addObject("form", form);
        page.addObject("error", error);
        return page;
    }
}
