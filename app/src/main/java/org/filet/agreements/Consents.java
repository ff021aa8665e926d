package org.filet.agreements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.network.Organisations;
import org.filet.network.Staff;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What youths agree to, refuse and take back, recipient by recipient and purpose by purpose; and who must not see their
 * records. Both hold from the next decision on.
 */
@Service
@Transactional
public class Consents {

    private static final Set<Role> OVERSEERS = Set.of(Role.PRIVACY_OFFICER, Role.DIRECTOR);
    private static final int FOURTEEN = 14;
    private static final int LONGEST_HOW = 1000;
    private static final int LONGEST_VERSION = 60;

    private final ConsentTable table;
    private final ConflictTable conflicts;
    private final Barred barred;
    private final Access access;
    private final Organisations organisations;
    private final Staff staff;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(
            ConsentTable table,
            ConflictTable conflicts,
            Barred barred,
            Access access,
            Organisations organisations,
            Staff staff,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.conflicts = conflicts;
        this.barred = barred;
        this.access = access;
        this.organisations = organisations;
        this.staff = staff;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Notes an answer, once for a key; it takes the place of the one before for this recipient and purpose.
     *
     * @param holding one's own record that names the youth
     * @param age whole years, -1 where unknown: from 14 the youth decides, before that whoever speaks for the youth
     */
    public UUID note(Actor actor, RequestKey key, Holding holding, int age, ConsentAnswer answer) {
        var basis = access.require(actor, Action.KEEP_CONSENTS, holding);
        return once.run(actor, key, () -> {
            check(actor, age, answer);
            var now = clock.instant();
            var consent = new Consent(
                    UUID.randomUUID(),
                    youth(holding),
                    answer.recipient(),
                    answer.purpose(),
                    answer.categories(),
                    answer.given(),
                    answer.by(),
                    answer.how(),
                    answer.language(),
                    answer.textVersion(),
                    now,
                    answer.until().plusDays(1).atStartOfDay(Times.QUEBEC).toInstant(),
                    null);
            table.insert(consent, holding, actor);
            var what = answer.given() ? "GIVEN" : "REFUSED";
            events.publishEvent(new ConsentEvent(youth(holding), what, actor, now, basis));
            return consent.id();
        });
    }

    /** Takes an answer back: no decision rests on it any more. What was shared stays in the register. */
    public void withdraw(Actor actor, Holding holding, UUID id) {
        var basis = access.require(actor, Action.KEEP_CONSENTS, holding);
        var now = clock.instant();
        if (!table.withdraw(id, youth(holding), actor, now)) {
            throw new Refused(ConsentRefusal.WITHDRAWN);
        }
        events.publishEvent(new ConsentEvent(youth(holding), "WITHDRAWN", actor, now, basis));
    }

    /**
     * The youth is old enough to answer alone: what others answered in the youth's place holds no more, from the next
     * decision on. Done by the clock; a second time changes nothing.
     */
    public void ofAge(Actor clockwork, Holding holding) {
        if (clockwork.role() != Role.SYSTEM) {
            throw new IllegalArgumentException("for the clock alone");
        }
        var now = clock.instant();
        if (table.endOfOthers(youth(holding), clockwork, now) > 0) {
            events.publishEvent(new ConsentEvent(youth(holding), "WITHDRAWN", clockwork, now, Basis.of("CLOCK")));
        }
    }

    /** What the youth answered, the newest first. Each reading is traced. */
    public List<Consent> of(Actor actor, Holding holding) {
        var basis = access.require(actor, Action.KEEP_CONSENTS, holding);
        events.publishEvent(new ConsentEvent(youth(holding), "READ", actor, clock.instant(), basis));
        return table.of(youth(holding));
    }

    /**
     * Shuts the youth's records to a person or to a whole organisation; never to the holder: nobody could undo it. Who
     * answers for the holder's accesses is barred by its privacy officer alone: nobody shuts out whoever would look.
     */
    public void bar(Actor actor, Holding holding, @Nullable PersonId person, @Nullable OrganisationId organisation) {
        var basis = access.require(actor, Action.KEEP_CONFLICTS, holding);
        if ((person == null) == (organisation == null)) {
            throw new Refused(ConsentRefusal.NOBODY_NAMED);
        }
        if (holding.holder().equals(organisation)) {
            throw new Refused(ConsentRefusal.HOLDER_ITSELF);
        }
        if (organisation != null && organisations.find(organisation).isEmpty()) {
            throw new Refused(ConsentRefusal.RECIPIENT_UNKNOWN);
        }
        if (person != null && actor.role() != Role.PRIVACY_OFFICER && oversees(person, holding.holder())) {
            throw new Refused(ConsentRefusal.OVERSEER);
        }
        Instant now = clock.instant();
        conflicts.insert(new Conflict(UUID.randomUUID(), person, organisation, now), holding, actor);
        barred.changed();
        events.publishEvent(new ConsentEvent(youth(holding), "BARRED", actor, now, basis));
    }

    private boolean oversees(PersonId person, OrganisationId holder) {
        return staff.seatsOf(person).stream()
                .anyMatch(seat -> seat.organisation().equals(holder) && OVERSEERS.contains(seat.role()));
    }

    public void unbar(Actor actor, Holding holding, UUID id) {
        var basis = access.require(actor, Action.KEEP_CONFLICTS, holding);
        Instant now = clock.instant();
        if (!conflicts.end(id, youth(holding), now)) {
            throw new Refused(ConsentRefusal.UNKNOWN);
        }
        barred.changed();
        events.publishEvent(new ConsentEvent(youth(holding), "UNBARRED", actor, now, basis));
    }

    public List<Conflict> barred(Actor actor, Holding holding) {
        access.require(actor, Action.KEEP_CONFLICTS, holding);
        return conflicts.of(youth(holding));
    }

    /** The same for whoever judges what of a record is handed over. */
    public List<Conflict> weighed(Actor actor, Holding holding) {
        access.require(
                actor,
                access.may(actor, Action.ANSWER_STATEMENT, holding) ? Action.ANSWER_STATEMENT : Action.KEEP_CONFLICTS,
                holding);
        return conflicts.of(youth(holding));
    }

    private static UUID youth(Holding holding) {
        if (holding.youth() == null) {
            throw new Refused(ConsentRefusal.UNKNOWN);
        }
        return holding.youth();
    }

    private void check(Actor actor, int age, ConsentAnswer answer) {
        if (answer.categories().isEmpty()) {
            throw new Refused(ConsentRefusal.CATEGORIES_MISSING);
        }
        if (answer.recipient().equals(actor.organisation())
                || organisations.find(answer.recipient()).isEmpty()) {
            throw new Refused(ConsentRefusal.RECIPIENT_UNKNOWN);
        }
        boolean youth = answer.by() == Consent.GivenBy.YOUTH || answer.by() == Consent.GivenBy.YOUTH_AND_PARENT;
        if (age >= FOURTEEN && !youth) {
            throw new Refused(ConsentRefusal.YOUTH_DECIDES);
        }
        if (age >= 0 && age < FOURTEEN && answer.by() == Consent.GivenBy.YOUTH) {
            throw new Refused(ConsentRefusal.PARENT_DECIDES);
        }
        if (answer.how().isEmpty() || answer.textVersion().isEmpty()) {
            throw new Refused(ConsentRefusal.WORDS_MISSING);
        }
        if (answer.how().length() > LONGEST_HOW || answer.textVersion().length() > LONGEST_VERSION) {
            throw new Refused(ConsentRefusal.TOO_LONG);
        }
        var today = LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
        if (answer.until().isBefore(today) || answer.until().isAfter(today.plusYears(1))) {
            throw new Refused(ConsentRefusal.TERM_WRONG);
        }
    }
}
