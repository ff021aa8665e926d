package org.filet.runaways.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.runaways.Circumstance;
import org.filet.runaways.ImmediateReason;
import org.filet.runaways.Origin;
import org.filet.runaways.Report;
import org.filet.runaways.Verification;
import org.filet.youths.Details;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.filet.youths.YouthId;
import org.jspecify.annotations.Nullable;

/** Reads the form « Je m'inquiète pour un·e jeune »; every complaint stands beside its field. */
final class ReportForm {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1990, 1, 1);

    private final Sent sent;
    private final LocalDate today;
    private final Map<String, String> errors = new LinkedHashMap<>();

    ReportForm(Sent sent, LocalDate today) {
        this.sent = sent;
        this.today = today;
    }

    /** Message keys by field. */
    Map<String, String> errors() {
        return errors;
    }

    /** The report, or empty where something is missing: see {@link #errors}. */
    Optional<Report> read(boolean declare) {
        var who = who();
        var lastSeen = LocalMoment.of(sent.text("lastSeen"));
        if (lastSeen.isEmpty()) {
            errors.put("lastSeen", "runaways.report.lastSeen.missing");
        }
        var origin = sent.one("origin", Origin.class);
        if (origin.isEmpty()) {
            errors.put("origin", "runaways.report.origin.missing");
        }
        return errors.isEmpty()
                ? who.map(w -> report(w, lastSeen.orElseThrow(), origin.orElseThrow(), declare))
                : Optional.empty();
    }

    /** What the rules refused, put beside the field it is about. */
    void refused(Refused refused) {
        errors.put(field(refused.refusal()), refused.refusal().key());
    }

    private static String field(Refusal refusal) {
        return switch (refusal.name()) {
            case "LAST_SEEN_IN_FUTURE", "LAST_SEEN_TOO_OLD" -> "lastSeen";
            case "ALREADY_OPEN", "UNKNOWN" -> "youth";
            case "NAME_MISSING" -> "givenNames";
            case "SEARCH_TOO_SHORT" -> "search";
            default -> "form";
        };
    }

    private Report report(Report.Who who, Instant lastSeen, Origin origin, boolean declare) {
        return new Report(
                who,
                lastSeen,
                origin,
                sent.many("circumstances", Circumstance.class),
                sent.many("immediate", ImmediateReason.class),
                sent.many("done", Verification.class),
                sent.text("words"),
                declare,
                sent.text("policeEvent"));
    }

    private Optional<Report.Who> who() {
        var known = sent.id("youth").map(YouthId::new);
        return known.isPresent()
                ? known.map(id -> new Report.Who.Known(id, details()))
                : identity().map(Report.Who.New::new);
    }

    private Details details() {
        return new Details(sent.text("otherNames"), sent.text("description"), sent.text("phone"));
    }

    private Optional<Identity> identity() {
        var birthDate = birthDate();
        try {
            return Optional.of(new Identity(
                    sent.text("givenNames"),
                    sent.text("surnames"),
                    sent.text("otherNames"),
                    birthDate,
                    sent.one("gender", Gender.class).orElse(Gender.UNKNOWN),
                    sent.text("description"),
                    sent.text("phone")));
        } catch (Refused refused) {
            refused(refused);
            return Optional.empty();
        }
    }

    private @Nullable LocalDate birthDate() {
        var typed = sent.text("birthDate");
        if (typed.isEmpty()) {
            if (!sent.ticked("birthUnknown")) {
                errors.put("birthDate", "runaways.report.birthDate.missing");
            }
            return null;
        }
        try {
            var date = LocalDate.parse(typed);
            if (date.isAfter(today) || date.isBefore(EARLIEST_BIRTH)) {
                errors.put("birthDate", "runaways.report.birthDate.wrong");
            }
            return date;
        } catch (DateTimeException notADate) {
            errors.put("birthDate", "runaways.report.birthDate.wrong");
            return null;
        }
    }
}
