package org.filet.web.kept;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.kernel.Actor;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one sent while the database was away and that still waits, or was refused. */
@Controller
@RequestMapping("/kept")
class KeptPages {

    /** Of no use to whoever reads what they wrote. */
    private static final Set<String> UNSAID = Set.of("key", "youth");

    private final KeptForms forms;
    private final MessageSource messages;

    KeptPages(KeptForms forms, MessageSource messages) {
        this.forms = forms;
        this.messages = messages;
    }

    /**
     * A form as the page shows it.
     *
     * @param own whether the reader wrote it: what it says is shown to no other
     */
    record Shown(KeptForm form, boolean own, List<Line> lines) {}

    /** What one field holds, in the reader's language where it was chosen from a list. */
    record Line(String label, String value) {}

    @GetMapping
    ModelAndView waiting(Actor actor, Locale locale) {
        return new ModelAndView(
                "web/kept",
                "forms",
                forms.of(actor).stream()
                        .map(form -> shown(form, form.of(actor), locale))
                        .toList());
    }

    private Shown shown(KeptForm form, boolean own, Locale locale) {
        var words = forms.words(form);
        var lines = form.fields().entrySet().stream()
                .filter(field -> own && !UNSAID.contains(field.getKey()))
                .map(field -> new Line(
                        words.label(messages, field.getKey(), locale),
                        field.getValue().stream()
                                .map(value -> words.value(messages, field.getKey(), value, locale))
                                .collect(Collectors.joining(", "))))
                .filter(line -> !line.value().isBlank())
                .toList();
        return new Shown(form, own, lines);
    }

    @PostMapping("/again")
    ModelAndView again(Actor actor, @RequestParam("key") UUID key, RedirectAttributes flash, Locale locale) {
        try {
            forms.again(actor, key);
        } catch (Refused refused) {
            if (refused.refusal().kind() == Refusal.Kind.UNKNOWN) {
                throw refused;
            }
            var page =
                    waiting(actor, locale).addObject("error", refused.refusal().key());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        flash.addFlashAttribute("done", "AGAIN");
        return new ModelAndView("redirect:/kept");
    }

    @PostMapping("/give-up")
    String giveUp(Actor actor, @RequestParam("key") UUID key, RedirectAttributes flash) {
        forms.giveUp(actor, key);
        flash.addFlashAttribute("done", "GIVE_UP");
        return "redirect:/kept";
    }
}
