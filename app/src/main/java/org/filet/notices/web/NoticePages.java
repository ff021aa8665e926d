package org.filet.notices.web;

import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.filet.kernel.Actor;
import org.filet.notices.Notices;
import org.filet.notices.Own;
import org.filet.notices.Way;
import org.filet.web.AccessEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Comment être prévenu·e ». */
@Controller
class NoticePages {

    private final Notices notices;

    NoticePages(Notices notices) {
        this.notices = notices;
    }

    /** Where the page is offered. */
    @Configuration(proxyBeanMethods = false)
    static class Offered {
        @Bean
        AccessEntry noticesEntry() {
            return new AccessEntry("notices.title", "/notices", 40);
        }
    }

    /** The link of every message: its end means nothing, so that nobody learns anything by trying others. */
    @GetMapping("/n/{mark}")
    String arrive() {
        return "redirect:/";
    }

    @GetMapping("/notices")
    String own(Actor actor, Model model) {
        model.addAttribute("choice", notices.choice(actor));
        model.addAttribute("sends", notices.offers(Way.EMAIL));
        model.addAttribute("owns", owns(actor));
        model.addAttribute("devices", notices.devices(actor));
        model.addAttribute("pushKey", notices.pushKey());
        model.addAttribute("stuck", stuck());
        model.addAttribute("unreached", notices.unreached(actor));
        model.addAttribute("without", notices.withoutMailbox(actor));
        model.addAttribute("pretended", notices.pretended());
        return "notices/own";
    }

    /** @param offered whether this installation tells in this way */
    record Line(Own own, boolean offered) {}

    /** E-mail always, so that one sees whether one is told; another way where there is one, or an address is left. */
    private List<Line> owns(Actor actor) {
        return Stream.of(Way.EMAIL, Way.SMS)
                .map(way -> new Line(notices.own(actor, way), notices.offers(way)))
                .filter(line -> line.own().way() == Way.EMAIL
                        || line.offered()
                        || !line.own().address().isEmpty())
                .toList();
    }

    private Map<Way, Instant> stuck() {
        var stuck = new EnumMap<Way, Instant>(Way.class);
        for (var way : Way.values()) {
            notices.stuckSince(way).ifPresent(since -> stuck.put(way, since));
        }
        return stuck;
    }

    @PostMapping("/notices")
    String keep(
            Actor actor,
            @RequestParam Locale language,
            @RequestParam @DateTimeFormat(iso = ISO.TIME) LocalTime quietFrom,
            @RequestParam @DateTimeFormat(iso = ISO.TIME) LocalTime quietUntil,
            @RequestParam(defaultValue = "false") boolean daily,
            RedirectAttributes flash) {
        notices.keep(actor, language, quietFrom, quietUntil, daily);
        return done(flash, "kept");
    }

    @PostMapping("/notices/address")
    String propose(Actor actor, @RequestParam Way way, @RequestParam String address, RedirectAttributes flash) {
        notices.propose(actor, way, address);
        return done(flash, "asked");
    }

    @PostMapping("/notices/confirm")
    String confirm(Actor actor, @RequestParam Way way, @RequestParam String code, RedirectAttributes flash) {
        notices.confirm(actor, way, code);
        return done(flash, "confirmed");
    }

    @PostMapping("/notices/remove")
    String remove(Actor actor, @RequestParam Way way, RedirectAttributes flash) {
        notices.remove(actor, way);
        return done(flash, "removed");
    }

    @PostMapping("/notices/try")
    String tryOut(Actor actor, @RequestParam Way way, RedirectAttributes flash) {
        notices.tryOut(actor, way);
        return done(flash, "tried");
    }

    @PostMapping("/notices/devices")
    String addDevice(
            Actor actor,
            @RequestParam String endpoint,
            @RequestParam String p256dh,
            @RequestParam String auth,
            @RequestParam(defaultValue = "") String replaced,
            @RequestHeader(name = "User-Agent", required = false) @Nullable String agent,
            RedirectAttributes flash) {
        notices.addDevice(actor, endpoint, p256dh, auth, agent, replaced);
        return done(flash, "device-added");
    }

    @PostMapping("/notices/devices/{id}/remove")
    String removeDevice(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        notices.removeDevice(actor, id);
        return done(flash, "device-removed");
    }

    private static String done(RedirectAttributes flash, String what) {
        flash.addFlashAttribute("done", what);
        return "redirect:/notices";
    }
}
