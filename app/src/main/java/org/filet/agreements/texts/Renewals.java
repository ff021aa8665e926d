package org.filet.agreements.texts;

import java.time.Clock;
import java.time.LocalDate;
import org.filet.kernel.Actor;
import org.filet.network.Organisations;
import org.filet.web.Times;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the calendar does to agreements: due for renewal 90 days before the end (domain reference §8b), expired after the
 * last day. Decisions do not wait for it: they read the dates themselves.
 */
@Component
public class Renewals {

    /** {@code agreement.renewal_notice}. */
    private static final int NOTICE_DAYS = 90;

    private final AgreementTable table;
    private final Agreements agreements;
    private final Organisations organisations;
    private final Clock clock;

    Renewals(AgreementTable table, Agreements agreements, Organisations organisations, Clock clock) {
        this.table = table;
        this.agreements = agreements;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${filet.clocks.every:5s}")
    @Transactional
    public void ring() {
        var today = LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
        for (var agreement : table.ending(today.plusDays(NOTICE_DAYS))) {
            boolean over = agreement.text().terms().endsOn().isBefore(today);
            if (over) {
                agreements.pass(calendar(agreement), agreement, AgreementStep.EXPIRE);
            } else if (agreement.state() == AgreementState.ACTIVE) {
                agreements.pass(calendar(agreement), agreement, AgreementStep.FALL_DUE);
            }
        }
    }

    private Actor calendar(Agreement agreement) {
        var drafter = organisations.find(agreement.draftedBy()).orElseThrow();
        return Actor.clock(drafter.id(), drafter.region());
    }
}
