package org.filet.runaways.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.filet.runaways.Parameter;

/** A screen that also exists on paper, for a night without Filet, with the time limits that whoever fills it in needs. */
enum PaperForm {
    /** « Je m'inquiète pour un·e jeune ». */
    DECLARATION(Parameter.CHECKS, Parameter.THRESHOLD, Parameter.POLICE_SHEET),
    /** The first half hour, each check with its time; or the whereabouts are known. */
    CHECKS(Parameter.CHECKS, Parameter.THRESHOLD, Parameter.KNOWN_ABSENCE_REVIEW),
    /** Located, seen in person, well. */
    RETURN(
            Parameter.HOST_ACKNOWLEDGEMENT,
            Parameter.INTERVIEW_OFFER,
            Parameter.INTERVIEW_HELD,
            Parameter.PLAN_REVISION);

    private final List<Parameter> limits;

    PaperForm(Parameter... limits) {
        this.limits = List.of(limits);
    }

    List<Parameter> limits() {
        return limits;
    }

    /** As addresses write it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PaperForm> of(String path) {
        return Arrays.stream(values()).filter(form -> form.path().equals(path)).findFirst();
    }
}
