package org.filet.registers.statements;

import java.time.LocalDate;
import org.filet.kernel.Bilingual;

/**
 * In how many days an organisation under one law answers, and where whoever is refused turns to. Data, unverified until a
 * jurist says otherwise; nobody's legal advice.
 *
 * @param longer days more, where whoever asks is told before the first ones are over
 */
public record AnswerTerm(int days, int longer, Bilingual citation, Bilingual recourse, boolean verified) {

    LocalDate due(LocalDate received) {
        return received.plusDays(days);
    }

    LocalDate latest(LocalDate received) {
        return received.plusDays(days).plusDays(longer);
    }
}
