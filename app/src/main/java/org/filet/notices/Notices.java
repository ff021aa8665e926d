package org.filet.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.filet.kernel.Actor;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.network.Staff;
import org.filet.notices.Channel.Outcome;
import org.springframework.stereotype.Service;

/** How each person wishes to be told, and which addresses of an organisation do not receive. */
@Service("notices")
public class Notices {

    private static final Duration CODE_LASTS = Duration.ofHours(24);
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);
    private static final int CODES_TYPED = 10;
    private static final int LONGEST = 254;
    private static final int LISTED = 50;

    /** Of one person's own mailbox: no list, no name beside it, no line end. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    private final ChoiceTable choices;
    private final ReaderTable readers;
    private final Channels channels;
    private final Marks marks;
    private final Positions positions;
    private final Staff staff;
    private final Clock clock;

    Notices(
            ChoiceTable choices,
            ReaderTable readers,
            Channels channels,
            Marks marks,
            Positions positions,
            Staff staff,
            Clock clock) {
        this.choices = choices;
        this.readers = readers;
        this.channels = channels;
        this.marks = marks;
        this.positions = positions;
        this.staff = staff;
        this.clock = clock;
    }

    public Choice choice(Actor actor) {
        return choices.find(actor.person()).orElse(Choice.NONE);
    }

    /** Whether this installation sends e-mail. */
    public boolean sends() {
        return channels.mail().isPresent();
    }

    /** Since when the mail server takes nothing, if so. */
    public Optional<Instant> stuckSince() {
        return readers.stuckSince(Way.EMAIL, clock.instant());
    }

    /** The last messages that a demo would have sent; empty anywhere else. */
    public Optional<List<Pretended>> pretended() {
        return channels.pretended();
    }

    public void keep(Actor actor, Locale language, LocalTime quietFrom, LocalTime quietUntil, boolean daily) {
        choices.keep(actor.person(), language, quietFrom, quietUntil, daily);
    }

    /**
     * Sends a code to an address; it counts once the code is typed.
     *
     * @throws Refused unless it is an address and the server takes it
     */
    public void propose(Actor actor, String address) {
        var typed = address.strip();
        if (typed.length() > LONGEST || !ADDRESS.matcher(typed).matches()) {
            throw new Refused(NoticeRefusal.NOT_AN_ADDRESS);
        }
        var message = marks.message(1, choice(actor).language());
        send(actor, typed, message);
        choices.propose(
                actor.person(),
                typed,
                Marks.hash(message.mark()),
                clock.instant().plus(CODE_LASTS));
        readers.renew(actor.person().value(), Way.EMAIL);
    }

    /** @throws Refused unless it is the code that was sent there, in time */
    public void confirm(Actor actor, String code) {
        choices.count(actor.person());
        if (!choices.confirm(actor.person(), Marks.hash(code), clock.instant(), CODES_TYPED)) {
            throw new Refused(NoticeRefusal.WRONG_CODE);
        }
    }

    public void remove(Actor actor) {
        choices.remove(actor.person());
        readers.renew(actor.person().value(), Way.EMAIL);
    }

    /** Sends what would be sent. */
    public void tryOut(Actor actor) {
        var choice = choice(actor);
        if (!choice.told()) {
            throw new Refused(NoticeRefusal.NO_ADDRESS);
        }
        send(actor, choice.address(), marks.message(1, choice.language()));
    }

    /** Outside any transaction: a server that is slow holds no connection to the database. */
    private void send(Actor actor, String address, Message message) {
        var channel = channels.mail().orElseThrow(() -> new Refused(NoticeRefusal.AWAY));
        var now = clock.instant();
        if (!choices.ask(actor.person(), now, now.minus(BETWEEN_TRIES))) {
            throw new Refused(NoticeRefusal.TOO_SOON);
        }
        switch (channel.send(address, message)) {
            case Outcome.Taken taken -> {}
            case Outcome.Later later -> throw new Refused(NoticeRefusal.AWAY);
            case Outcome.Refused refused -> throw new Refused(NoticeRefusal.ADDRESS_REFUSED);
        }
    }

    /** Who is shown the addresses of the organisation that do not receive. */
    public static boolean answers(Role role) {
        return switch (role) {
            case TABLE_COORDINATOR, RUNAWAY_LIAISON, UNIT_HEAD, DIRECTOR, TECHNICAL_ADMINISTRATOR -> true;
            case YOUTH_WORKER,
                    POLICE_OFFICER,
                    COMMUNITY_WORKER,
                    HEALTH_WORKER,
                    SCHOOL_WORKER,
                    VICTIM_SUPPORT_WORKER,
                    PRIVACY_OFFICER,
                    ANALYST,
                    SYSTEM -> false;
        };
    }

    /** Mailboxes of the actor's organisation that a server refused, and people's own addresses, by their names. */
    public List<Unreached> unreached(Actor actor) {
        return answers(actor.role())
                ? readers.refusedOf(actor.organisation(), LISTED).stream()
                        .map(this::unreached)
                        .toList()
                : List.of();
    }

    /** Posts without a mailbox. */
    public List<PositionCard> withoutMailbox(Actor actor) {
        return answers(actor.role())
                ? positions.of(actor.organisation()).stream()
                        .filter(card -> card.mailbox().isBlank())
                        .limit(LISTED)
                        .toList()
                : List.of();
    }

    private Unreached unreached(ReaderTable.Refused refused) {
        var reader = refused.reader();
        var who = switch (reader.kind()) {
            case POSITION ->
                positions
                        .card(new PositionId(reader.id()))
                        .map(PositionCard::mailbox)
                        .orElse("");
            case PERSON, DEVICE -> staff.name(new PersonId(reader.id()));
        };
        return new Unreached(who, refused.reply(), refused.at());
    }

    /** @param who the mailbox of a post, or the name of a colleague whose own address is nobody else's business */
    public record Unreached(String who, int reply, Instant at) {}
}
