package org.filet.web;

import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own open sessions, and their end. Open to whoever is signed in, with or without a position. */
@Controller
@RequestMapping("/sessions")
class SessionPages {

    private final Sessions sessions;

    SessionPages(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Where the page is offered. */
    @Configuration(proxyBeanMethods = false)
    static class Offered {
        @Bean
        AccessEntry sessionsEntry() {
            return new AccessEntry("web.sessions", "/sessions", 30);
        }
    }

    @GetMapping
    String own(@AuthenticationPrincipal Seat seat, Model model) {
        model.addAttribute("sessions", sessions.of(seat.person()));
        model.addAttribute("this", seat.session());
        return "web/sessions";
    }

    @PostMapping("/{id}/end")
    String end(@AuthenticationPrincipal Seat seat, @PathVariable UUID id, RedirectAttributes flash) {
        sessions.endOwn(seat.person(), id);
        flash.addFlashAttribute("done", "ENDED");
        return "redirect:/sessions";
    }

    @PostMapping("/end-others")
    String endOthers(@AuthenticationPrincipal Seat seat, RedirectAttributes flash) {
        sessions.endOthers(seat.person(), seat.session());
        flash.addFlashAttribute("done", "ENDED");
        return "redirect:/sessions";
    }
}
