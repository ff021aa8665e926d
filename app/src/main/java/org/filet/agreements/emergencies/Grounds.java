package org.filet.agreements.emergencies;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.filet.agreements.law.Directive;
import org.filet.agreements.law.Directives;
import org.filet.agreements.law.LegalBases;
import org.filet.agreements.law.LegalBasis;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.network.Organisations;
import org.springframework.stereotype.Component;

/** What every emergency stands on: a basis of one's own regime, a directive, words, every condition attested. */
@Component
class Grounds {

    private static final int SHORTEST = 20;
    private static final int LONGEST = 1000;

    private final LegalBases bases;
    private final Directives directives;
    private final Organisations organisations;

    Grounds(LegalBases bases, Directives directives, Organisations organisations) {
        this.bases = bases;
        this.directives = directives;
        this.organisations = organisations;
    }

    List<LegalBasis> bases(Actor actor) {
        var regime = organisations.find(actor.organisation()).orElseThrow().regime();
        return bases.all().stream()
                .filter(basis -> basis.kind() == LegalBasis.Kind.EMERGENCY)
                .filter(basis -> basis.regimes().contains(regime))
                .toList();
    }

    LegalBasis basis(Actor actor, EmergencyCall call) {
        var basis = bases.find(call.basis())
                .filter(found -> found.kind() == LegalBasis.Kind.EMERGENCY)
                .orElseThrow(() -> new Refused(EmergencyRefusal.BASIS_UNKNOWN));
        if (!bases(actor).contains(basis)) {
            throw new Refused(EmergencyRefusal.OTHER_REGIME);
        }
        return basis;
    }

    Directive directive(Actor actor, LegalBasis basis) {
        return directives
                .inForce(actor.organisation(), basis.code())
                .orElseThrow(() -> new Refused(EmergencyRefusal.DIRECTIVE_MISSING));
    }

    void check(LegalBasis basis, EmergencyCall call) {
        if (call.motive().length() < SHORTEST) {
            throw new Refused(EmergencyRefusal.MOTIVE_MISSING);
        }
        if (call.urgency().length() < SHORTEST) {
            throw new Refused(EmergencyRefusal.URGENCY_MISSING);
        }
        if (call.motive().length() > LONGEST || call.urgency().length() > LONGEST) {
            throw new Refused(EmergencyRefusal.TOO_LONG);
        }
        var every = IntStream.rangeClosed(1, basis.conditions().size()).boxed().collect(Collectors.toSet());
        if (!call.attested().equals(every)) {
            throw new Refused(EmergencyRefusal.NOT_ATTESTED);
        }
    }
}
