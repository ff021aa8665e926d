package org.filet.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters on their way: issued, tied to the browser that opens them first, used once. Their secrets are told once and
 * kept as hashes. An earlier letter of the same kind to the same person ends when another is issued.
 */
@Service
@Transactional
class Letters {

    private static final Duration FIRST_LASTS = Duration.ofMinutes(30);
    private static final Duration INVITATION_LASTS = Duration.ofDays(3);

    /** To ask for a recovery, and then again to use it. */
    private static final Duration RECOVERY_LASTS = Duration.ofMinutes(10);

    /** A flood of questions without a voice behind them stops here; none outlives ten minutes. */
    private static final int ASKED_AT_ONCE = 1000;

    private final LetterTable table;
    private final Clock clock;

    Letters(LetterTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** For whoever has the server's console; ends the one before. Returns the secret. */
    String first() {
        table.deleteOver(clock.instant());
        table.deleteFirst();
        return issued(
                new Letter(
                        UUID.randomUUID(),
                        Letter.Kind.FIRST,
                        null,
                        "",
                        null,
                        null,
                        null,
                        clock.instant().plus(FIRST_LASTS)),
                Secrets.link(),
                null);
    }

    /** @param id of the letter. Returns the secret. */
    String invitation(
            UUID id,
            @Nullable PersonId person,
            String name,
            @Nullable PositionId position,
            PersonId by,
            OrganisationId organisation) {
        table.deleteOver(clock.instant());
        var letter = new Letter(
                id,
                Letter.Kind.INVITATION,
                person,
                name,
                position,
                by,
                organisation,
                clock.instant().plus(INVITATION_LASTS));
        table.deleteLike(letter);
        return issued(letter, Secrets.link(), null);
    }

    /** Asks for a recovery from this browser; the code is to be told to the administrator by voice. */
    String askRecovery(byte[] browser) {
        table.deleteOver(clock.instant());
        if (table.askedRecoveries() >= ASKED_AT_ONCE) {
            throw new Refused(SignInRefusal.TOO_MANY);
        }
        var letter = new Letter(
                UUID.randomUUID(),
                Letter.Kind.RECOVERY,
                null,
                "",
                null,
                null,
                null,
                clock.instant().plus(RECOVERY_LASTS));
        return issued(letter, Secrets.code(), browser);
    }

    /** Makes what a browser asked for good for one person, for ten minutes. */
    void grantRecovery(String code, PersonId person, PersonId by, OrganisationId organisation) {
        var asked = table.find(Secrets.hash(Secrets.heard(code)), clock.instant())
                .filter(letter -> letter.kind() == Letter.Kind.RECOVERY && letter.person() == null)
                .orElseThrow(() -> new Refused(SignInRefusal.CODE_NOT_GOOD));
        table.recover(asked.id(), person, by, organisation, clock.instant().plus(RECOVERY_LASTS));
    }

    /** Opens a letter in this browser; from then on it is good in no other. */
    Optional<Letter> open(String secret, byte[] browser) {
        return table.read(Secrets.hash(secret), clock.instant())
                .filter(letter -> letter.kind() != Letter.Kind.RECOVERY || letter.person() != null)
                .filter(letter -> table.bind(letter.id(), browser));
    }

    /** The letter that this browser opened, locked while this transaction lasts. */
    Optional<Letter> opened(UUID id, byte[] browser) {
        return table.bound(id, browser, clock.instant())
                .filter(letter -> letter.kind() != Letter.Kind.RECOVERY || letter.person() != null);
    }

    void used(Letter letter) {
        table.delete(letter.id());
    }

    private String issued(Letter letter, String secret, byte @Nullable [] browser) {
        table.insert(letter, Secrets.hash(secret), browser);
        return secret;
    }
}
