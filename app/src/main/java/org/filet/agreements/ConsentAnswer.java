package org.filet.agreements;

import java.time.LocalDate;
import java.util.Set;
import org.filet.kernel.OrganisationId;

/**
 * An answer as it is written down.
 *
 * @param until the last day it holds, at most a year away
 */
public record ConsentAnswer(
        OrganisationId recipient,
        Purpose purpose,
        Set<Category> categories,
        boolean given,
        Consent.GivenBy by,
        String how,
        Consent.Language language,
        String textVersion,
        LocalDate until) {

    public ConsentAnswer {
        categories = Set.copyOf(categories);
        how = how.strip();
        textVersion = textVersion.strip();
    }
}
