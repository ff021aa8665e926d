package org.filet.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.network.Held;
import org.filet.network.OnCall;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.network.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * From what waits for an organisation, or for one of its posts, to who is told of it and when: the mailboxes of whoever
 * is on duty, or of that post, then each of its people in every way that they chose.
 */
@Component("noticesSpreading")
class Spreading {

    private static final int AT_ONCE = 200;

    private final ItemTable items;
    private final ReaderTable readers;
    private final ChoiceTable choices;
    private final Addresses addresses;
    private final Devices devices;
    private final OnCall onCall;
    private final Positions positions;
    private final Staff staff;
    private final Clock clock;

    Spreading(
            ItemTable items,
            ReaderTable readers,
            ChoiceTable choices,
            Addresses addresses,
            Devices devices,
            OnCall onCall,
            Positions positions,
            Staff staff,
            Clock clock) {
        this.items = items;
        this.readers = readers;
        this.choices = choices;
        this.addresses = addresses;
        this.devices = devices;
        this.onCall = onCall;
        this.positions = positions;
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
        var onDuty = ids(onCall.onDuty(organisation).stream());
        var posts = positions.of(organisation);
        var held = staff.of(organisation);
        var ways = ways(organisation, held.stream().map(Held::person).collect(Collectors.toSet()));
        for (var item : waiting) {
            var addressed = addressed(item, posts);
            var first = first(item, addressed, onDuty);
            first.forEach(id -> {
                var mailbox = new Reader(id.value(), Reader.Kind.POSITION, Way.EMAIL, organisation);
                wait(mailbox, Choice.MAILBOX, true, item, now);
            });
            people(held, addressed, item.post() == null ? first : onDuty)
                    .forEach((person, duty) -> ways.getOrDefault(person, List.of())
                            .forEach(told -> wait(told.reader(), told.choice(), duty, item, now)));
        }
    }

    private static Set<PositionId> ids(Stream<PositionCard> cards) {
        return cards.map(PositionCard::id).collect(Collectors.toSet());
    }

    /** The posts that may know that something is there at all. */
    private static Set<PositionId> addressed(Item item, List<PositionCard> posts) {
        if (item.post() != null) {
            return Set.of(item.post());
        }
        return ids(posts.stream()
                .filter(post -> item.roles().isEmpty() || item.roles().contains(post.role())));
    }

    /** Told at once: those of them on duty; where none of certain posts is, all of these. */
    private static Set<PositionId> first(Item item, Set<PositionId> addressed, Set<PositionId> onDuty) {
        if (item.post() != null) {
            return addressed;
        }
        var there = onDuty.stream().filter(addressed::contains).collect(Collectors.toSet());
        return there.isEmpty() && !item.roles().isEmpty() ? addressed : there;
    }

    private record Told(Reader reader, Choice choice) {}

    /** In how many ways these people chose to be told. */
    private Map<PersonId, List<Told>> ways(OrganisationId organisation, Set<PersonId> people) {
        var choices = this.choices.of(people);
        var ways = new HashMap<PersonId, List<Told>>();
        addresses
                .confirmed(people)
                .forEach((person, confirmed) ->
                        confirmed.forEach(way -> ways.computeIfAbsent(person, none -> new ArrayList<>())
                                .add(new Told(
                                        new Reader(person.value(), Reader.Kind.PERSON, way, organisation),
                                        choices.getOrDefault(person, Choice.NONE)))));
        devices.live(people)
                .forEach(device -> ways.computeIfAbsent(device.person(), none -> new ArrayList<>())
                        .add(new Told(
                                new Reader(device.id(), Reader.Kind.DEVICE, Way.PUSH, organisation),
                                choices.getOrDefault(device.person(), Choice.NONE))));
        return ways;
    }

    /** Everyone who holds one of these positions, and whether one of these is on duty. */
    private static Map<PersonId, Boolean> people(List<Held> held, Set<PositionId> addressed, Set<PositionId> onDuty) {
        return held.stream()
                .filter(one -> addressed.contains(one.position()))
                .collect(Collectors.toMap(Held::person, one -> onDuty.contains(one.position()), Boolean::logicalOr));
    }

    private void wait(Reader reader, Choice choice, boolean onDuty, Item item, Instant now) {
        readers.wait(reader, item, Hour.due(choice, onDuty, item.urgency(), now));
    }
}
