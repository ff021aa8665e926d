package org.filet.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.filet.kernel.Refused;
import org.filet.kernel.Sector;
import org.filet.network.Organisations;
import org.filet.network.Positions;
import org.filet.network.Regime;
import org.filet.network.Regions;
import org.filet.network.Staff;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Opening a letter. Its secret stands behind the # of the link: no server's log, no proxy and no preview of a message
 * reads it, and a link that is only looked at is not used.
 */
@Controller
@RequestMapping("/enter")
@Profile("!demo")
class EnrolmentPages {

    private static final String OPENED = EnrolmentPages.class.getName();

    private final Letters letters;
    private final Enrolment enrolment;
    private final Staff staff;
    private final Organisations organisations;
    private final Positions positions;
    private final Regions regions;
    private final Providers providers;

    EnrolmentPages(
            Letters letters,
            Enrolment enrolment,
            Staff staff,
            Organisations organisations,
            Positions positions,
            Regions regions,
            Providers providers) {
        this.letters = letters;
        this.enrolment = enrolment;
        this.staff = staff;
        this.organisations = organisations;
        this.positions = positions;
        this.regions = regions;
        this.providers = providers;
    }

    @GetMapping
    String link() {
        return "signin/letter";
    }

    @PostMapping
    String open(@RequestParam String secret, HttpServletRequest request, HttpServletResponse response) {
        var letter = letters.open(secret, BrowserMark.of(request, response))
                .orElseThrow(() -> new Refused(SignInRefusal.LETTER_NOT_GOOD));
        keep(request.getSession(), letter.id());
        return "redirect:/enter/key";
    }

    @GetMapping("/key")
    String key(HttpSession session, HttpServletRequest request, Model model) {
        var letter = enrolment.letter(opened(session), BrowserMark.known(request));
        var person = letter.person();
        var position = letter.position();
        model.addAttribute("letter", letter);
        model.addAttribute("name", person == null ? letter.name() : staff.name(person));
        model.addAttribute(
                "post", position == null ? null : positions.card(position).orElse(null));
        model.addAttribute("organisations", organisations.all());
        model.addAttribute("regions", regions.all());
        model.addAttribute("provider", providers.of(letter).orElse(null));
        model.addAttribute("sectors", Sector.values());
        model.addAttribute("regimes", Regime.values());
        return "signin/enrol";
    }

    static void keep(HttpSession session, UUID letter) {
        session.setAttribute(OPENED, letter);
    }

    static void close(HttpSession session) {
        session.removeAttribute(OPENED);
    }

    /** @throws Refused where this session has opened none */
    static UUID opened(HttpSession session) {
        if (session.getAttribute(OPENED) instanceof UUID letter) {
            return letter;
        }
        throw new Refused(SignInRefusal.LETTER_NOT_GOOD);
    }
}
