package org.filet.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.network.Held;
import org.filet.network.Person;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.network.Staff;
import org.filet.web.Sessions;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works in an organisation and may enter: invited, attested every 90 days, shut out, let back in. For its direction and
 * its technical administration; nobody does any of it to themselves.
 */
@Service
@Transactional
class Roster {

    static final Duration ATTESTED_EVERY = Duration.ofDays(90);

    private static final int LONGEST_NAME = 120;

    private final Staff staff;
    private final Positions positions;
    private final AccountTable accounts;
    private final LetterTable letterTable;
    private final Letters letters;
    private final AttestationTable attestations;
    private final Vouchings vouchings;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Roster(
            Staff staff,
            Positions positions,
            AccountTable accounts,
            LetterTable letterTable,
            Letters letters,
            AttestationTable attestations,
            Vouchings vouchings,
            Sessions sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.staff = staff;
        this.positions = positions;
        this.accounts = accounts;
        this.letterTable = letterTable;
        this.letters = letters;
        this.attestations = attestations;
        this.vouchings = vouchings;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /** Everyone of the actor's organisation; at most 500. */
    @Transactional(readOnly = true)
    public List<Member> members(Actor actor) {
        require(actor);
        var held = staff.of(actor.organisation());
        var people = held.stream().map(Held::person).distinct().toList();
        var known = accounts.of(people).stream().collect(Collectors.toMap(Account::person, Function.identity()));
        var attested = attestations.of(people).stream()
                .collect(Collectors.toMap(AttestationTable.Latest::place, AttestationTable.Latest::at));
        var invited = invitations(actor).stream()
                .map(Letter::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return held.stream()
                .map(one -> member(one, state(known.get(one.person()), invited.contains(one.person())), attested))
                .toList();
    }

    /** Invitations on their way. */
    @Transactional(readOnly = true)
    public List<Letter> invitations(Actor actor) {
        require(actor);
        return letterTable.invitations(actor.organisation(), clock.instant());
    }

    /** The posts that the actor may fill. */
    @Transactional(readOnly = true)
    public List<PositionCard> posts(Actor actor) {
        require(actor);
        return positions.of(actor.organisation());
    }

    /**
     * Invites someone the network does not know yet. Returns the secret of the link, told this once; sent twice, the
     * later link is the good one.
     *
     * @throws Refused unless the post is of the actor's organisation, or a direction's where the actor administers the
     *     installation
     */
    public String invite(Actor actor, String name, PositionId position) {
        var post = positions.card(position).orElseThrow(() -> new Refused(SignInRefusal.NOT_YOUR_PEOPLE));
        boolean theirs = Staff.administers(actor, post.organisation())
                || (actor.role() == Role.TECHNICAL_ADMINISTRATOR && post.role() == Role.DIRECTOR);
        if (!theirs) {
            throw new Refused(SignInRefusal.NOT_YOUR_PEOPLE);
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new Refused(SignInRefusal.NAME_MISSING);
        }
        requireMayFill(actor, post);
        return invited(actor, null, name.strip(), position, post.organisation());
    }

    /** Invites someone who holds a position and has no account. Returns the secret of the link, told this once. */
    public String inviteHolder(Actor actor, PersonId person) {
        requireTheirs(actor, person);
        if (accounts.find(person).isPresent()) {
            throw new Refused(SignInRefusal.HAS_ACCOUNT);
        }
        return invited(actor, person, staff.name(person), null, actor.organisation());
    }

    /** Gives someone who works here another position of the organisation. */
    public void appoint(Actor actor, PersonId person, PositionId position) {
        requireTheirs(actor, person);
        requireOther(actor, person);
        var post = positions
                .card(position)
                .filter(found -> found.organisation().equals(actor.organisation()))
                .orElseThrow(() -> new Refused(SignInRefusal.NOT_YOUR_PEOPLE));
        requireMayFill(actor, post);
        staff.appoint(actor, new Person(person, staff.name(person)), position);
    }

    /** Whoever administers the installation is named by somebody who does. */
    private static void requireMayFill(Actor actor, PositionCard post) {
        if (post.role() == Role.TECHNICAL_ADMINISTRATOR && actor.role() != Role.TECHNICAL_ADMINISTRATOR) {
            throw new Refused(SignInRefusal.NOT_YOUR_PEOPLE);
        }
    }

    /** @throws Refused where there is none of the actor's organisation */
    public void withdraw(Actor actor, UUID letter) {
        if (invitations(actor).stream().noneMatch(one -> one.id().equals(letter)) || !letterTable.delete(letter)) {
            throw new Refused(SignInRefusal.UNKNOWN_PERSON);
        }
        tell(actor, letter, AccountEvent.What.INVITATION_WITHDRAWN, "");
    }

    /** Someone leaves a position: what was open in it closes everywhere. */
    public void end(Actor actor, PersonId person, PositionId position) {
        requireTheirs(actor, person);
        staff.end(actor, person, position);
    }

    /** Shuts someone out, everywhere, now. */
    public void disable(Actor actor, PersonId person) {
        requireAccount(actor, person);
        requireOther(actor, person);
        accounts.disable(person, clock.instant());
        letterTable.deleteOf(person);
        sessions.endAll(person);
        tell(actor, person.value(), AccountEvent.What.DISABLED, "");
    }

    /** Lets someone in again, with the passkeys they had. */
    public void enable(Actor actor, PersonId person) {
        requireAccount(actor, person);
        requireOther(actor, person);
        accounts.disable(person, null);
        tell(actor, person.value(), AccountEvent.What.ENABLED, "");
    }

    /** Says that someone is still in their position. */
    public void attest(Actor actor, PersonId person, PositionId position) {
        require(actor);
        requireOther(actor, person);
        if (staff.held(actor.organisation(), person, position).isEmpty()) {
            throw new Refused(SignInRefusal.UNKNOWN_PERSON);
        }
        attestations.insert(person, position, actor.person(), clock.instant());
        tell(actor, person.value(), AccountEvent.What.ATTESTED, position.toString());
    }

    /** Makes what someone's browser asked for good, after making sure who they are. */
    public void recover(Actor actor, PersonId person, String code, @Nullable Proofing how) {
        var account = requireAccount(actor, person);
        requireOther(actor, person);
        if (how == null) {
            throw new Refused(SignInRefusal.PROOFING_MISSING);
        }
        if (!account.open()) {
            throw new Refused(SignInRefusal.NO_ACCOUNT);
        }
        letters.grantRecovery(code, person, actor.person(), actor.organisation());
        vouchings.note(actor, Vouching.Kind.RECOVERED, staff.name(person), actor.organisation());
        tell(actor, person.value(), AccountEvent.What.RECOVERY_ISSUED, how.name());
    }

    private String invited(
            Actor actor,
            @Nullable PersonId person,
            String name,
            @Nullable PositionId position,
            OrganisationId organisation) {
        var id = UUID.randomUUID();
        var secret = letters.invitation(id, person, name, position, actor.person(), organisation);
        vouchings.note(actor, Vouching.Kind.INVITED, name, organisation);
        tell(actor, person == null ? id : person.value(), AccountEvent.What.INVITED, "");
        return secret;
    }

    private Member member(Held held, Member.State state, Map<AttestationTable.Place, Instant> attested) {
        var began = held.startsOn().atStartOfDay(Times.QUEBEC).toInstant();
        var said = attested.getOrDefault(new AttestationTable.Place(held.person(), held.position()), began);
        var latest = said.isAfter(began) ? said : began;
        var due = latest.plus(ATTESTED_EVERY);
        return new Member(held, state, latest, due, !clock.instant().isBefore(due));
    }

    private static Member.State state(@Nullable Account account, boolean invited) {
        if (account == null) {
            return invited ? Member.State.INVITED : Member.State.NO_ACCOUNT;
        }
        return account.open() ? Member.State.ACTIVE : Member.State.DISABLED;
    }

    private static void require(Actor actor) {
        if (!Staff.administers(actor, actor.organisation())) {
            throw new Refused(SignInRefusal.NOT_YOUR_PEOPLE);
        }
    }

    private void requireTheirs(Actor actor, PersonId person) {
        require(actor);
        if (!staff.works(person, actor.organisation())) {
            throw new Refused(SignInRefusal.UNKNOWN_PERSON);
        }
    }

    private Account requireAccount(Actor actor, PersonId person) {
        requireTheirs(actor, person);
        return accounts.find(person).orElseThrow(() -> new Refused(SignInRefusal.NO_ACCOUNT));
    }

    private static void requireOther(Actor actor, PersonId person) {
        if (actor.person().equals(person)) {
            throw new Refused(SignInRefusal.ONESELF);
        }
    }

    private void tell(Actor actor, UUID about, AccountEvent.What what, String reference) {
        events.publishEvent(new AccountEvent(about, what, actor, clock.instant(), new Basis("STAFF", reference)));
    }
}
