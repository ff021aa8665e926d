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
    private final Positions positions;
    private final Staff staff;
    private final Channels channels;
    private final Marks marks;
    private final NoticesSettings settings;
    private final Clock clock;

    Post(
            ReaderTable readers,
            ChoiceTable choices,
            Positions positions,
            Staff staff,
            Channels channels,
            Marks marks,
            NoticesSettings settings,
            Clock clock) {
        this.readers = readers;
        this.choices = choices;
        this.positions = positions;
        this.staff = staff;
        this.channels = channels;
        this.marks = marks;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns whether somebody else may be next: not where nothing is due, nor where the server is away. */
    @Transactional
    public boolean one() {
        var now = clock.instant();
        var channel = channels.mail();
        if (channel.isEmpty()) {
            return false;
        }
        return readers.lockDue(Way.EMAIL, now, now.minus(settings.pause()))
                .filter(due -> told(channel.get(), due, now))
                .isPresent();
    }

    private boolean told(Channel channel, Due due, Instant now) {
        var reader = due.reader();
        var choice = choice(reader);
        if (choice.isEmpty()) {
            readers.forget(reader);
            return true;
        }
        var message = marks.message(due.items(), choice.get().language());
        return switch (channel.send(choice.get().address(), message)) {
            case Outcome.Taken taken -> {
                readers.told(reader, now);
                yield true;
            }
            case Outcome.Refused refused -> {
                readers.refused(reader, refused.reply(), now, now.plus(REFUSED_WAIT));
                yield true;
            }
            case Outcome.Later later -> {
                readers.later(reader, now.plus(wait(due.tries())));
                yield false;
            }
        };
    }

    private static Duration wait(int tries) {
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(tries, DOUBLED_AT_MOST));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    /** Where a reader is told by now: the mailbox of the post, or of a person who still holds one. */
    private Optional<Choice> choice(Reader reader) {
        return switch (reader.kind()) {
            case POSITION ->
                positions
                        .card(new PositionId(reader.id()))
                        .map(PositionCard::mailbox)
                        .filter(mailbox -> !mailbox.isBlank())
                        .map(Choice::mailbox);
            case PERSON, DEVICE -> {
                var person = new PersonId(reader.id());
                yield staff.seatsOf(person).isEmpty()
                        ? Optional.empty()
                        : choices.find(person).filter(Choice::told);
            }
        };
    }
}
