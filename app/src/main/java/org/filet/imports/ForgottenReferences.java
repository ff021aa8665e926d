package org.filet.imports;

import java.util.Collection;
import java.util.UUID;
import org.filet.keys.Companion;
import org.filet.runaways.EndedFiles;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The organisation's own number of a file, which leads back to it, goes with the youth's keys. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ForgottenReferences implements Companion {

    private final ReferenceTable table;
    private final EndedFiles files;
    private final Wall wall;

    ForgottenReferences(ReferenceTable table, EndedFiles files, Wall wall) {
        this.table = table;
        this.files = files;
        this.wall = wall;
    }

    @Override
    public void forget(Collection<UUID> subjects) {
        wall.run(Duty.DESTRUCTION, () -> table.delete(files.episodes(subjects)));
    }
}
