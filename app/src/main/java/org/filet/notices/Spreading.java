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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * From what waits for an organisation, or for one of its posts, to who is told of it and when: the mailboxes of whoever
 * is on duty, or of that post, then each of its people who chose to be told.
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
        var onDuty = onCall.onDuty(organisation).stream().map(PositionCard::id).collect(Collectors.toSet());
        var held = staff.of(organisation);
        var choices = this.choices.told(held.stream().map(Held::person).collect(Collectors.toSet()));
        for (var item : waiting) {
            var post = item.post();
            (post == null ? onDuty : Set.of(post))
                    .forEach(id -> wait(
                            new Reader(id.value(), Reader.Kind.POSITION, Way.EMAIL, organisation),
                            Choice.MAILBOX,
                            true,
                            item,
                            now));
            people(held, post, onDuty).forEach((person, duty) -> {
                var choice = choices.get(person);
                if (choice != null) {
                    wait(
                            new Reader(person.value(), Reader.Kind.PERSON, Way.EMAIL, organisation),
                            choice,
                            duty,
                            item,
                            now);
                }
            });
        }
    }

    /** Everyone who holds a position there, or this one, and whether one of these is on duty. */
    private static Map<PersonId, Boolean> people(List<Held> held, @Nullable PositionId post, Set<PositionId> onDuty) {
        return held.stream()
                .filter(one -> post == null || one.position().equals(post))
                .collect(Collectors.toMap(Held::person, one -> onDuty.contains(one.position()), Boolean::logicalOr));
    }

    private void wait(Reader reader, Choice choice, boolean onDuty, Item item, Instant now) {
        readers.wait(reader, item, Hour.due(choice, onDuty, item.urgency(), now));
    }
}
