package org.filet.alerts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.alerts.AlertEvent.Answered;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.network.Regions;
import org.filet.runaways.Deed;
import org.filet.runaways.Finder;
import org.filet.runaways.Runaways;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What recipients do with their copy. What they read is in {@link Inbox}. */
@Service
@Transactional
public class Cards {

    private final AlertTable table;
    private final CopyTable copies;
    private final TipTable tips;
    private final AlertJournalTable journal;
    private final Tellings tellings;
    private final Runaways runaways;
    private final Regions regions;
    private final Access access;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cards(
            AlertTable table,
            CopyTable copies,
            TipTable tips,
            AlertJournalTable journal,
            Tellings tellings,
            Runaways runaways,
            Regions regions,
            Access access,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.copies = copies;
        this.tips = tips;
        this.journal = journal;
        this.tellings = tellings;
        this.runaways = runaways;
        this.regions = regions;
        this.access = access;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** A copy that may be answered now, held until the transaction ends, and why it may. */
    private record Held(Alert alert, Copy copy, Basis basis) {}

    /** Says that the organisation has seen the alert. Once, by whoever is first; again changes nothing. */
    public void acknowledge(Actor actor, RequestKey key, CopyId id) {
        once.run(actor, key, () -> {
            seen(actor, held(actor, id, AlertStep.ACKNOWLEDGE));
            return id.value();
        });
    }

    /** Tells the sender's side something. Whoever tells has seen the card. */
    public void inform(Actor actor, RequestKey key, CopyId id, Tip tip) {
        once.run(actor, key, () -> {
            var held = held(actor, id, AlertStep.INFORM);
            check(tip);
            seen(actor, held);
            var tipId = UUID.randomUUID();
            tips.insert(tipId, held.alert(), held.copy(), tip, actor, clock.instant());
            record(actor, held, AlertStep.INFORM, tip.kind(), told(held.alert(), tip));
            return tipId;
        });
    }

    /** « Localisé·e »: a deed of the episode, taken as a recipient of the alert. */
    public void locate(Actor actor, RequestKey key, CopyId id, RegionId region, String municipality, Finder by) {
        var copy = own(actor, id);
        answerable(table.find(copy.alert()).orElseThrow(), copy, AlertStep.LOCATE);
        if (!regions.known(region)) {
            throw new Refused(AlertRefusal.REGION_UNKNOWN);
        }
        var episode = table.find(copy.alert()).orElseThrow().episode();
        runaways.act(actor, key, episode, new Deed.Locate(region, municipality.strip(), by));
        seen(actor, held(actor, id, AlertStep.LOCATE));
    }

    /** Says that the stop-search notice was seen. */
    public void confirmStop(Actor actor, RequestKey key, CopyId id) {
        once.run(actor, key, () -> {
            var held = held(actor, id, AlertStep.CONFIRM_STOP);
            if (held.copy().receiptAt() == null) {
                copies.confirmStop(id, clock.instant());
                record(actor, held, AlertStep.CONFIRM_STOP, List.of(held.alert().number()));
            }
            return id.value();
        });
    }

    /** Says that the feedback was read. */
    public void readFeedback(Actor actor, RequestKey key, CopyId id) {
        once.run(actor, key, () -> {
            var held = held(actor, id, AlertStep.READ_FEEDBACK);
            if (held.copy().feedbackAt() == null) {
                throw new Refused(AlertRefusal.NO_FEEDBACK);
            }
            if (held.copy().feedbackWaits()) {
                copies.readFeedback(id, clock.instant());
                record(
                        actor,
                        held,
                        AlertStep.READ_FEEDBACK,
                        List.of(held.alert().number()));
            }
            return id.value();
        });
    }

    private Copy own(Actor actor, CopyId id) {
        var copy = copies.find(id).orElseThrow(() -> {
            access.absent(actor, Action.READ_CARD, id.value());
            return new Refused(AlertRefusal.UNKNOWN);
        });
        var alert = table.find(copy.alert()).orElseThrow();
        access.require(actor, Action.READ_CARD, copy.holding(alert));
        if (!alert.addressed(actor)) {
            access.absent(actor, Action.READ_CARD, id.value());
            throw new Refused(AlertRefusal.UNKNOWN);
        }
        return copy;
    }

    /** Asks whose copy it is before what state it is in, and what it allows before who may answer the episode. */
    private Held held(Actor actor, CopyId id, AlertStep step) {
        var found = own(actor, id);
        var alert = table.share(found.alert());
        var copy = copies.lock(id);
        answerable(alert, copy, step);
        var action = step.action().orElseThrow();
        if (action != Action.READ_CARD) {
            return new Held(alert, copy, access.require(actor, action, alert.holding()));
        }
        return new Held(alert, copy, new Basis("ALERT", alert.number()));
    }

    private void answerable(Alert alert, Copy copy, AlertStep step) {
        var to = Alert.to(copy.state(), step);
        if (to.live() && !alert.expiry().isAfter(clock.instant())) {
            throw new Refused(AlertRefusal.EXPIRED);
        }
    }

    private void seen(Actor actor, Held held) {
        if (held.copy().state() == AlertState.SENT) {
            copies.acknowledge(held.copy().id(), actor, clock.instant());
            record(actor, held, AlertStep.ACKNOWLEDGE, List.of(held.alert().number()));
        }
    }

    private void check(Tip tip) {
        if (!regions.known(tip.region())) {
            throw new Refused(AlertRefusal.REGION_UNKNOWN);
        }
        if (tip.seenAt().isAfter(clock.instant())) {
            throw new Refused(AlertRefusal.IN_THE_FUTURE);
        }
    }

    private static List<String> told(Alert alert, Tip tip) {
        var args = new ArrayList<>(List.of(
                alert.number(),
                "#alerts.tip." + tip.kind().name(),
                "@" + tip.region().code()));
        if (!tip.municipality().isEmpty()) {
            args.add(tip.municipality());
        }
        return args;
    }

    private void record(Actor actor, Held held, AlertStep step, List<String> args) {
        record(actor, held, step, null, args);
    }

    private void record(Actor actor, Held held, AlertStep step, Tip.@Nullable Kind kind, List<String> args) {
        var alert = held.alert();
        var now = clock.instant();
        journal.write(alert, step.name(), args, actor, now, held.basis());
        events.publishEvent(new Answered(
                alert.id(), held.copy().id(), alert.askers(), alert.onlyPosts(), step, kind, actor, now, held.basis()));
        tellings.sender(alert);
        tellings.recipient(held.copy().organisation());
    }
}
