package org.filet.network;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.network.PositionTable.Serving;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** « Qui appeler maintenant ? » There is always someone: on call, a substitute, or the region's liaison officer. */
@Component
public class OnCall {

    private static final int SHOWN = 3;
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final PositionTable table;
    private final Clock clock;

    OnCall(PositionTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Why this post is the one to call. */
    public enum Why {
        ON_CALL,
        SUBSTITUTE,
        LIAISON
    }

    /** @param until when the hours on call end; null for round the clock, for a substitute or a liaison officer */
    public record Answer(
            Sector sector,
            PositionCard card,
            Why why,
            @Nullable Instant until) {}

    /** Who answers in a sector from then on. */
    public record Turn(Instant from, Sector sector, List<PositionCard> cards) {}

    /** Whom to call now in this sector for this region, at most three; empty only where the region has no liaison. */
    public List<Answer> now(RegionId region, Sector sector) {
        return now(region, EnumSet.of(sector));
    }

    /** Every sector of a region, for the printed sheet. */
    public List<Answer> sheet(RegionId region) {
        return now(region, EnumSet.allOf(Sector.class));
    }

    /**
     * Who follows whom in a region within this time, in the order of the hours: for a sheet that may be read for so long. Looked
     * up a quarter of an hour at a time, as shifts begin.
     */
    public List<Turn> turns(RegionId region, Duration ahead) {
        var now = clock.instant();
        var posts = posts(region, EnumSet.allOf(Sector.class));
        var turns = new ArrayList<Turn>();
        for (var sector : Sector.values()) {
            var before = cards(posts, region, sector, now);
            for (var at = quarter(now); at.isBefore(now.plus(ahead)); at = at.plus(QUARTER)) {
                var cards = cards(posts, region, sector, at);
                if (!cards.equals(before) && !cards.isEmpty()) {
                    turns.add(new Turn(at, sector, cards));
                }
                before = cards;
            }
        }
        turns.sort(Comparator.comparing(Turn::from));
        return turns;
    }

    private static Instant quarter(Instant now) {
        long quarter = QUARTER.toSeconds();
        return Instant.ofEpochSecond((now.getEpochSecond() / quarter + 1) * quarter);
    }

    private List<PositionCard> cards(Posts posts, RegionId region, Sector sector, Instant at) {
        return answers(region, sector, posts, at).map(Answer::card).toList();
    }

    /** The posts of one organisation that are on duty: on call, else a substitute of its own, else its duty desk. */
    public List<PositionCard> onDuty(OrganisationId organisation) {
        var posts = table.staffed(organisation, LocalDate.ofInstant(clock.instant(), Times.QUEBEC));
        var held = posts.stream().filter(post -> post.card().held()).toList();
        var onCall = held.stream()
                .filter(post -> onCall(post, clock.instant()).isPresent())
                .map(Serving::card)
                .toList();
        if (!onCall.isEmpty()) {
            return onCall;
        }
        var substitutes =
                posts.stream().map(Serving::substitute).filter(Objects::nonNull).collect(Collectors.toSet());
        return held.stream()
                .map(Serving::card)
                .filter(card -> substitutes.contains(card.id()))
                .findFirst()
                .or(() -> posts.stream().map(Serving::card).findFirst())
                .stream()
                .toList();
    }

    /** Those that serve a region, and who stands in for them. */
    private record Posts(List<Serving> serving, Map<PositionId, PositionCard> backing) {}

    private List<Answer> now(RegionId region, Collection<Sector> sectors) {
        var posts = posts(region, sectors);
        var now = clock.instant();
        return sectors.stream()
                .flatMap(sector -> answers(region, sector, posts, now))
                .toList();
    }

    /** Two questions to the database, whatever the number of posts. */
    private Posts posts(RegionId region, Collection<Sector> sectors) {
        var today = LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
        var serving = table.serving(region, sectors, today);
        var substitutes = serving.stream()
                .map(Serving::substitute)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var backing = table.backing(substitutes, region, today).stream()
                .collect(Collectors.toMap(PositionCard::id, Function.identity()));
        return new Posts(serving, backing);
    }

    private Stream<Answer> answers(RegionId region, Sector sector, Posts all, Instant at) {
        var posts = all.serving().stream()
                .filter(post -> post.card().sector() == sector)
                .toList();
        var onCall = posts.stream()
                .filter(post -> post.card().held())
                .flatMap(post -> onCall(post, at).stream())
                .limit(SHOWN)
                .toList();
        return onCall.isEmpty() ? instead(region, sector, posts, all.backing()).stream() : onCall.stream();
    }

    private static Optional<Answer> instead(
            RegionId region, Sector sector, List<Serving> posts, Map<PositionId, PositionCard> backing) {
        var substitute = posts.stream()
                .flatMap(post -> Stream.ofNullable(post.substitute()))
                .flatMap(id -> Stream.ofNullable(backing.get(id)))
                .filter(PositionCard::held)
                .findFirst()
                .map(card -> new Answer(sector, card, Why.SUBSTITUTE, null));
        return substitute.or(() -> backing.values().stream()
                .filter(card ->
                        card.role() == Role.RUNAWAY_LIAISON && card.region().equals(region))
                .findFirst()
                .map(card -> new Answer(sector, card, Why.LIAISON, null)));
    }

    private static Optional<Answer> onCall(Serving post, Instant at) {
        var week = at.plus(Duration.ofDays(7));
        return Shift.until(post.hours(), at)
                .map(end ->
                        new Answer(post.card().sector(), post.card(), Why.ON_CALL, end.isBefore(week) ? end : null));
    }
}
