package org.filet.signin;

import java.time.Instant;
import java.util.List;
import org.filet.kernel.Actor;
import org.filet.network.Approvals;
import org.filet.network.Held;
import org.filet.network.Staff;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who said of whom that they are still there. */
@Component
@Profile("!demo")
class AttestationApprovals implements Approvals {

    private final AttestationTable table;
    private final Staff staff;

    AttestationApprovals(AttestationTable table, Staff staff) {
        this.table = table;
        this.staff = staff;
    }

    @Override
    public List<Approval> since(Actor reader, Instant since) {
        var people = staff.of(reader.organisation()).stream()
                .map(Held::person)
                .distinct()
                .toList();
        return table.since(people, since, MOST);
    }
}
