package org.filet.youths;

import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.keys.Subjects;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose keys a file's code means. */
@Component
class FileCodes implements Subjects {

    private final YouthTable table;
    private final Wall wall;

    FileCodes(YouthTable table, Wall wall) {
        this.table = table;
        this.wall = wall;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> subject(OrganisationId organisation, String code) {
        return wall.as(
                Duty.DESTRUCTION,
                () -> table.find(organisation, code).map(youth -> youth.id().value()));
    }
}
