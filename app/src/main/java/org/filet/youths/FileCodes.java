package org.filet.youths;

import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.keys.Subjects;
import org.springframework.stereotype.Component;

/** Whose keys a file's code means. */
@Component
class FileCodes implements Subjects {

    private final YouthTable table;

    FileCodes(YouthTable table) {
        this.table = table;
    }

    @Override
    public Optional<UUID> subject(OrganisationId organisation, String code) {
        return table.find(organisation, code).map(youth -> youth.id().value());
    }
}
