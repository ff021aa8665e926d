package org.filet.agreements;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Facts;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Role;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What may go from one organisation to another, and the register's hearing of it. {@link Access} asks for whoever comes
 * to read; a module that sends (a card, a contact) asks here for each recipient.
 */
@Service
public class Sharing {

    private final Policies policies;
    private final ConsentTable consents;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Wall wall;

    Sharing(Policies policies, ConsentTable consents, ApplicationEventPublisher events, Clock clock, Wall wall) {
        this.policies = policies;
        this.consents = consents;
        this.events = events;
        this.clock = clock;
        this.wall = wall;
    }

    /** Whether agreements carry this content of this record to that organisation now. */
    public Cover cover(
            Holding holding, OrganisationId recipient, @Nullable Role role, Purpose purpose, Set<Category> categories) {
        var policy = policies.current();
        var transfer = new Transfer(holding.holder(), recipient, role, purpose, categories, clock.instant(), false);
        var cover = policy.cover(transfer);
        if (cover instanceof Cover.Missing missing && missing.lack() == Lack.CONSENT && consented(holding, transfer)) {
            return policy.cover(
                    new Transfer(transfer.from(), recipient, role, purpose, categories, transfer.at(), true));
        }
        return cover;
    }

    /** Whether an agreement in force lets this organisation both give and receive this content, with anybody. */
    public boolean exchanges(OrganisationId organisation, Purpose purpose, Category category) {
        return policies.current().exchanges(organisation, purpose, category, clock.instant());
    }

    /** Enters in the holder's register what is sent to one recipient. Joins the transaction that sends it. */
    public void sent(Actor actor, Holding holding, OrganisationId recipient, Purpose purpose, Sent what) {
        sent(actor, holding, purpose, Map.of(recipient, what));
    }

    /** The same for many recipients at once: a line of the register for each. */
    public void sent(Actor actor, Holding holding, Purpose purpose, Map<OrganisationId, Sent> recipients) {
        var now = clock.instant();
        disclose(recipients.entrySet().stream()
                .map(sent -> new Disclosed(
                        holding.subject(),
                        holding.youth(),
                        holding.holder(),
                        sent.getKey(),
                        sent.getValue().categories(),
                        purpose,
                        actor,
                        now,
                        sent.getValue().basis()))
                .toList());
    }

    /** What is sent, and what carries it. */
    public record Sent(Set<Category> categories, Basis basis) {

        public static Sent under(Cover.By cover, Category category) {
            return new Sent(EnumSet.of(category), new Basis("AGREEMENT", cover.reference()));
        }
    }

    /** A page asks the door several times for one reading: the register hears of it once a transaction. */
    void read(Actor actor, Action action, Holding holding, Basis basis) {
        if (action.discloses().isEmpty() || actor.organisation().equals(holding.holder())) {
            return;
        }
        if (heard().add(new Reading(holding, action.discloses(), actor))) {
            disclose(List.of(new Disclosed(
                    holding.subject(),
                    holding.youth(),
                    holding.holder(),
                    actor.organisation(),
                    action.discloses(),
                    action.purpose(),
                    actor,
                    clock.instant(),
                    basis)));
        }
    }

    private record Reading(Holding holding, Set<Category> categories, Actor actor) {}

    private void disclose(List<Disclosed> disclosed) {
        events.publishEvent(new Facts(disclosed));
    }

    private boolean consented(Holding holding, Transfer transfer) {
        var youth = holding.youth();
        return youth != null && wall.as(Duty.COVER, () -> consents.covers(youth, transfer));
    }

    @SuppressWarnings("unchecked")
    private Set<Reading> heard() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashSet<>();
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof Set<?> heard) {
            return (Set<Reading>) heard;
        }
        var heard = new HashSet<Reading>();
        Bound.toTransaction(this, heard);
        return heard;
    }
}
