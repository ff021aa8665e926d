package org.filet.runaways.places;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.keys.Cell;
import org.filet.keys.DataKeys;
import org.filet.keys.Sealing;
import org.filet.network.Regions;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeState;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.Episodes;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The places of the youth of an episode, at the organisation that holds it: assessed, checked, let go. Every reading is traced. */
@Service
@Transactional
public class Places {

    private static final int MOST = 30;
    private static final int LONGEST = 500;

    private final PlaceTable table;
    private final Sealing sealing;
    private final Episodes episodes;
    private final Regions regions;
    private final Access access;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Places(
            PlaceTable table,
            Sealing sealing,
            Episodes episodes,
            Regions regions,
            Access access,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.sealing = sealing;
        this.episodes = episodes;
        this.regions = regions;
        this.access = access;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What an episode's page says of the places, without reading one.
     *
     * @param checked how many were looked at during this episode
     */
    public record Standing(EpisodeSummary episode, boolean may, int all, int checked) {}

    /** @param now whether looking makes sense: not once the youth is back */
    public record Listed(EpisodeSummary episode, List<Place> places, boolean now) {}

    @Transactional(readOnly = true)
    public Standing standing(Actor actor, EpisodeSummary episode) {
        if (!access.may(actor, Action.ASSESS_PLACES, episode.holding())) {
            return new Standing(episode, false, 0, 0);
        }
        var looked = table.checked(episode.id());
        var all = table.of(episode, MOST);
        int checked =
                (int) all.stream().filter(row -> looked.containsKey(row.id())).count();
        return new Standing(episode, true, all.size(), checked);
    }

    /** @throws Refused by the door */
    public Listed read(Actor actor, EpisodeId id) {
        var episode = episodes.summary(actor, id);
        var basis = access.require(actor, Action.ASSESS_PLACES, episode.holding());
        var rows = table.of(episode, MOST);
        if (!rows.isEmpty()) {
            tell(episode, "PLACES_READ", actor, basis);
        }
        var youth = episode.youth().value();
        var keys = sealing.toOpen(episode.holder(), List.of(youth));
        var looked = table.checked(id);
        return new Listed(
                episode,
                keys.refusal(youth).isPresent()
                        ? List.of()
                        : rows.stream().map(row -> place(keys, row, looked)).toList(),
                now(episode));
    }

    /**
     * Writes down a place, once for a key.
     *
     * @throws Refused by the door; where something is missing or too long; a shelter: that is a sealed fact
     */
    public void add(Actor actor, RequestKey key, EpisodeId id, Place.Assessed assessed) {
        var episode = episodes.summary(actor, id);
        var basis = access.require(actor, Action.ASSESS_PLACES, episode.holding());
        once.run(actor, key, () -> {
            check(episode, assessed);
            var youth = episode.youth().value();
            var place = UUID.randomUUID();
            var keys = sealing.toSeal(episode.holder(), List.of(youth));
            table.insert(new PlaceTable.Row(
                    place,
                    episode.youth(),
                    episode.holder(),
                    assessed.kind(),
                    assessed.standing(),
                    assessed.source(),
                    assessed.region(),
                    keys.seal(youth, cell("municipality", place), assessed.municipality()),
                    keys.seal(youth, cell("address", place), assessed.address()),
                    keys.seal(youth, cell("words", place), assessed.words()),
                    actor.position(),
                    clock.instant()));
            tell(episode, "PLACE_ADDED", actor, basis);
            return place;
        });
    }

    /** Notes a look at a place during this episode, once for a key. */
    public void look(Actor actor, RequestKey key, EpisodeId id, UUID place, PlaceResult result) {
        var episode = episodes.summary(actor, id);
        var basis = access.require(actor, Action.ASSESS_PLACES, episode.holding());
        var kind = kind(actor, episode, place);
        once.run(actor, key, () -> {
            if (!now(episode)) {
                throw new Refused(PlaceRefusal.NOT_NOW);
            }
            var checked = new Place.Checked(kind, result, actor.position(), clock.instant());
            table.check(episode, place, checked, basis);
            tell(episode, "PLACE_CHECKED", actor, basis);
            return place;
        });
    }

    /** The place no longer counts. What was found there stays in the histories of the episodes. */
    public void end(Actor actor, EpisodeId id, UUID place) {
        var episode = episodes.summary(actor, id);
        var basis = access.require(actor, Action.ASSESS_PLACES, episode.holding());
        kind(actor, episode, place);
        table.end(place, clock.instant());
        tell(episode, "PLACE_ENDED", actor, basis);
    }

    private void check(EpisodeSummary episode, Place.Assessed assessed) {
        if (assessed.kind() == PlaceKind.SHELTER) {
            throw new Refused(PlaceRefusal.SHELTER_IS_SEALED);
        }
        if (assessed.municipality().isBlank()
                || assessed.words().isBlank()
                || regions.all().stream().noneMatch(region -> region.id().equals(assessed.region()))) {
            throw new Refused(PlaceRefusal.INCOMPLETE);
        }
        if (assessed.municipality().length() > LONGEST
                || assessed.address().length() > LONGEST
                || assessed.words().length() > LONGEST) {
            throw new Refused(PlaceRefusal.TOO_LONG);
        }
        if (table.of(episode, MOST).size() == MOST) {
            throw new Refused(PlaceRefusal.TOO_MANY);
        }
    }

    private PlaceKind kind(Actor actor, EpisodeSummary episode, UUID place) {
        return table.kind(episode, place).orElseThrow(() -> {
            access.absent(actor, Action.ASSESS_PLACES, place);
            return new Refused(PlaceRefusal.UNKNOWN);
        });
    }

    private static boolean now(EpisodeSummary episode) {
        return episode.state().open()
                && episode.state() != EpisodeState.RETURNED
                && episode.state() != EpisodeState.FOLLOW_UP;
    }

    private static Place place(DataKeys keys, PlaceTable.Row row, Map<UUID, Place.Checked> looked) {
        var youth = row.youth().value();
        return new Place(
                row.id(),
                new Place.Assessed(
                        row.kind(),
                        row.standing(),
                        row.source(),
                        row.region(),
                        keys.open(youth, cell("municipality", row.id()), row.municipality()),
                        keys.open(youth, cell("address", row.id()), row.address()),
                        keys.open(youth, cell("words", row.id()), row.words())),
                row.position(),
                row.at(),
                looked.get(row.id()));
    }

    private static Cell cell(String column, UUID place) {
        return new Cell("runaways.place", column, place);
    }

    private void tell(EpisodeSummary episode, String kind, Actor actor, Basis basis) {
        events.publishEvent(new PlaceEvent(episode.id().value(), kind, actor, clock.instant(), basis));
    }
}
