package org.filet.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Role;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient outside;
    private final Actor holder;
    private final Actor other;
    private final Holding record = Holding.ofNobody(UUID.randomUUID(), new OrganisationId("CR-07"), Stage.OUTAOUAIS);

    AccessTest(
            Access access,
            Grants grants,
            MovableClock clock,
            Stage stage,
            PlatformTransactionManager manager,
            @Outside JdbcClient outside) {
        this.outside = outside;
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

    /** Here the caller has no transaction and says nobody's name: the door does. */
    @Test
    void a_conflict_of_interest_shuts_the_door_whoever_calls_it() {
        var youth = UUID.randomUUID();
        var file = new Holding(record.subject(), youth, holder.organisation(), Stage.OUTAOUAIS);
        give(Relation.HOST, Duration.ofHours(1));
        assertThat(access.may(other, Action.TAKE_CHARGE, file)).isTrue();
        outside.sql("""
                insert into agreements.conflict (id, youth, holder, person, declared_by, at)
                values (gen_random_uuid(), ?, 'CR-07', ?, ?, now())
                """)
                .params(youth, other.person().value(), holder.person().value())
                .update();
        assertThat(access.may(other, Action.TAKE_CHARGE, file)).isFalse();
        assertThat(access.decide(other, Action.TAKE_CHARGE, file)).isInstanceOf(Decision.Stranger.class);
        assertThat(access.allowed(other, file)).isEmpty();
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
