package org.filet.runaways.preventive;

import java.time.LocalDate;
import java.util.List;
import org.filet.agreements.Consent;
import org.jspecify.annotations.Nullable;

/**
 * What was talked about and written down, as typed: whole only once it is sealed.
 *
 * @param answer null while nobody has answered
 * @param givenBy who answered, null likewise
 * @param present who was there: roles
 */
public record PreventiveTalk(
        Consent.@Nullable Language language,
        @Nullable PreventiveAnswer answer,
        Consent.@Nullable GivenBy givenBy,
        String present,
        List<PreventiveItem> items,
        @Nullable LocalDate reviewOn) {

    List<PreventiveItem> written() {
        return items.stream().filter(PreventiveItem::written).toList();
    }
}
