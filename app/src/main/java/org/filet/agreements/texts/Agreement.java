package org.filet.agreements.texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A sharing agreement. Drafted by one organisation, reviewed by each party's privacy officer, signed by each party's
 * direction; in force between its dates while no party suspends it; then renewed by another, expired or terminated.
 *
 * @param code {@code EN-0042}
 * @param suspendedBy the party that may take it up again
 */
public record Agreement(
        AgreementId id,
        String code,
        AgreementState state,
        OrganisationId draftedBy,
        Draft text,
        @Nullable OrganisationId suspendedBy,
        int version) {

    static Agreement drafted(AgreementId id, String code, OrganisationId by, Draft text) {
        return new Agreement(id, code, AgreementState.DRAFT, by, text, null, 0);
    }

    /** Signed on paper: every party's mark is that of whoever entered it. */
    static Agreement concluded(AgreementId id, String code, OrganisationId by, Draft text, Party.Mark mark) {
        var parties = text.parties().stream()
                .map(party -> party.reviewed(mark).signed(mark))
                .toList();
        var signed = new Draft(text.title(), text.terms(), parties, text.articles(), null);
        return new Agreement(id, code, AgreementState.ACTIVE, by, signed, null, 0);
    }

    public Optional<Party> party(OrganisationId organisation) {
        return text.parties().stream()
                .filter(party -> party.organisation().equals(organisation))
                .findFirst();
    }

    /** Whether this actor's post and organisation are those that may take the step, the state allowing it. */
    public boolean may(Actor actor, AgreementStep step) {
        return AgreementTransitions.from(state, step).isPresent() && mayEver(actor, step) && !given(actor, step);
    }

    private boolean mayEver(Actor actor, AgreementStep step) {
        if (!step.roles().contains(actor.role())) {
            return false;
        }
        return switch (step.by()) {
            case DRAFTER -> actor.organisation().equals(draftedBy);
            case PARTY -> party(actor.organisation()).isPresent();
            case SUSPENDER -> actor.organisation().equals(suspendedBy);
            case CLOCK -> false;
        };
    }

    private boolean given(Actor actor, AgreementStep step) {
        return switch (step) {
            case REVIEW -> party(actor.organisation()).map(Party::reviewed).isPresent();
            case SIGN -> party(actor.organisation()).map(Party::signed).isPresent();
            default -> false;
        };
    }

    /** @throws Refused where the state, the post or the words do not allow the step */
    void check(Actor actor, AgreementStep step, String words) {
        if (!mayEver(actor, step)) {
            throw new Refused(AgreementRefusal.NOT_YOURS);
        }
        if (AgreementTransitions.from(state, step).isEmpty()) {
            throw new Refused(AgreementRefusal.NOT_NOW);
        }
        if (given(actor, step)) {
            throw new Refused(AgreementRefusal.ALREADY_GIVEN);
        }
        switch (step) {
            case REVIEW ->
                require(!words.isBlank() || !text.terms().assessment().isBlank(), "ASSESSMENT_MISSING");
            case OBTAIN_OPINION -> require(!words.isBlank(), "OPINION_MISSING");
            case SEND_BACK, SUSPEND, TERMINATE -> require(!words.isBlank(), "REASON_MISSING");
            default -> {}
        }
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new Refused(AgreementRefusal.valueOf(otherwise));
        }
    }

    /** After a step that was checked. */
    Agreement after(Actor actor, AgreementStep step, String words, Party.Mark mark) {
        var next = AgreementTransitions.from(state, step).orElseThrow();
        return switch (step) {
            case REVIEW -> reviewed(actor, words, mark);
            case OBTAIN_OPINION -> with(next, texted(text.terms().opined(words), text.parties()), null);
            case SIGN -> {
                var signed = marked(actor, party -> party.signed(mark));
                yield with(every(signed, party -> party.signed() != null) ? next : state, signed, null);
            }
            case SEND_BACK ->
                with(
                        next,
                        texted(
                                text.terms(),
                                text.parties().stream().map(Party::unmarked).toList()),
                        null);
            case SUSPEND -> with(next, text, actor.organisation());
            case SUBMIT, RESUME, TERMINATE, FALL_DUE, EXPIRE, SUPERSEDE -> with(next, text, null);
        };
    }

    /** The last review opens the signing, or asks for the commission's opinion first. */
    private Agreement reviewed(Actor actor, String words, Party.Mark mark) {
        var reviewed = marked(actor, party -> party.reviewed(mark));
        var terms = words.isBlank() ? text.terms() : text.terms().assessed(words);
        var complete = texted(terms, reviewed.parties());
        if (!every(reviewed, party -> party.reviewed() != null)) {
            return with(state, complete, null);
        }
        return with(terms.opinionNeeded() ? AgreementState.CAI_OPINION : AgreementState.SIGNING, complete, null);
    }

    private Draft marked(Actor actor, UnaryOperator<Party> mark) {
        return texted(
                text.terms(),
                text.parties().stream()
                        .map(party -> party.organisation().equals(actor.organisation()) ? mark.apply(party) : party)
                        .toList());
    }

    private Draft texted(Terms terms, List<Party> parties) {
        return new Draft(text.title(), terms, parties, text.articles(), text.supersedes());
    }

    private static boolean every(Draft draft, Predicate<Party> marked) {
        return draft.parties().stream().allMatch(marked);
    }

    Agreement revised(Draft revised) {
        return with(state, revised, null);
    }

    private Agreement with(AgreementState next, Draft words, @Nullable OrganisationId suspender) {
        return new Agreement(id, code, next, draftedBy, words, suspender, version);
    }
}
