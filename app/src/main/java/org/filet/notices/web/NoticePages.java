package org.filet.notices.web;

import java.time.LocalTime;
import java.util.Locale;
import org.filet.kernel.Actor;
import org.filet.notices.Notices;
import org.filet.web.AccessEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
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
        model.addAttribute("sends", notices.sends());
        model.addAttribute("stuck", notices.stuckSince());
        model.addAttribute("unreached", notices.unreached(actor));
        model.addAttribute("without", notices.withoutMailbox(actor));
        model.addAttribute("pretended", notices.pretended());
        return "notices/own";
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
    String propose(Actor actor, @RequestParam String address, RedirectAttributes flash) {
        notices.propose(actor, address);
        return done(flash, "asked");
    }

    @PostMapping("/notices/confirm")
    String confirm(Actor actor, @RequestParam String code, RedirectAttributes flash) {
        notices.confirm(actor, code);
        return done(flash, "confirmed");
    }

    @PostMapping("/notices/remove")
    String remove(Actor actor, RedirectAttributes flash) {
        notices.remove(actor);
        return done(flash, "removed");
    }

    @PostMapping("/notices/try")
    String tryOut(Actor actor, RedirectAttributes flash) {
        notices.tryOut(actor);
        return done(flash, "tried");
    }

    private static String done(RedirectAttributes flash, String what) {
        flash.addFlashAttribute("done", what);
        return "redirect:/notices";
    }
}
