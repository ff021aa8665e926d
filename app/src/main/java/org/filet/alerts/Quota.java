package org.filet.alerts;

import java.time.Clock;
import java.time.Duration;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** So that one organisation, or whoever has got hold of one of its sessions, cannot bury every duty desk under alerts. */
@Component("alertQuota")
@EnableConfigurationProperties(AlertSettings.class)
class Quota {

    private static final Duration WITHIN = Duration.ofHours(1);

    private final AlertTable table;
    private final AlertSettings settings;
    private final Clock clock;

    Quota(AlertTable table, AlertSettings settings, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Refused {@code TOO_MANY_ALERTS}: a person of the organisation then calls the liaison officer, who may send */
    void take(Actor actor) {
        if (actor.role() == Role.RUNAWAY_LIAISON) {
            return;
        }
        if (table.drafted(actor.organisation(), clock.instant().minus(WITHIN)) >= settings.mostAnHour()) {
            throw new Refused(AlertRefusal.TOO_MANY_ALERTS);
        }
    }
}
