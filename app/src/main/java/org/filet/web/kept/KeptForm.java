package org.filet.web.kept;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * One form that waits.
 *
 * @param key the form's own: sent twice it waits once, taken in twice it is done once
 * @param session in which it was sent
 * @param refused message key of why it was not taken in, null while it only waits
 */
public record KeptForm(
        UUID key,
        PersonId person,
        PositionId position,
        OrganisationId organisation,
        UUID session,
        Instant at,
        String path,
        Map<String, List<String>> fields,
        @Nullable String refused) {

    boolean of(Actor actor) {
        return person.equals(actor.person()) && organisation.equals(actor.organisation());
    }

    KeptForm refused(String why) {
        return new KeptForm(key, person, position, organisation, session, at, path, fields, why);
    }

    MultiValueMap<String, String> sent() {
        var sent = new LinkedMultiValueMap<String, String>();
        fields.forEach((name, values) -> values.forEach(value -> sent.add(name, value)));
        return sent;
    }
}
