package org.filet.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.filet.agreements.texts.Agreement;
import org.filet.agreements.texts.AgreementStep;
import org.filet.agreements.texts.Agreements;
import org.filet.agreements.texts.Agreements.Words;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Role;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.support.TransactionTemplate;

/** What decides is what was committed, and for a transaction what it has itself changed. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class PoliciesTest {

    private final Policies policies;
    private final Agreements agreements;
    private final TransactionTemplate transaction;
    private final Actor director;

    PoliciesTest(Policies policies, Agreements agreements, TransactionTemplate transaction, Stage stage) {
        this.policies = policies;
        this.agreements = agreements;
        this.transaction = transaction;
        this.director = stage.actor(Role.DIRECTOR, "CR-07");
    }

    @AfterEach
    void inForceAgain() {
        if (!first().state().decides()) {
            step(AgreementStep.RESUME);
        }
    }

    @Test
    void what_was_undone_never_decides() {
        step(AgreementStep.SUSPEND);
        transaction.executeWithoutResult(status -> {
            step(AgreementStep.RESUME);
            assertThat(covered()).isTrue();
            status.setRollbackOnly();
        });
        assertThat(covered()).isFalse();
        transaction.executeWithoutResult(status -> policies.changed());
        assertThat(covered()).isFalse();
    }

    private boolean covered() {
        return policies.now(new Transfer(
                        new OrganisationId("CR-07"),
                        new OrganisationId("CR-06"),
                        Role.RUNAWAY_LIAISON,
                        Purpose.FOLLOW_RUNAWAY,
                        Set.of(Category.CARD),
                        MovableClock.START,
                        false))
                instanceof Cover.By;
    }

    private Agreement first() {
        return agreements.known(director).getLast();
    }

    private void step(AgreementStep step) {
        agreements.take(director, RequestKey.fresh(), first().id(), step, new Words("Essai.", ""));
    }
}
