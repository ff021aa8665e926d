package org.filet.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Role;
import org.junit.jupiter.api.Test;

/** The rule itself on drawn agreements: against a plain reading of every article, and what adding one may change. */
class PolicyTest {

    private static final long SEED = 20_261_125L;
    private static final int ORGANISATIONS = 12;
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private static final List<Role> ROLES = List.of(Role.values());

    private final Random random = new Random(SEED);

    @Test
    void the_index_answers_as_a_plain_reading_does() {
        int allowed = 0;
        for (int world = 0; world < 1_000; world++) {
            var pacts = pacts(1 + random.nextInt(12));
            var policy = new Policy(world, pacts);
            for (int i = 0; i < 100; i++) {
                var transfer = transfer();
                var cover = policy.cover(transfer);
                assertThat(cover instanceof Cover.By)
                        .as("seed %d, world %d, %s", SEED, world, transfer)
                        .isEqualTo(plainly(pacts, transfer));
                allowed += cover instanceof Cover.By ? 1 : 0;
            }
        }
        assertThat(allowed).as("of 100,000").isBetween(5_000, 95_000);
    }

    @Test
    void what_is_named_is_an_article_that_really_allows_it() {
        for (int i = 0; i < 5_000; i++) {
            var pacts = pacts(4);
            var transfer = transfer();
            if (new Policy(i, pacts).cover(transfer) instanceof Cover.By by) {
                var pact = pacts.stream()
                        .filter(each -> each.code().equals(by.agreement()))
                        .findFirst()
                        .orElseThrow();
                var article = pact.clauses().stream()
                        .filter(clause -> clause.article() == by.article())
                        .findFirst()
                        .orElseThrow();
                assertThat(opens(pact, article, transfer)).isTrue();
            }
        }
    }

    @Test
    void another_agreement_never_takes_away_and_less_consent_never_gives() {
        for (int i = 0; i < 10_000; i++) {
            var some = pacts(3);
            var more = Stream.concat(some.stream(), pacts(1).stream()).toList();
            var transfer = transfer();
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

    private static boolean plainly(List<Pact> pacts, Transfer transfer) {
        return pacts.stream()
                .anyMatch(pact -> pact.clauses().stream().anyMatch(clause -> opens(pact, clause, transfer)));
    }

    private static boolean opens(Pact pact, Clause clause, Transfer transfer) {
        return pact.providers().contains(transfer.from())
                && pact.receivers().contains(transfer.to())
                && !pact.suspended()
                && !transfer.at().isBefore(pact.from())
                && transfer.at().isBefore(pact.until())
                && clause.purpose() == transfer.purpose()
                && clause.categories().containsAll(transfer.categories())
                && (transfer.role() == null
                        || clause.roles().isEmpty()
                        || clause.roles().contains(transfer.role()))
                && (!clause.consent() || transfer.consented());
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

    private List<Pact> pacts(int count) {
        var pacts = new ArrayList<Pact>();
        for (int i = 0; i < count; i++) {
            var clauses = new ArrayList<Clause>();
            for (int article = 1; article <= 1 + random.nextInt(4); article++) {
                clauses.add(new Clause(
                        article,
                        purpose(),
                        some(Category.class, 0.6),
                        random.nextBoolean() ? Set.of() : some(Role.class, 0.5),
                        "B" + article,
                        random.nextInt(4) == 0));
            }
            var from = NOW.plus(Duration.ofHours(random.nextInt(48) - 40));
            pacts.add(new Pact(
                    "EN-" + random.nextInt(1_000_000),
                    organisations(),
                    organisations(),
                    from,
                    from.plus(Duration.ofHours(random.nextInt(60))),
                    random.nextInt(8) == 0,
                    clauses));
        }
        return pacts;
    }

    private Transfer transfer() {
        var categories = some(Category.class, 0.3);
        return new Transfer(
                organisation(),
                organisation(),
                random.nextInt(3) == 0 ? null : ROLES.get(random.nextInt(ROLES.size())),
                purpose(),
                categories.isEmpty() ? Set.of(Category.CARD) : categories,
                NOW.plusSeconds(random.nextInt(7_200) - 3_600),
                random.nextBoolean());
    }

    private Set<OrganisationId> organisations() {
        var some = new HashSet<OrganisationId>();
        int count = 1 + random.nextInt(ORGANISATIONS);
        for (int i = 0; i < count; i++) {
            some.add(organisation());
        }
        return some;
    }

    private OrganisationId organisation() {
        return new OrganisationId("O-" + random.nextInt(ORGANISATIONS));
    }

    private Purpose purpose() {
        return random.nextInt(3) == 0 ? Purpose.CONNECT_REGIONS : Purpose.FOLLOW_RUNAWAY;
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type, double share) {
        var some = EnumSet.allOf(type);
        some.removeIf(each -> random.nextDouble() > share);
        return some;
    }
}
