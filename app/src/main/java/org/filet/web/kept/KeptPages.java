package org.filet.web.kept;

import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
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

    private final KeptForms forms;

    KeptPages(KeptForms forms) {
        this.forms = forms;
    }

    @GetMapping
    ModelAndView waiting(Actor actor) {
        var shown = forms.of(actor);
        return new ModelAndView("web/kept", "forms", shown)
                .addObject(
                        "own",
                        shown.stream()
                                .filter(form -> form.of(actor))
                                .map(KeptForm::key)
                                .toList());
    }

    @PostMapping("/again")
    ModelAndView again(Actor actor, @RequestParam("key") UUID key, RedirectAttributes flash) {
        try {
            forms.again(actor, key);
        } catch (Refused refused) {
            if (refused.refusal().kind() == Refusal.Kind.UNKNOWN) {
                throw refused;
            }
            var page = waiting(actor).addObject("error", refused.refusal().key());
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
