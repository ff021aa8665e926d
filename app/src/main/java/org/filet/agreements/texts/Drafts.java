package org.filet.agreements.texts;

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
