package org.filet.runaways.preventive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Cover;
import org.filet.agreements.Grant;
import org.filet.agreements.Grants;
import org.filet.agreements.Relation;
import org.filet.agreements.Sharing;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.filet.network.Organisation;
import org.filet.network.Organisations;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.Episodes;
import org.filet.wall.Wall;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a sealed fiche while its youth is missing: declared, searched for, located. Each reader sees what the youth let go
 * to them; each opening is a row that the holder sees.
 */
@Service
@Transactional
public class PreventiveOpenings {

    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int MOST_NAMED = 5;
    private static final int LISTED = 50;

    private final PreventiveSheetTable sheets;
    private final PreventiveDeedTable deeds;
    private final PreventiveWords words;
    private final Episodes episodes;
    private final Organisations organisations;
    private final Access access;
    private final Sharing sharing;
    private final Grants grants;
    private final Wall wall;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PreventiveOpenings(
            PreventiveSheetTable sheets,
            PreventiveDeedTable deeds,
            PreventiveWords words,
            Episodes episodes,
            Organisations organisations,
            Access access,
            Sharing sharing,
            Grants grants,
            Wall wall,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sheets = sheets;
        this.deeds = deeds;
        this.words = words;
        this.episodes = episodes;
        this.organisations = organisations;
        this.access = access;
        this.sharing = sharing;
        this.grants = grants;
        this.wall = wall;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How a fiche stands for an episode, without a word of it.
     *
     * @param sheet the newest version, known to the holder alone
     * @param named who was named and still is, known to the holder alone
     * @param opened who opened what, the newest first; others see their own openings
     */
    public record Standing(
            EpisodeSummary episode,
            boolean own,
            Optional<PreventiveSheet> sheet,
            boolean mayOpen,
            boolean mayName,
            boolean mayKeep,
            List<OrganisationId> named,
            List<Opened> opened) {

        /** Whether the time is right: from the declaration to the confirmed return. */
        public boolean time() {
            return episode.state().missing();
        }

        /** For the holder: whether there is one that opens. */
        public boolean there() {
            return sheet.isPresent() && !sheet.get().refused();
        }

        boolean concerned() {
            return mayOpen || mayName || mayKeep;
        }
    }

    /** One opening. */
    public record Opened(Instant at, PositionId by, int version) {}

    /**
     * What was opened, for one reader.
     *
     * @param present who was there when it was written, for the unit alone
     */
    public record Extract(
            EpisodeSummary episode,
            PreventiveSheet sheet,
            PreventiveAudience audience,
            List<PreventiveItem> items,
            @Nullable String present) {}

    /**
     * For the page of its own.
     *
     * @throws Refused by the door where nothing here concerns the reader
     */
    public Standing standing(Actor actor, EpisodeId id) {
        var standing = standing(actor, episodes.summary(actor, id));
        if (!standing.mayOpen() && !standing.mayName()) {
            access.require(actor, Action.OPEN_PREVENTIVE, standing.episode().holding());
        }
        return standing;
    }

    /** For the page of an episode that the reader has been let into. */
    Standing standing(Actor actor, EpisodeSummary episode) {
        boolean own = actor.organisation().equals(episode.holder());
        var allowed = access.allowed(actor, episode.holding());
        return new Standing(
                episode,
                own,
                own ? sheets.newest(episode.youth(), episode.holder()) : Optional.empty(),
                allowed.contains(Action.OPEN_PREVENTIVE),
                allowed.contains(Action.NAME_RESPONDENT),
                allowed.contains(Action.KEEP_PREVENTIVE),
                own ? deeds.named(episode.id()) : List.of(),
                deeds.of(episode.id(), LISTED).stream()
                        .filter(deed -> deed.what() == PreventiveEvent.What.OPENED)
                        .map(deed -> new Opened(deed.at(), deed.position(), deed.version()))
                        .toList());
    }

    /**
     * Opens what the youth let go to this reader. What goes to another organisation is in the holder's register.
     *
     * @throws Refused by the door; before the declaration and after the return; where nothing is for this reader
     */
    public Extract open(Actor actor, EpisodeId id) {
        var episode = episodes.summary(actor, id);
        var basis = access.require(actor, Action.OPEN_PREVENTIVE, episode.holding());
        missing(episode);
        var audience = PreventiveAudience.of(actor).orElseThrow(() -> new Refused(PreventiveRefusal.NOTHING_FOR_YOU));
        var sheet = sheets.newest(episode.youth(), episode.holder())
                .filter(found -> !found.refused())
                .orElseThrow(() -> new Refused(PreventiveRefusal.NOTHING_FOR_YOU));
        var items = words.open(sheet, audience);
        if (items.isEmpty()) {
            throw new Refused(PreventiveRefusal.NOTHING_FOR_YOU);
        }
        note(episode, PreventiveEvent.What.OPENED, sheet.version(), null, actor, basis);
        return new Extract(
                episode, sheet, audience, items, audience == PreventiveAudience.UNIT ? words.present(sheet) : null);
    }

    /**
     * Names the police that look for the youth, or the community organisation that goes to meet them; once for a key.
     *
     * @throws Refused by the door; out of time; where the organisation is another kind, nothing in the fiche is for it, or
     *     no agreement would carry it
     */
    public void name(Actor actor, RequestKey key, EpisodeId id, OrganisationId named) {
        var episode = episodes.summary(actor, id);
        var basis = access.require(actor, Action.NAME_RESPONDENT, episode.holding());
        once.run(actor, key, () -> {
            missing(episode);
            var audience = PreventiveAudience.of(suited(episode, named).sector());
            var sheet = sheets.newest(episode.youth(), episode.holder())
                    .filter(found -> !found.refused() && sheets.any(found, audience))
                    .orElseThrow(() -> new Refused(PreventiveRefusal.NOTHING_FOR_THEM));
            if (sharing.cover(
                            episode.holding(),
                            named,
                            audience.reader(),
                            Action.OPEN_PREVENTIVE.purpose(),
                            Action.OPEN_PREVENTIVE.discloses())
                    instanceof Cover.Missing) {
                throw new Refused(PreventiveRefusal.NOT_CARRIED);
            }
            var already = deeds.named(id);
            if (already.size() >= MOST_NAMED && !already.contains(named)) {
                throw new Refused(PreventiveRefusal.TOO_MANY_NAMED);
            }
            grants.give(
                    actor,
                    new Grant(
                            id.value(),
                            named,
                            Relation.RESPONDENT,
                            "",
                            clock.instant().plus(LONGEST)));
            if (!already.contains(named)) {
                note(episode, PreventiveEvent.What.NAMED, sheet.version(), named, actor, basis);
            }
            return id.value();
        });
    }

    /** Takes a name back, on the next decision; twice is once. */
    public void release(Actor actor, EpisodeId id, OrganisationId named) {
        var episode = episodes.summary(actor, id);
        var basis = access.require(actor, Action.NAME_RESPONDENT, episode.holding());
        if (deeds.named(id).contains(named)) {
            grants.end(actor, id.value(), Relation.RESPONDENT, named);
            note(episode, PreventiveEvent.What.RELEASED, 0, named, actor, basis);
        }
    }

    /** Episodes for which the actor's organisation is named and the actor may open what is theirs. */
    @Transactional(readOnly = true)
    public List<EpisodeId> waiting(Actor actor) {
        return Action.OPEN_PREVENTIVE.allows(actor.role(), Relation.RESPONDENT)
                        && PreventiveAudience.of(actor).isPresent()
                ? episodes
                        .summaries(
                                actor,
                                access.tied(actor, Relation.RESPONDENT).stream()
                                        .map(EpisodeId::new)
                                        .toList())
                        .stream()
                        .filter(episode -> episode.state().missing()
                                && access.may(actor, Action.OPEN_PREVENTIVE, episode.holding()))
                        .map(EpisodeSummary::id)
                        .limit(LISTED)
                        .toList()
                : List.of();
    }

    private static void missing(EpisodeSummary episode) {
        if (!episode.state().missing()) {
            throw new Refused(PreventiveRefusal.SEALED);
        }
    }

    private Organisation suited(EpisodeSummary episode, OrganisationId named) {
        return organisations
                .find(named)
                .filter(found -> !found.id().equals(episode.holder())
                        && PreventiveAudience.of(found.sector()) != PreventiveAudience.UNIT)
                .orElseThrow(() -> new Refused(PreventiveRefusal.RECIPIENT_UNSUITED));
    }

    private void note(
            EpisodeSummary episode,
            PreventiveEvent.What what,
            int version,
            @Nullable OrganisationId named,
            Actor actor,
            Basis basis) {
        var now = clock.instant();
        UUID about = episode.id().value();
        wall.opened(episode.holder(), about, () -> {
            deeds.insert(episode, what, version, named, actor, basis, now);
            return about;
        });
        events.publishEvent(new PreventiveEvent(about, what, actor, now, basis));
    }
}
