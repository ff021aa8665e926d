package org.filet.web;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A form comes back as typed with what is wrong with it, where typing something else would help: status 422. */
public final class FormAgain {

    private FormAgain() {}

    /**
     * @param page makes the page of the form, given the key of what is wrong
     * @throws Refused as it came, where it is not about what was typed
     */
    public static ModelAndView of(Refused refused, Function<String, ModelAndView> page) {
        return of(refused, EnumSet.of(Refusal.Kind.INVALID), page);
    }

    /** The same where more kinds of refusals are told on the form. */
    public static ModelAndView of(Refused refused, Set<Refusal.Kind> mendable, Function<String, ModelAndView> page) {
        if (!mendable.contains(refused.refusal().kind())) {
            throw refused;
        }
        var again = page.apply(refused.refusal().key());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
