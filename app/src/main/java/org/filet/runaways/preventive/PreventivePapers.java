package org.filet.runaways.preventive;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Category;
import org.filet.agreements.Cover;
import org.filet.agreements.Sharing;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.kernel.Sector;
import org.filet.network.Organisations;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.Episodes;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A fiche's extract on paper, for police that are named and not at a screen. Never wider than the screen: what the youth
 * let go both to the police and to whoever prints it, while missing, under an agreement, with a row in the register.
 */
@Service
@Transactional
public class PreventivePapers {

    private final PreventiveSheetTable sheets;
    private final PreventiveDeedTable deeds;
    private final PreventiveWords words;
    private final Episodes episodes;
    private final Organisations organisations;
    private final Access access;
    private final Sharing sharing;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PreventivePapers(
            PreventiveSheetTable sheets,
            PreventiveDeedTable deeds,
            PreventiveWords words,
            Episodes episodes,
            Organisations organisations,
            Access access,
            Sharing sharing,
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
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** @param to the police it is printed for */
    public record Handed(
            EpisodeSummary episode, PreventiveSheet sheet, OrganisationId to, List<PreventiveItem> items) {}

    /** The police that stand named, for whoever may print for them; none out of time. */
    @Transactional(readOnly = true)
    public List<OrganisationId> offered(Actor actor, EpisodeSummary episode) {
        return episode.state().missing()
                        && access.may(actor, Action.NAME_RESPONDENT, episode.holding())
                        && access.may(actor, Action.OPEN_PREVENTIVE, episode.holding())
                ? police(episode.id())
                : List.of();
    }

    /**
     * Hands the extract over, once for a key: the same key gives the same paper again and no second row of the register;
     * the trail has each print.
     *
     * @throws Refused by the door; out of time; where the police are not named, no agreement carries it, or nothing is both
     *     for them and for the reader
     */
    public Handed hand(Actor actor, RequestKey key, EpisodeId id, OrganisationId to) {
        var episode = episodes.summary(actor, id);
        access.require(actor, Action.NAME_RESPONDENT, episode.holding());
        var basis = access.require(actor, Action.OPEN_PREVENTIVE, episode.holding());
        if (!episode.state().missing()) {
            throw new Refused(PreventiveRefusal.SEALED);
        }
        if (!police(id).contains(to)) {
            throw new Refused(PreventiveRefusal.RECIPIENT_UNSUITED);
        }
        var sheet = sheets.newest(episode.youth(), episode.holder())
                .filter(found -> !found.refused())
                .orElseThrow(() -> new Refused(PreventiveRefusal.NOTHING_TO_HAND));
        var items = words.open(sheet, PreventiveAudience.UNIT).stream()
                .filter(item -> item.told().contains(PreventiveAudience.POLICE))
                .toList();
        if (items.isEmpty()) {
            throw new Refused(PreventiveRefusal.NOTHING_TO_HAND);
        }
        var cover = cover(episode, to);
        var now = clock.instant();
        var paper = paper(id, to);
        var handed = once.run(actor, key, () -> {
            deeds.insert(episode, PreventiveEvent.What.HANDED, sheet.version(), to, actor, basis, now);
            sharing.sent(
                    actor,
                    episode.holding(),
                    to,
                    Action.OPEN_PREVENTIVE.purpose(),
                    Sharing.Sent.under(cover, Category.PROFILE));
            return paper;
        });
        if (!handed.equals(paper)) {
            // The key of another paper opens no second one past the register.
            throw new Refused(PreventiveRefusal.RECIPIENT_UNSUITED);
        }
        events.publishEvent(new PreventiveEvent(id.value(), PreventiveEvent.What.HANDED, actor, now, basis));
        return new Handed(episode, sheet, to, items);
    }

    /** Which paper a key stands for: of this episode, for these police. */
    private static UUID paper(EpisodeId id, OrganisationId to) {
        return UUID.nameUUIDFromBytes((id + " " + to.code()).getBytes(StandardCharsets.UTF_8));
    }

    private Cover.By cover(EpisodeSummary episode, OrganisationId to) {
        return switch (sharing.cover(
                episode.holding(),
                to,
                PreventiveAudience.POLICE.reader(),
                Action.OPEN_PREVENTIVE.purpose(),
                Action.OPEN_PREVENTIVE.discloses())) {
            case Cover.By by -> by;
            case Cover.Missing missing -> throw new Refused(PreventiveRefusal.NOT_CARRIED);
        };
    }

    private List<OrganisationId> police(EpisodeId id) {
        return deeds.named(id).stream()
                .filter(named -> organisations
                        .find(named)
                        .filter(found -> found.sector() == Sector.POLICE)
                        .isPresent())
                .toList();
    }
}
