package org.filet.agreements.texts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.filet.agreements.Policies;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sharing agreements of the network. They hold nothing about youths: those that are signed may be read by everybody
 * signed in, the others by their parties. What a step changes for decisions holds from the next transaction on, on every
 * node.
 */
@Service
@Transactional
public class Agreements {

    private static final int LISTED = 200;
    private static final int LONGEST_NOTE = 1000;

    private final AgreementTable table;
    private final AgreementJournalTable journal;
    private final Drafts drafts;
    private final Policies policies;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agreements(
            AgreementTable table,
            AgreementJournalTable journal,
            Drafts drafts,
            Policies policies,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.journal = journal;
        this.drafts = drafts;
        this.policies = policies;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** Once for a key. @throws Refused where the post may not draft, or what is wrong with the draft */
    public AgreementId draft(Actor actor, RequestKey key, Draft draft) {
        return new AgreementId(once.run(actor, key, () -> {
            drafts.check(actor, draft);
            var agreement = Agreement.drafted(AgreementId.next(), table.nextCode(), actor.organisation(), draft);
            table.insert(agreement);
            tell(agreement, "DRAFT", actor, "");
            return agreement.id().value();
        }));
    }

    /**
     * Enters an agreement that was concluded on paper before Filet was there. For whoever installs Filet.
     *
     * @throws Refused unless the actor administers the installation, or what is wrong with the text
     */
    public AgreementId enterConcluded(Actor actor, Draft draft) {
        if (actor.role() != Role.SYSTEM && actor.role() != Role.TECHNICAL_ADMINISTRATOR) {
            throw new Refused(AgreementRefusal.NOT_YOURS);
        }
        drafts.checkText(draft);
        var mark = new Party.Mark(actor.position(), clock.instant());
        var entered = Agreement.concluded(AgreementId.next(), table.nextCode(), actor.organisation(), draft, mark);
        table.insert(entered);
        tell(entered, "ENTER", actor, draft.terms().assessment());
        policies.changed();
        return entered.id();
    }

    /**
     * Writes a draft anew.
     *
     * @param version the one that was read: two authors do not overwrite each other
     */
    public void revise(Actor actor, AgreementId id, int version, Draft draft) {
        var found = table.lock(id).orElseThrow(() -> new Refused(AgreementRefusal.UNKNOWN));
        mayRead(actor, found);
        if (!mayRevise(actor, found)) {
            throw new Refused(
                    found.state() == AgreementState.DRAFT ? AgreementRefusal.NOT_YOURS : AgreementRefusal.NOT_NOW);
        }
        if (found.version() != version) {
            throw new Refused(AgreementRefusal.CHANGED);
        }
        drafts.check(actor, draft);
        table.update(found.revised(draft), null);
        tell(found, "REVISE", actor, "");
    }

    /**
     * Takes a step, once for a key.
     *
     * @param words what the step asks for beside the click
     */
    public void take(Actor actor, RequestKey key, AgreementId id, AgreementStep step, Words words) {
        once.run(actor, key, () -> {
            var found = table.lock(id).orElseThrow(() -> new Refused(AgreementRefusal.UNKNOWN));
            mayRead(actor, found);
            String note = words.note().strip();
            if (note.length() > LONGEST_NOTE) {
                throw new Refused(AgreementRefusal.TOO_LONG);
            }
            found.check(actor, step, note);
            if (step == AgreementStep.SIGN && !Wording.hex(found).equals(words.digest())) {
                throw new Refused(AgreementRefusal.CHANGED);
            }
            apply(actor, found, step, note);
            return id.value();
        });
    }

    /**
     * What is said with a step.
     *
     * @param note a reference (review, opinion) or a reason (sent back, suspended, terminated)
     * @param digest for a signature, the digest of the wording that was read
     */
    public record Words(String note, String digest) {

        public static Words none() {
            return new Words("", "");
        }
    }

    /** @throws Refused {@code UNKNOWN} for a draft of others too */
    @Transactional(readOnly = true)
    public AgreementView view(Actor actor, AgreementId id) {
        var found = table.find(id).orElseThrow(() -> new Refused(AgreementRefusal.UNKNOWN));
        mayRead(actor, found);
        var steps = Arrays.stream(AgreementStep.values())
                .filter(step -> found.may(actor, step))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AgreementStep.class)));
        return new AgreementView(found, steps, mayRevise(actor, found), Wording.hex(found), journal.of(id));
    }

    /** What is signed, and what waits for this actor's organisation; the latest first. */
    @Transactional(readOnly = true)
    public List<Agreement> known(Actor actor) {
        return table.known(actor.organisation(), LISTED);
    }

    /** What this very post is asked for: a review, an opinion, a signature. */
    @Transactional(readOnly = true)
    public List<Agreement> waitingFor(Actor actor) {
        return AgreementStep.Seats.ANSWERING.contains(actor.role())
                ? known(actor).stream()
                        .filter(agreement -> agreement.may(actor, AgreementStep.REVIEW)
                                || agreement.may(actor, AgreementStep.OBTAIN_OPINION)
                                || agreement.may(actor, AgreementStep.SIGN))
                        .toList()
                : List.of();
    }

    public boolean mayDraft(Actor actor) {
        return AgreementStep.SUBMIT.roles().contains(actor.role());
    }

    /** By the calendar: no person is asked. */
    void pass(Actor calendar, Agreement agreement, AgreementStep step) {
        table.lock(agreement.id())
                .filter(found -> AgreementTransitions.from(found.state(), step).isPresent())
                .ifPresent(found -> apply(calendar, found, step, ""));
    }

    private void apply(Actor actor, Agreement found, AgreementStep step, String note) {
        var after = found.after(actor, step, note, new Party.Mark(actor.position(), clock.instant()));
        table.update(after, endedAt(after));
        tell(after, step.name(), actor, note);
        if (after.state().concluded()) {
            policies.changed();
        }
        if (step == AgreementStep.SIGN
                && after.state() == AgreementState.ACTIVE
                && after.text().supersedes() != null) {
            pass(actor, table.find(after.text().supersedes()).orElseThrow(), AgreementStep.SUPERSEDE);
        }
    }

    private @Nullable OffsetDateTime endedAt(Agreement after) {
        return switch (after.state()) {
            case TERMINATED, SUPERSEDED -> clock.instant().atOffset(ZoneOffset.UTC);
            case DRAFT, LEGAL_REVIEW, CAI_OPINION, SIGNING, ACTIVE, RENEWAL_DUE, SUSPENDED, EXPIRED -> null;
        };
    }

    private void tell(Agreement agreement, String step, Actor actor, String note) {
        var now = clock.instant();
        journal.write(agreement.id(), step, actor, now, note);
        var basis = new Basis("AGREEMENT_STEP", agreement.code());
        events.publishEvent(new AgreementEvent(agreement.id(), step, actor, now, basis));
    }

    private static void mayRead(Actor actor, Agreement agreement) {
        boolean theirs = agreement.draftedBy().equals(actor.organisation())
                || agreement.party(actor.organisation()).isPresent();
        if (!theirs && !agreement.state().concluded()) {
            throw new Refused(AgreementRefusal.UNKNOWN);
        }
    }

    private static boolean mayRevise(Actor actor, Agreement agreement) {
        return agreement.state() == AgreementState.DRAFT
                && agreement.draftedBy().equals(actor.organisation())
                && AgreementStep.SUBMIT.roles().contains(actor.role());
    }
}
