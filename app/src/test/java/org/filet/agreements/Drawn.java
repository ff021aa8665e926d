package org.filet.agreements;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Role;

/** Agreements and transfers drawn by lot, the same with each run. */
final class Drawn {

    static final long SEED = 20_261_125L;
    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private static final int ORGANISATIONS = 12;
    private static final List<Role> ROLES = List.of(Role.values());

    private final Random random = new Random(SEED);

    /** All agreements of one drawn network: one to twelve. */
    List<Pact> world() {
        return pacts(1 + random.nextInt(12));
    }

    List<Pact> pacts(int count) {
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

    Transfer transfer() {
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
