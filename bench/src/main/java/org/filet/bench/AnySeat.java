package org.filet.bench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.web.SignIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The demo's way in for people whom a measurement made up: not a part of what is shipped. */
@Controller
class AnySeat {

    private final SignIn signIn;

    AnySeat(SignIn signIn) {
        this.signIn = signIn;
    }

    @PostMapping("/personas/seats/{person}/{position}")
    String enter(
            @PathVariable UUID person,
            @PathVariable UUID position,
            HttpServletRequest request,
            HttpServletResponse response) {
        signIn.enter(new PersonId(person), new PositionId(position), SignIn.Factor.PERSONA, request, response);
        return "redirect:/";
    }
}
