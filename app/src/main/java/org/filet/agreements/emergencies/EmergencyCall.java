package org.filet.agreements.emergencies;

import java.util.Set;
import org.filet.agreements.Category;
import org.filet.kernel.OrganisationId;

/**
 * What whoever invokes an emergency says. Names nobody: the motive is about the danger.
 *
 * @param categories the least that is needed
 * @param motive why there is a serious risk; at least 20 characters
 * @param urgency why it cannot wait; at least 20 characters
 * @param attested numbers of the basis's conditions, from 1: all of them
 */
public record EmergencyCall(
        OrganisationId recipient,
        String basis,
        Set<Category> categories,
        String motive,
        String urgency,
        Set<Integer> attested) {

    public EmergencyCall {
        categories = Set.copyOf(categories);
        attested = Set.copyOf(attested);
        motive = motive.strip();
        urgency = urgency.strip();
    }
}
