package org.filet.agreements.texts;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.filet.agreements.Category;
import org.filet.agreements.Clause;
import org.filet.agreements.Pact;
import org.filet.agreements.Policies;
import org.filet.agreements.Purpose;
import org.filet.agreements.Transfer;
import org.filet.agreements.law.LegalBases;
import org.filet.agreements.law.LegalBasis;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Role;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets whoever is about to sign see what the signature would open, by the same rules that decide. */
@Service
@Transactional(readOnly = true)
public class Simulator {

    private static final Set<Purpose> PURPOSES = EnumSet.of(Purpose.FOLLOW_RUNAWAY, Purpose.CONNECT_REGIONS);

    private final Agreements agreements;
    private final Policies policies;
    private final LegalBases bases;
    private final Clock clock;

    Simulator(Agreements agreements, Policies policies, LegalBases bases, Clock clock) {
        this.agreements = agreements;
        this.policies = policies;
        this.bases = bases;
        this.clock = clock;
    }

    /** @param role who would read on the receiving side; null for the organisation as a whole */
    public List<Simulation> of(
            Actor actor, AgreementId id, OrganisationId from, OrganisationId to, @Nullable Role role) {
        var agreement = agreements.view(actor, id).agreement();
        var pact = pact(agreement);
        var now = clock.instant();
        var then = now.isBefore(pact.from()) ? pact.from() : now;
        return PURPOSES.stream()
                .flatMap(purpose -> EnumSet.allOf(Category.class).stream()
                        .map(category -> line(pact, new Question(from, to, role, purpose, category), now, then)))
                .toList();
    }

    private record Question(
            OrganisationId from,
            OrganisationId to,
            @Nullable Role role,
            Purpose purpose,
            Category category) {

        Transfer at(Instant moment) {
            return new Transfer(from, to, role, purpose, Set.of(category), moment, true);
        }
    }

    private Simulation line(Pact pact, Question question, Instant now, Instant then) {
        return new Simulation(
                question.purpose(),
                question.category(),
                policies.now(question.at(now)),
                policies.with(pact, question.at(then)));
    }

    private Pact pact(Agreement agreement) {
        var consents = bases.all().stream()
                .filter(basis -> basis.kind() == LegalBasis.Kind.CONSENT)
                .map(LegalBasis::code)
                .collect(Collectors.toSet());
        var text = agreement.text();
        var terms = text.terms();
        return new Pact(
                agreement.code(),
                organisations(text.parties().stream().filter(Party::gives).toList()),
                organisations(text.parties().stream().filter(Party::receives).toList()),
                terms.startsOn().atStartOfDay(Times.QUEBEC).toInstant(),
                terms.endsOn().plusDays(1).atStartOfDay(Times.QUEBEC).toInstant(),
                agreement.state() == AgreementState.SUSPENDED,
                text.articles().stream()
                        .map(article -> new Clause(
                                article.number(),
                                article.purpose(),
                                article.categories(),
                                article.roles(),
                                article.basis(),
                                consents.contains(article.basis())))
                        .toList());
    }

    private static Set<OrganisationId> organisations(List<Party> parties) {
        return parties.stream().map(Party::organisation).collect(Collectors.toSet());
    }
}
