package org.filet.registers.statements;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Conflict;
import org.filet.agreements.Consents;
import org.filet.agreements.Holding;
import org.filet.kernel.Actor;
import org.filet.kernel.Sector;
import org.filet.network.Organisation;
import org.filet.network.Organisations;
import org.filet.registers.Disclosure;
import org.springframework.stereotype.Component;

/** What whoever judges a row looks at twice. */
@Component
class Cautions {

    private final Organisations organisations;
    private final Consents consents;
    private final Access access;

    Cautions(Organisations organisations, Consents consents, Access access) {
        this.organisations = organisations;
        this.consents = consents;
        this.access = access;
    }

    List<Row> of(Actor actor, Holding holding, List<Disclosure> disclosures, Set<Long> letOut) {
        var conflicts = weighed(actor, holding);
        var police = organisations.all().stream()
                .filter(organisation -> organisation.sector() == Sector.POLICE)
                .map(Organisation::id)
                .collect(Collectors.toSet());
        return disclosures.stream()
                .map(one -> {
                    var cautions = EnumSet.noneOf(Row.Caution.class);
                    if (police.contains(one.recipient())) {
                        cautions.add(Row.Caution.POLICE);
                    }
                    if (one.basis().code().startsWith("EMERGENCY")
                            || one.basis().code().startsWith("BREAK_GLASS")) {
                        cautions.add(Row.Caution.EMERGENCY);
                    }
                    if (conflicts.stream().anyMatch(conflict -> concerns(conflict, one))) {
                        cautions.add(Row.Caution.CONFLICT);
                    }
                    return new Row(one, cautions, letOut.contains(one.number()));
                })
                .toList();
    }

    /** Whoever judges knows it, also where the role does not keep conflicts of interest. */
    private List<Conflict> weighed(Actor actor, Holding holding) {
        return access.may(actor, Action.ANSWER_STATEMENT, holding) || access.may(actor, Action.KEEP_CONFLICTS, holding)
                ? consents.weighed(actor, holding)
                : List.of();
    }

    private static boolean concerns(Conflict conflict, Disclosure one) {
        return Objects.equals(conflict.organisation(), one.recipient())
                || (one.read() && Objects.equals(conflict.person(), one.person()));
    }
}
