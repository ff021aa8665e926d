package org.filet.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.filet.kernel.OrganisationId;
import org.junit.jupiter.api.Test;

/** The rule itself on drawn agreements: against a plain reading of every article, and what adding one may change. */
class PolicyTest {

    private static final Instant NOW = Drawn.NOW;

    private final Drawn drawn = new Drawn();

    @Test
    void the_index_answers_as_a_plain_reading_does() {
        int allowed = 0;
        for (int world = 0; world < 1_000; world++) {
            var pacts = drawn.world();
            var policy = new Policy(world, pacts);
            for (int i = 0; i < 100; i++) {
                var transfer = drawn.transfer();
                var cover = policy.cover(transfer);
                assertThat(cover instanceof Cover.By)
                        .as("seed %d, world %d, %s", Drawn.SEED, world, transfer)
                        .isEqualTo(PlainReading.allows(pacts, transfer));
                allowed += cover instanceof Cover.By ? 1 : 0;
            }
        }
        assertThat(allowed).as("of 100,000").isBetween(5_000, 95_000);
    }

    @Test
    void what_is_named_is_an_article_that_really_allows_it() {
        for (int i = 0; i < 5_000; i++) {
            var pacts = drawn.pacts(4);
            var transfer = drawn.transfer();
            if (new Policy(i, pacts).cover(transfer) instanceof Cover.By by) {
                var pact = pacts.stream()
                        .filter(each -> each.code().equals(by.agreement()))
                        .findFirst()
                        .orElseThrow();
                var article = pact.clauses().stream()
                        .filter(clause -> clause.article() == by.article())
                        .findFirst()
                        .orElseThrow();
                assertThat(PlainReading.opens(pact, article, transfer)).isTrue();
            }
        }
    }

    @Test
    void another_agreement_never_takes_away_and_less_consent_never_gives() {
        for (int i = 0; i < 10_000; i++) {
            var some = drawn.pacts(3);
            var more = Stream.concat(some.stream(), drawn.pacts(1).stream()).toList();
            var transfer = drawn.transfer();
            boolean before = new Policy(i, some).cover(transfer) instanceof Cover.By;
            boolean after = new Policy(i, more).cover(transfer) instanceof Cover.By;
            assertThat(!before || after).isTrue();
            boolean consented = new Policy(i, some).cover(consented(transfer, true)) instanceof Cover.By;
            boolean not = new Policy(i, some).cover(consented(transfer, false)) instanceof Cover.By;
            assertThat(!not || consented).isTrue();
        }
    }

    @Test
    void a_suspended_or_ended_agreement_allows_nothing_and_says_so() {
        var one = new OrganisationId("A");
        var other = new OrganisationId("B");
        var clause = new Clause(1, Purpose.FOLLOW_RUNAWAY, Set.of(Category.CARD), Set.of(), "LPJ-72.6", false);
        var transfer = new Transfer(one, other, null, Purpose.FOLLOW_RUNAWAY, Set.of(Category.CARD), NOW, false);
        var active = pact(one, other, NOW.minusSeconds(1), NOW.plusSeconds(1), false, clause);
        assertThat(new Policy(1, List.of(active)).cover(transfer)).isEqualTo(new Cover.By("EN-1", 1, "LPJ-72.6"));
        for (var pact : List.of(
                pact(one, other, NOW.minusSeconds(1), NOW.plusSeconds(1), true, clause),
                pact(one, other, NOW.minusSeconds(9), NOW, false, clause),
                pact(one, other, NOW.plusSeconds(1), NOW.plusSeconds(9), false, clause))) {
            assertThat(new Policy(1, List.of(pact)).cover(transfer))
                    .isEqualTo(new Cover.Missing(Lack.NOT_IN_FORCE, "EN-1"));
        }
        assertThat(new Policy(1, List.of(active))
                        .cover(new Transfer(
                                other, one, null, Purpose.FOLLOW_RUNAWAY, Set.of(Category.CARD), NOW, false)))
                .as("the other way round")
                .isEqualTo(Cover.Missing.EVERYTHING);
    }

    private static Pact pact(
            OrganisationId from, OrganisationId to, Instant starts, Instant ends, boolean suspended, Clause clause) {
        return new Pact("EN-1", Set.of(from), Set.of(to), starts, ends, suspended, List.of(clause));
    }

    private static Transfer consented(Transfer transfer, boolean consented) {
        return new Transfer(
                transfer.from(),
                transfer.to(),
                transfer.role(),
                transfer.purpose(),
                transfer.categories(),
                transfer.at(),
                consented);
    }
}
