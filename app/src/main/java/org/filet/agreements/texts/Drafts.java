package org.filet.agreements.texts;

import java.util.Set;
import java.util.stream.Collectors;
import org.filet.agreements.law.LegalBases;
import org.filet.agreements.law.LegalBasis;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.network.Organisation;
import org.filet.network.Organisations;
import org.filet.network.Regime;
import org.springframework.stereotype.Component;

/** Whether a draft can be taken as it is. */
@Component
class Drafts {

    private final Organisations organisations;
    private final LegalBases bases;
    private final AgreementTable table;

    Drafts(Organisations organisations, LegalBases bases, AgreementTable table) {
        this.organisations = organisations;
        this.bases = bases;
        this.table = table;
    }

    void check(Actor actor, Draft draft) {
        if (!AgreementStep.SUBMIT.roles().contains(actor.role())) {
            throw new Refused(AgreementRefusal.NOT_YOURS);
        }
        checkText(draft);
        if (draft.parties().stream().noneMatch(party -> party.organisation().equals(actor.organisation()))) {
            throw new Refused(AgreementRefusal.DRAFTER_MISSING);
        }
        if (draft.supersedes() != null && !replaceable(actor, draft.supersedes())) {
            throw new Refused(AgreementRefusal.UNKNOWN);
        }
    }

    /** Whatever organisation the author works for. */
    void checkText(Draft draft) {
        var fault = draft.fault();
        if (fault != null) {
            throw new Refused(fault);
        }
        boolean outside = false;
        for (var party : draft.parties()) {
            var organisation = organisations
                    .find(party.organisation())
                    .orElseThrow(() -> new Refused(AgreementRefusal.PARTY_UNKNOWN));
            outside |= beyondQuebec(organisation);
        }
        if (outside != draft.terms().outOfQuebec()) {
            throw new Refused(AgreementRefusal.BEYOND_QUEBEC);
        }
        draft.articles().forEach(article -> known(article.basis()));
        checkLaws(draft);
    }

    /** Nobody rests on another's law: each article has a giver that may, and each giver an article. */
    private void checkLaws(Draft draft) {
        var givers = draft.parties().stream()
                .filter(Party::gives)
                .map(Party::organisation)
                .collect(Collectors.toSet());
        var laws = Set.copyOf(organisations.regimes(givers).values());
        var lawful = draft.articles().stream()
                .map(article -> bases.find(article.basis()).orElseThrow().regimes())
                .toList();
        boolean rested = lawful.stream().allMatch(some -> some.stream().anyMatch(laws::contains))
                && laws.stream().allMatch(law -> lawful.stream().anyMatch(some -> some.contains(law)));
        if (!rested) {
            throw new Refused(AgreementRefusal.GIVER_REGIME);
        }
    }

    /** An emergency is decided case by case: no agreement rests on it. */
    private void known(String basis) {
        if (bases.find(basis)
                .filter(found -> found.kind() != LegalBasis.Kind.EMERGENCY)
                .isEmpty()) {
            throw new Refused(AgreementRefusal.BASIS_UNKNOWN);
        }
    }

    private boolean replaceable(Actor actor, AgreementId id) {
        return table.find(id)
                .filter(old -> old.state().concluded())
                .filter(old -> old.party(actor.organisation()).isPresent())
                .isPresent();
    }

    private static boolean beyondQuebec(Organisation organisation) {
        return organisation.regime() == Regime.OUTSIDE_QUEBEC
                || !organisation.region().inQuebec();
    }
}
