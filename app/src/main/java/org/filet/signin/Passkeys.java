package org.filet.signin;

import java.time.Clock;
import java.util.List;
import org.filet.kernel.Basis;
import org.filet.kernel.PersonId;
import org.filet.kernel.Refused;
import org.filet.network.Staff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own passkeys: to see, to name, to remove all but the last. */
@Service
@Transactional
class Passkeys {

    private static final int LONGEST_LABEL = 60;

    private final PasskeyTable table;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Passkeys(PasskeyTable table, Staff staff, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Passkey> of(PersonId person) {
        return table.of(person);
    }

    /** @throws Refused where it is not one's own, or the name is empty or too long */
    void rename(PersonId person, String id, String label) {
        var name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL) {
            throw new Refused(SignInRefusal.NAME_MISSING);
        }
        if (!table.rename(person, bytes(id), name)) {
            throw new Refused(SignInRefusal.UNKNOWN_PERSON);
        }
    }

    /** @throws Refused where it is the last, or not one's own */
    void remove(PersonId person, String id) {
        if (table.lock(person).size() < 2) {
            throw new Refused(SignInRefusal.LAST_PASSKEY);
        }
        if (!table.delete(person, bytes(id))) {
            throw new Refused(SignInRefusal.UNKNOWN_PERSON);
        }
        var by = staff.seatsOf(person).stream().findFirst().orElseGet(FirstOrganisation::system);
        events.publishEvent(new AccountEvent(
                person.value(), AccountEvent.What.PASSKEY_REMOVED, by, clock.instant(), Basis.of("STAFF")));
    }

    private static Bytes bytes(String id) {
        try {
            return Bytes.fromBase64(id);
        } catch (IllegalArgumentException notOne) {
            throw new Refused(SignInRefusal.UNKNOWN_PERSON, notOne);
        }
    }
}
