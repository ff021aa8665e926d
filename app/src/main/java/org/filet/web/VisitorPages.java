package org.filet.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages for whoever is not signed in. */
@Controller
@EnableConfigurationProperties(WebSettings.class)
class VisitorPages {

    private final List<SignInOption> options;
    private final WebSettings settings;

    VisitorPages(List<SignInOption> options, WebSettings settings) {
        this.options = options.stream()
                .sorted(Comparator.comparingInt(SignInOption::order))
                .toList();
        this.settings = settings;
    }

    @GetMapping("/sign-in")
    String signIn(@RequestParam(name = "expired", required = false) @Nullable String expired, Model model) {
        model.addAttribute(
                "options",
                options.stream()
                        .filter(option -> option.offered().getAsBoolean())
                        .toList());
        model.addAttribute("expired", expired != null);
        return "web/sign-in";
    }

    @GetMapping("/quick-exit")
    ResponseEntity<Void> leave() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(settings.neutralPage())
                .build();
    }
}
