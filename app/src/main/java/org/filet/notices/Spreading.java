package org.filet.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.network.Held;
import org.filet.network.OnCall;
import org.filet.network.PositionCard;
import org.filet.network.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * From what waits for an organisation to who is told of it and when: the mailboxes of whoever is on duty, then each of
 * its people who chose to be told.
 */
@Component("noticesSpreading")
class Spreading {

    private static final int AT_ONCE = 200;

    private final ItemTable items;
    private final ReaderTable readers;
    private final ChoiceTable choices;
    private final OnCall onCall;
    private final Staff staff;
    private final Clock clock;

    Spreading(ItemTable items, ReaderTable readers, ChoiceTable choices, OnCall onCall, Staff staff, Clock clock) {
        this.items = items;
        this.readers = readers;
        this.choices = choices;
        this.onCall = onCall;
        this.staff = staff;
        this.clock = clock;
    }

    /** Returns whether there was something. */
    @Transactional
    public boolean some() {
        var some = items.lockUnspread(AT_ONCE);
        some.stream().collect(Collectors.groupingBy(Item::organisation)).forEach(this::spread);
        if (!some.isEmpty()) {
            items.spread(some);
        }
        return !some.isEmpty();
    }

    private void spread(OrganisationId organisation, List<Item> waiting) {
        var now = clock.instant();
        var onDuty = onCall.onDuty(organisation);
        onDuty.forEach(post -> wait(
                new Reader(post.id().value(), Reader.Kind.POSITION, organisation), Choice.MAILBOX, true, waiting, now));
        var posts = onDuty.stream().map(PositionCard::id).collect(Collectors.toSet());
        var people = people(organisation, posts);
        choices.told(people.keySet())
                .forEach((person, choice) -> wait(
                        new Reader(person.value(), Reader.Kind.PERSON, organisation),
                        choice,
                        people.getOrDefault(person, false),
                        waiting,
                        now));
    }

    /** Everyone who holds a position there, and whether one of these is on duty. */
    private Map<PersonId, Boolean> people(OrganisationId organisation, Set<PositionId> onDuty) {
        return staff.of(organisation).stream()
                .collect(Collectors.toMap(Held::person, held -> onDuty.contains(held.position()), Boolean::logicalOr));
    }

    private void wait(Reader reader, Choice choice, boolean onDuty, List<Item> waiting, Instant now) {
        waiting.forEach(item -> readers.wait(reader, item, Hour.due(choice, onDuty, item.urgency(), now)));
    }
}
