package org.filet.agreements.law;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of legal bases: unverified for an organisation until its privacy officer enters a jurist's word. */
@Service
@Transactional
public class LegalBases {

    private static final int LONGEST = 200;

    private final LegalBasisTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LegalBases(LegalBasisTable table, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    public List<LegalBasis> all() {
        return table.all();
    }

    public Optional<LegalBasis> find(String code) {
        return table.all().stream().filter(basis -> basis.code().equals(code)).findFirst();
    }

    /** By code, what this actor's organisation has had confirmed. */
    public Map<String, Confirmation> confirmed(Actor actor) {
        return table.confirmed(actor.organisation());
    }

    public boolean mayConfirm(Actor actor) {
        return actor.role() == Role.PRIVACY_OFFICER;
    }

    /** @param jurist who read it: a name and a title, no youth's */
    public void confirm(Actor actor, String code, String jurist) {
        if (!mayConfirm(actor)) {
            throw new Refused(LawRefusal.NOT_YOURS);
        }
        if (jurist.isBlank() || jurist.length() > LONGEST) {
            throw new Refused(LawRefusal.JURIST_MISSING);
        }
        if (find(code).isEmpty()) {
            throw new Refused(LawRefusal.UNKNOWN);
        }
        var now = clock.instant();
        table.confirm(code, jurist.strip(), actor, now);
        events.publishEvent(new LawEvent("CONFIRM", actor, now, new Basis("LAW", code)));
    }
}
