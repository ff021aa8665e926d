package org.filet.keys;

import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.OrganisationId;

/** Finds whose keys are meant by what people can read: the code of a file. */
public interface Subjects {

    Optional<UUID> subject(OrganisationId organisation, String code);
}
