package org.filet.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way back for whoever lost every passkey: this browser shows a code, an administrator who made sure who asks makes it
 * good, this browser goes on. The code alone opens nothing in another browser.
 */
@Controller
@RequestMapping("/recovery")
@Profile("!demo")
class RecoveryPages {

    private final Letters letters;

    RecoveryPages(Letters letters) {
        this.letters = letters;
    }

    @GetMapping
    String start() {
        return "signin/recovery";
    }

    @PostMapping
    String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("code", letters.askRecovery(BrowserMark.of(request, response)));
        return "signin/recovery";
    }

    @PostMapping("/continue")
    String goOn(@RequestParam String code, HttpServletRequest request, Model model) {
        var letter = letters.open(Secrets.heard(code), BrowserMark.known(request));
        if (letter.isEmpty()) {
            model.addAttribute("code", Secrets.heard(code));
            model.addAttribute("waiting", true);
            return "signin/recovery";
        }
        EnrolmentPages.keep(request.getSession(), letter.get().id());
        return "redirect:/enter/key";
    }
}
