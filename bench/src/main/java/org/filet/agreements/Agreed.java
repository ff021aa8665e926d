package org.filet.agreements;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Role;

/** A thousand agreements among a hundred organisations and what is asked of them, drawn by lot, the same each time. */
final class Agreed {

    private static final int ORGANISATIONS = 100;
    private static final int MOST_PARTIES = 8;
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final Random random = new Random(20_261_128);

    List<Pact> pacts(int count) {
        var pacts = new ArrayList<Pact>();
        for (int number = 0; number < count; number++) {
            var parties = parties();
            var from = NOW.minus(Duration.ofDays(random.nextInt(400)));
            pacts.add(new Pact(
                    "EN-%04d".formatted(number),
                    parties,
                    parties,
                    from,
                    from.plus(Duration.ofDays(365)),
                    random.nextInt(20) == 0,
                    clauses()));
        }
        return pacts;
    }

    /** Half of them between parties of one agreement, or next to nothing would be allowed. */
    List<Transfer> transfers(List<Pact> pacts, int count) {
        var transfers = new ArrayList<Transfer>();
        for (int i = 0; i < count; i++) {
            var among = i % 2 == 0
                    ? one(pacts).providers().stream()
                            .sorted(Comparator.comparing(OrganisationId::code))
                            .toList()
                    : List.of(organisation(), organisation());
            transfers.add(new Transfer(
                    one(among),
                    one(among),
                    one(List.of(Role.values())),
                    purpose(),
                    EnumSet.of(one(List.of(Category.values()))),
                    NOW,
                    random.nextBoolean()));
        }
        return transfers;
    }

    private List<Clause> clauses() {
        var clauses = new ArrayList<Clause>();
        for (int article = 1; article <= 1 + random.nextInt(3); article++) {
            var categories = EnumSet.allOf(Category.class);
            categories.removeIf(category -> random.nextInt(3) == 0);
            var roles = EnumSet.noneOf(Role.class);
            if (random.nextBoolean()) {
                roles.addAll(EnumSet.allOf(Role.class));
                roles.removeIf(role -> random.nextInt(3) == 0);
            }
            clauses.add(new Clause(article, purpose(), categories, roles, "B" + article, random.nextInt(4) == 0));
        }
        return clauses;
    }

    private Set<OrganisationId> parties() {
        var parties = new HashSet<OrganisationId>();
        int count = 2 + random.nextInt(MOST_PARTIES - 1);
        while (parties.size() < count) {
            parties.add(organisation());
        }
        return parties;
    }

    private OrganisationId organisation() {
        return new OrganisationId("O-" + random.nextInt(ORGANISATIONS));
    }

    private Purpose purpose() {
        return one(List.of(Purpose.values()));
    }

    private <E> E one(List<E> of) {
        return of.get(random.nextInt(of.size()));
    }
}
