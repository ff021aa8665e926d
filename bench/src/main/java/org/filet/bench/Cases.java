package org.filet.bench;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Invented youths, and the form that declares one of them missing. */
final class Cases {

    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT).withZone(ZoneId.of("America/Toronto"));
    private static final List<String> GIVEN = List.of("Alix", "Camille", "Maïka", "Noah", "Zoé", "Élie", "Jade", "Sam");
    private static final List<String> SURNAMES =
            List.of("Tremblay", "Gagnon", "Nguyen", "Papatie", "Haddad", "O’Brien", "Toussaint", "Côté");

    private Cases() {}

    static String given() {
        return GIVEN.get(any(GIVEN.size()));
    }

    static String surname() {
        return SURNAMES.get(any(SURNAMES.size()));
    }

    static int any(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }

    /** @return the address of the declared episode */
    static String declare(Visitor visitor) throws IOException, InterruptedException {
        return visitor.submit("/episodes/new", declaration());
    }

    /** The form, with a key of its own. */
    static Map<String, String> declaration() {
        return Map.of(
                "key",
                UUID.randomUUID().toString(),
                "givenNames",
                given() + " " + given(),
                "surnames",
                surname(),
                "birthDate",
                "20" + (10 + any(2)) + "-0" + (1 + any(9)) + "-1" + any(10),
                "gender",
                "UNKNOWN",
                "lastSeen",
                FIELD.format(Instant.now().minusSeconds(7200)),
                "origin",
                "CR_UNIT",
                "done",
                "CALLED_YOUTH",
                "what",
                "declare");
    }
}
