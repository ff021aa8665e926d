package org.filet.agreements.texts;

import java.time.LocalDate;
import org.filet.kernel.Bilingual;

/**
 * What holds for the whole agreement.
 *
 * @param endsOn the last day, included
 * @param retentionDays how long a recipient may keep what it received
 * @param outOfQuebec whether a party is outside Québec: then nothing is signed without a privacy assessment (A-2.1, 70.1)
 * @param assessment reference of the privacy assessment (ÉFVP), empty until there is one
 * @param opinionNeeded whether the law asks for the opinion of the Commission d'accès à l'information
 * @param opinion its reference, empty until it is there
 * @param emergency what the parties agree for emergencies, in words
 */
public record Terms(
        LocalDate startsOn,
        LocalDate endsOn,
        int retentionDays,
        boolean outOfQuebec,
        String assessment,
        boolean opinionNeeded,
        String opinion,
        Bilingual emergency) {

    Terms assessed(String reference) {
        return new Terms(startsOn, endsOn, retentionDays, outOfQuebec, reference, opinionNeeded, opinion, emergency);
    }

    Terms opined(String reference) {
        return new Terms(startsOn, endsOn, retentionDays, outOfQuebec, assessment, opinionNeeded, reference, emergency);
    }
}
