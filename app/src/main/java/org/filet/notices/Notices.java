package org.filet.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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
import org.filet.web.Device;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How each person wishes to be told, and which addresses of an organisation do not receive. */
@Service("notices")
public class Notices {

    private static final int LONGEST = 254;
    private static final int LISTED = 50;

    /** Of one person's own mailbox: no list, no name beside it, no line end. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    private final ChoiceTable choices;
    private final Addresses addresses;
    private final Devices devices;
    private final ReaderTable readers;
    private final Channels channels;
    private final SmsSettings sms;
    private final Marks marks;
    private final Positions positions;
    private final Staff staff;
    private final Clock clock;

    Notices(
            ChoiceTable choices,
            Addresses addresses,
            Devices devices,
            ReaderTable readers,
            Channels channels,
            SmsSettings sms,
            Marks marks,
            Positions positions,
            Staff staff,
            Clock clock) {
        this.choices = choices;
        this.addresses = addresses;
        this.devices = devices;
        this.readers = readers;
        this.channels = channels;
        this.sms = sms;
        this.marks = marks;
        this.positions = positions;
        this.staff = staff;
        this.clock = clock;
    }

    public Choice choice(Actor actor) {
        return choices.find(actor.person());
    }

    /** The person's own address in this way; an empty one where there is none. */
    public Own own(Actor actor, Way way) {
        return addresses.own(actor, way);
    }

    /** The person's own devices, those that ended among them. */
    public List<OwnDevice> devices(Actor actor) {
        return devices.of(actor);
    }

    /** Whether this installation tells in this way. */
    public boolean offers(Way way) {
        return channels.offers(way);
    }

    /** With what a browser subscribes, base64url; empty where this installation does not tell by browsers. */
    public Optional<String> pushKey() {
        return channels.push().map(Channels.Push::key);
    }

    /** Since when nobody takes anything in this way, if so. */
    public Optional<Instant> stuckSince(Way way) {
        return readers.stuckSince(way, clock.instant());
    }

    /** The last messages that a demo would have sent; empty anywhere else. */
    public Optional<List<Pretended>> pretended() {
        return channels.tried().map(Tried::last);
    }

    public void keep(Actor actor, Locale language, LocalTime quietFrom, LocalTime quietUntil, boolean daily) {
        choices.keep(actor.person(), language, quietFrom, quietUntil, daily);
    }

    /**
     * Sends a code to an address or a number; it counts once the code is typed.
     *
     * @throws Refused unless it is one of this way and the server takes it
     */
    public void propose(Actor actor, Way way, String address) {
        var to = read(way, address);
        var message = marks.message(1, choice(actor).language());
        ask(actor, way);
        check(send(way, to, message));
        addresses.propose(actor, way, to, message.mark());
        readers.renew(actor.person().value(), way);
    }

    private String read(Way way, String typed) {
        return switch (way) {
            case EMAIL ->
                Optional.of(typed.strip())
                        .filter(one ->
                                one.length() <= LONGEST && ADDRESS.matcher(one).matches())
                        .orElseThrow(() -> new Refused(NoticeRefusal.NOT_AN_ADDRESS));
            case SMS ->
                PhoneNumber.of(typed, sms.prefixes()).orElseThrow(() -> new Refused(NoticeRefusal.NOT_A_NUMBER));
            case PUSH -> throw new Refused(NoticeRefusal.NOT_A_DEVICE);
        };
    }

    /** @throws Refused unless it is the code that was sent there, in time */
    public void confirm(Actor actor, Way way, String code) {
        if (!addresses.confirm(actor, way, code)) {
            throw new Refused(NoticeRefusal.WRONG_CODE);
        }
    }

    public void remove(Actor actor, Way way) {
        addresses.remove(actor, way);
        readers.renew(actor.person().value(), way);
    }

    /**
     * Tells this person by this browser from now on; the same again changes nothing.
     *
     * @param agent what the browser says it is
     * @param replaced the endpoint that this browser had before; empty where it had none
     * @throws Refused unless it is a browser of a service that the operator allows, and there are not too many
     */
    public void addDevice(
            Actor actor, String endpoint, String p256dh, String auth, @Nullable String agent, String replaced) {
        var push = channels.push().orElseThrow(() -> new Refused(NoticeRefusal.AWAY));
        var subscription = Subscription.of(endpoint, p256dh, auth)
                .filter(one -> push.hosts().allows(one.endpoint()))
                .orElseThrow(() -> new Refused(NoticeRefusal.NOT_A_DEVICE));
        devices.add(actor, subscription, Device.of(agent), replaced);
    }

    /** One's own; another's reads as one that never was. */
    public void removeDevice(Actor actor, UUID device) {
        devices.remove(actor, device);
    }

    /** Sends what would be sent; by browsers, to each of one's own. */
    public void tryOut(Actor actor, Way way) {
        var language = choice(actor).language();
        if (way == Way.PUSH) {
            tryDevices(actor, language);
            return;
        }
        var own = own(actor, way);
        if (!own.told()) {
            throw new Refused(NoticeRefusal.NO_ADDRESS);
        }
        ask(actor, way);
        check(send(way, own.address(), marks.message(1, language)));
    }

    private void tryDevices(Actor actor, Locale language) {
        var push = channels.push().orElseThrow(() -> new Refused(NoticeRefusal.AWAY));
        var live = devices.live(actor);
        if (live.isEmpty()) {
            throw new Refused(NoticeRefusal.NO_ADDRESS);
        }
        ask(actor, Way.PUSH);
        for (var device : live) {
            var outcome = push.channel().send(device.subscription(), marks.message(1, language));
            if (outcome instanceof Outcome.Gone) {
                devices.end(device.id());
            } else {
                check(outcome);
            }
        }
    }

    private void ask(Actor actor, Way way) {
        if (!channels.offers(way)) {
            throw new Refused(NoticeRefusal.AWAY);
        }
        if (!addresses.ask(actor, way)) {
            throw new Refused(NoticeRefusal.TOO_SOON);
        }
    }

    /** Outside any transaction: a server that is slow holds no connection to the database. */
    private Outcome send(Way way, String address, Message message) {
        return channels.text(way)
                .orElseThrow(() -> new Refused(NoticeRefusal.AWAY))
                .send(address, message);
    }

    private static void check(Outcome outcome) {
        switch (outcome) {
            case Outcome.Taken taken -> {}
            case Outcome.Later later -> throw new Refused(NoticeRefusal.AWAY);
            case Outcome.Refused refused -> throw new Refused(NoticeRefusal.ADDRESS_REFUSED);
            case Outcome.Gone gone -> throw new Refused(NoticeRefusal.ADDRESS_REFUSED);
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

    /** Mailboxes of the actor's organisation that a server refused, and people's own addresses and numbers, by their names. */
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
            case PERSON -> staff.name(new PersonId(reader.id()));
            case DEVICE -> "";
        };
        return new Unreached(who, reader.way(), refused.reply(), refused.at());
    }

    /** @param who the mailbox of a post, or the name of a colleague whose own address is nobody else's business */
    public record Unreached(String who, Way way, int reply, Instant at) {}
}
