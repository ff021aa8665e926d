package org.filet.runaways.preventive;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Consent;
import org.filet.agreements.Holding;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.runaways.Episodes;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.filet.youths.Identity;
import org.filet.youths.YouthId;
import org.filet.youths.Youths;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes fiches préventives with youths. A draft is read by whoever writes it; once sealed with the youth, nobody reads a
 * word of it here: {@link PreventiveOpenings} does, from the declaration to the confirmed return.
 */
@Service
@Transactional
public class PreventiveSheets {

    private static final int FOURTEEN = 14;
    private static final int LONGEST = 1000;
    private static final int LISTED = 20;

    private final PreventiveSheetTable sheets;
    private final PreventiveDraftTable drafts;
    private final PreventiveWords words;
    private final Episodes episodes;
    private final Youths youths;
    private final Access access;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PreventiveSheets(
            PreventiveSheetTable sheets,
            PreventiveDraftTable drafts,
            PreventiveWords words,
            Episodes episodes,
            Youths youths,
            Access access,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sheets = sheets;
        this.drafts = drafts;
        this.words = words;
        this.episodes = episodes;
        this.youths = youths;
        this.access = access;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A youth's fiche as its makers see it.
     *
     * @param versions the newest first, without their words
     * @param draft the reader's own
     */
    public record Making(Youths.Found youth, List<PreventiveSheet> versions, Optional<Draft> draft) {

        public int latest() {
            return versions.isEmpty() ? 0 : versions.getFirst().version();
        }
    }

    public record Draft(PreventiveTalk talk, Instant at) {}

    private record File(Youths.Found found, Holding holding, Basis basis) {

        YouthId youth() {
            return found.summary().id();
        }
    }

    /**
     * Opening one's own draft is traced.
     *
     * @throws Refused by the door
     */
    public Making making(Actor actor, YouthId id) {
        var file = file(actor, id);
        var draft = drafts.find(actor, id).map(row -> {
            tell(file, PreventiveEvent.What.DRAFT_READ, actor);
            return new Draft(words.draft(actor.organisation(), id, row), row.at());
        });
        return new Making(file.found(), sheets.of(id, actor.organisation(), LISTED), draft);
    }

    /** Opens a file for a youth who has none yet, once for a key. */
    public YouthId begin(Actor actor, RequestKey key, Identity identity) {
        return new YouthId(once.run(
                actor,
                key,
                () -> youths.register(actor, identity, actor.region()).value()));
    }

    /** Puts a draft aside, in place of the writer's last one; once for a key. */
    public void draft(Actor actor, RequestKey key, YouthId id, PreventiveTalk talk) {
        var file = file(actor, id);
        once.run(actor, key, () -> {
            lengths(talk);
            var row = UUID.randomUUID();
            drafts.delete(actor, id);
            drafts.insert(
                    actor,
                    id,
                    new PreventiveDraftTable.Row(
                            row, clock.instant(), words.draft(actor.organisation(), id, row, talk)));
            tell(file, PreventiveEvent.What.DRAFTED, actor);
            return row;
        });
    }

    /** Throws one's own draft away; twice is once. */
    public void drop(Actor actor, YouthId id) {
        var file = file(actor, id);
        if (drafts.delete(actor, id)) {
            tell(file, PreventiveEvent.What.DROPPED, actor);
        }
    }

    /**
     * Seals a version with the youth, once for a key; the writer's draft is gone with it.
     *
     * @param seen the newest version that the author had before the eyes
     */
    public void seal(Actor actor, RequestKey key, YouthId id, int seen, PreventiveTalk talk) {
        var file = file(actor, id);
        once.run(actor, key, () -> {
            if (episodes.away(actor, id)) {
                throw new Refused(PreventiveRefusal.YOUTH_AWAY);
            }
            whole(file.found().identity(), talk);
            keep(actor, file, seen, talk);
            return id.value();
        });
    }

    /** The youth says no, or takes the fiche back: from the next transaction on nothing of it opens. Once for a key. */
    public void refuse(Actor actor, RequestKey key, YouthId id, Consent.Language language, Consent.GivenBy by) {
        var file = file(actor, id);
        once.run(actor, key, () -> {
            decides(age(file.found().identity()), by);
            var talk = new PreventiveTalk(language, PreventiveAnswer.REFUSED, by, "", List.of(), today());
            keep(actor, file, latest(actor, id), talk);
            return id.value();
        });
    }

    /** Fiches of the actor's organisation that are to be talked about again, the oldest first; for whoever makes them. */
    @Transactional(readOnly = true)
    public List<Due> due(Actor actor) {
        if (actor.role() != Role.YOUTH_WORKER) {
            return List.of();
        }
        var due = sheets.due(actor.organisation(), today(), LISTED);
        var codes = youths.codes(
                actor, due.stream().map(sheet -> sheet.youth().value()).toList());
        return due.stream()
                .filter(sheet -> codes.containsKey(sheet.youth().value()))
                .map(sheet -> new Due(
                        sheet.youth(),
                        Objects.requireNonNull(codes.get(sheet.youth().value())),
                        sheet.reviewOn()))
                .toList();
    }

    /** @param code the organisation's short name for the file, without meaning */
    public record Due(YouthId youth, String code, LocalDate on) {}

    private void keep(Actor actor, File file, int seen, PreventiveTalk talk) {
        var id = file.youth();
        var sheet = new PreventiveSheet(
                UUID.randomUUID(),
                id,
                actor.organisation(),
                seen + 1,
                actor.position(),
                clock.instant(),
                Objects.requireNonNull(talk.language()),
                Objects.requireNonNull(talk.answer()),
                Objects.requireNonNull(talk.givenBy()),
                Objects.requireNonNull(talk.reviewOn()));
        if (latest(actor, id) != seen || !words.keep(sheet, talk)) {
            throw new Refused(PreventiveRefusal.WRITTEN_MEANWHILE);
        }
        drafts.delete(actor, id);
        tell(file, sheet.refused() ? PreventiveEvent.What.REFUSED : PreventiveEvent.What.SEALED, actor);
    }

    private int latest(Actor actor, YouthId id) {
        return sheets.newest(id, actor.organisation())
                .map(PreventiveSheet::version)
                .orElse(0);
    }

    private void whole(Identity youth, PreventiveTalk talk) {
        lengths(talk);
        var answer = talk.answer();
        var by = talk.givenBy();
        if (talk.language() == null || by == null || answer == null || answer == PreventiveAnswer.REFUSED) {
            throw new Refused(PreventiveRefusal.ANSWER_MISSING);
        }
        decides(age(youth), by);
        if (talk.present().isBlank()) {
            throw new Refused(PreventiveRefusal.PRESENT_MISSING);
        }
        if (talk.written().isEmpty()) {
            throw new Refused(PreventiveRefusal.NOTHING_WRITTEN);
        }
        if (talk.written().stream().anyMatch(item -> item.told().isEmpty())) {
            throw new Refused(PreventiveRefusal.AUDIENCE_MISSING);
        }
        var on = talk.reviewOn();
        if (on == null || !on.isAfter(today()) || on.isAfter(last(youth, by))) {
            throw new Refused(PreventiveRefusal.REVIEW_WRONG);
        }
    }

    /** A year, or the day from which the youth alone decides about what somebody else agreed to. */
    private LocalDate last(Identity youth, Consent.GivenBy by) {
        var year = today().plusYears(1);
        var born = youth.birthDate();
        if (born == null || ofYouth(by)) {
            return year;
        }
        var fourteen = born.plusYears(FOURTEEN);
        return fourteen.isBefore(year) ? fourteen : year;
    }

    private static void decides(int age, Consent.GivenBy by) {
        if (age >= FOURTEEN && !ofYouth(by)) {
            throw new Refused(PreventiveRefusal.YOUTH_DECIDES);
        }
        if (age >= 0 && age < FOURTEEN && by == Consent.GivenBy.YOUTH) {
            throw new Refused(PreventiveRefusal.PARENT_DECIDES);
        }
    }

    private static boolean ofYouth(Consent.GivenBy by) {
        return by == Consent.GivenBy.YOUTH || by == Consent.GivenBy.YOUTH_AND_PARENT;
    }

    private static void lengths(PreventiveTalk talk) {
        if (talk.present().length() > LONGEST
                || talk.items().stream()
                        .anyMatch(item ->
                                item.said().length() > LONGEST || item.noted().length() > LONGEST)) {
            throw new Refused(PreventiveRefusal.TOO_LONG);
        }
    }

    private File file(Actor actor, YouthId id) {
        var found = youths.own(actor, id, Action.KEEP_PREVENTIVE);
        var holding = new Holding(id.value(), id.value(), actor.organisation(), found.homeRegion());
        return new File(found, holding, access.require(actor, Action.KEEP_PREVENTIVE, holding));
    }

    private int age(Identity youth) {
        return youth.ageOn(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
    }

    private void tell(File file, PreventiveEvent.What what, Actor actor) {
        events.publishEvent(new PreventiveEvent(file.holding().subject(), what, actor, clock.instant(), file.basis()));
    }
}
