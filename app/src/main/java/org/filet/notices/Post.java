package org.filet.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.network.Staff;
import org.filet.notices.Channel.Outcome;
import org.filet.notices.ReaderTable.Due;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends to one reader what is due, in one message. The row stays locked until the server has answered: two nodes never
 * tell the same reader, and one that is killed before its commit tells again.
 */
@Component("noticesPost")
class Post {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int DOUBLED_AT_MOST = 7;

    /** An address that was refused is tried again on the next day, should somebody have mended it. */
    private static final Duration REFUSED_WAIT = Duration.ofDays(1);

    private final ReaderTable readers;
    private final ChoiceTable choices;
    private final Addresses addresses;
    private final Devices devices;
    private final Positions positions;
    private final Staff staff;
    private final Channels channels;
    private final Marks marks;
    private final NoticesSettings settings;
    private final Clock clock;

    Post(
            ReaderTable readers,
            ChoiceTable choices,
            Addresses addresses,
            Devices devices,
            Positions positions,
            Staff staff,
            Channels channels,
            Marks marks,
            NoticesSettings settings,
            Clock clock) {
        this.readers = readers;
        this.choices = choices;
        this.addresses = addresses;
        this.devices = devices;
        this.positions = positions;
        this.staff = staff;
        this.channels = channels;
        this.marks = marks;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns whether somebody else may be next: not where nothing is due, nor where the one server is away. */
    @Transactional
    public boolean one(Way way) {
        var now = clock.instant();
        if (!channels.offers(way)) {
            return false;
        }
        return readers.lockDue(way, now, now.minus(settings.pause()))
                .filter(due -> told(due, now))
                .isPresent();
    }

    private boolean told(Due due, Instant now) {
        var reader = due.reader();
        var outcome = said(reader, due.items());
        if (outcome.isEmpty()) {
            readers.forget(reader);
            return true;
        }
        return switch (outcome.get()) {
            case Outcome.Taken taken -> {
                readers.told(reader, now);
                yield true;
            }
            case Outcome.Refused refused -> {
                readers.refused(reader, refused.reply(), now, now.plus(REFUSED_WAIT));
                yield true;
            }
            case Outcome.Gone gone -> {
                devices.end(reader.id());
                readers.forget(reader);
                yield true;
            }
            case Outcome.Later later -> {
                readers.later(reader, now.plus(wait(due.tries())));
                // Browsers have services of many makers: one that is away says nothing of the next.
                yield reader.way() == Way.PUSH;
            }
        };
    }

    private static Duration wait(int tries) {
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(tries, DOUBLED_AT_MOST));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    /** Tells a reader where that reader is told by now; empty where nobody is any more. */
    private Optional<Outcome> said(Reader reader, int items) {
        return switch (reader.kind()) {
            case POSITION ->
                positions
                        .card(new PositionId(reader.id()))
                        .map(PositionCard::mailbox)
                        .filter(mailbox -> !mailbox.isBlank())
                        .flatMap(mailbox ->
                                text(reader.way(), mailbox, marks.message(items, Choice.MAILBOX.language())));
            case PERSON -> {
                var person = new PersonId(reader.id());
                yield here(person)
                        .flatMap(choice -> addresses
                                .confirmed(person, reader.way())
                                .flatMap(address ->
                                        text(reader.way(), address, marks.message(items, choice.language()))));
            }
            case DEVICE ->
                devices.find(reader.id())
                        .flatMap(device -> here(device.person())
                                .flatMap(choice -> channels.push()
                                        .map(push -> push.channel()
                                                .send(
                                                        device.subscription(),
                                                        marks.message(items, choice.language())))));
        };
    }

    private Optional<Outcome> text(Way way, String address, Message message) {
        return channels.text(way).map(channel -> channel.send(address, message));
    }

    /** What a person chose who still holds a position. */
    private Optional<Choice> here(PersonId person) {
        return staff.seatsOf(person).isEmpty() ? Optional.empty() : Optional.of(choices.find(person));
    }
}
