package org.filet.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Role;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class AccessTest {

    private final Access access;
    private final Grants grants;
    private final MovableClock clock;
    private final TransactionTemplate transaction;
    private final Actor holder;
    private final Actor other;
    private final Holding record = Holding.ofNobody(UUID.randomUUID(), new OrganisationId("CR-07"), Stage.OUTAOUAIS);

    AccessTest(Access access, Grants grants, MovableClock clock, Stage stage, PlatformTransactionManager manager) {
        this.access = access;
        this.grants = grants;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
        this.holder = stage.actor(Role.YOUTH_WORKER, "CR-07");
        this.other = stage.actor(Role.YOUTH_WORKER, "CR-06");
    }

    @Test
    void without_a_tie_nothing_may_be_done() {
        assertThat(access.allowed(other, record)).isEmpty();
        assertThat(access.decide(other, Action.READ_EPISODE, record)).isInstanceOf(Decision.Stranger.class);
    }

    @Test
    void a_grant_opens_only_what_its_relation_allows_and_ends_with_its_hour() {
        give(Relation.HOST, Duration.ofHours(1));
        assertThat(access.allowed(other, record)).contains(Action.TAKE_CHARGE).doesNotContain(Action.LEAD_EPISODE);
        assertThat(access.tied(other, Relation.HOST)).contains(record.subject());

        clock.advance(Duration.ofHours(1));
        assertThat(access.allowed(other, record)).isEmpty();
        assertThat(access.tied(other, Relation.HOST)).doesNotContain(record.subject());
    }

    @Test
    void a_grant_that_was_ended_opens_nothing_more() {
        give(Relation.ALERT, Duration.ofDays(3));
        assertThat(access.may(other, Action.LOCATE, record)).isTrue();
        transaction.executeWithoutResult(status -> grants.end(holder, record.subject(), Relation.ALERT));
        assertThat(access.may(other, Action.LOCATE, record)).isFalse();
    }

    @Test
    void a_grant_is_given_inside_the_transaction_of_its_deed_or_not_at_all() {
        assertThatThrownBy(() -> grants.end(holder, record.subject(), Relation.HOST))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void what_is_allowed_at_once_is_what_each_question_answers() {
        give(Relation.HOST, Duration.ofHours(1));
        for (var actor : new Actor[] {holder, other}) {
            for (var action : Action.values()) {
                assertThat(access.allowed(actor, record).contains(action))
                        .as("%s %s", actor.organisation(), action)
                        .isEqualTo(access.may(actor, action, record));
            }
        }
    }

    private void give(Relation relation, Duration length) {
        transaction.executeWithoutResult(status -> grants.give(
                holder,
                new Grant(
                        record.subject(),
                        other.organisation(),
                        relation,
                        "T-1",
                        clock.instant().plus(length))));
    }
}
