package org.filet.agreements;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to one question: may this recipient learn this, for this purpose? A refusal is an answer too; neither
 * ever holds back help. Domain reference §7.11.
 *
 * @param youth the file of the organisation that asked
 * @param how how it was said and written down, without names
 * @param textVersion which plain-language text was read together
 */
public record Consent(
        UUID id,
        UUID youth,
        OrganisationId recipient,
        Purpose purpose,
        Set<Category> categories,
        boolean given,
        GivenBy by,
        String how,
        Language language,
        String textVersion,
        Instant at,
        Instant until,
        @Nullable Instant withdrawnAt) {

    /** From 14 years the youth alone decides (LPJ 72.5; unverified until a jurist says so). */
    public enum GivenBy {
        YOUTH,
        PARENT,
        YOUTH_AND_PARENT,
        TUTOR
    }

    public enum Language {
        FR,
        EN,
        OTHER
    }

    public boolean inForce(Instant now) {
        return withdrawnAt == null && now.isBefore(until);
    }
}
