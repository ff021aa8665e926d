package org.filet.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.filet.agreements.Grant;
import org.filet.agreements.Grants;
import org.filet.agreements.Relation;
import org.filet.alerts.AlertEvent.CardSent;
import org.filet.alerts.AlertEvent.EndsSoon;
import org.filet.alerts.AlertEvent.Stepped;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Facts;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.runaways.Limits;
import org.filet.runaways.Parameter;
import org.filet.youths.MinimumCard;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one way a whole alert changes: decide, save, move the copies and the ties, write the history, publish, tell. */
@Component
class AlertChanges {

    private static final Duration SOON = Duration.ofHours(6);

    private final AlertTable table;
    private final CopyTable copies;
    private final WaveTable waves;
    private final Limits limits;
    private final Grants grants;
    private final AlertJournalTable journal;
    private final Tellings tellings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AlertChanges(
            AlertTable table,
            CopyTable copies,
            WaveTable waves,
            Limits limits,
            Grants grants,
            AlertJournalTable journal,
            Tellings tellings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.copies = copies;
        this.waves = waves;
        this.limits = limits;
        this.grants = grants;
        this.journal = journal;
        this.tellings = tellings;
        this.events = events;
        this.clock = clock;
    }

    /** Approved, or dropped: no copy is concerned. */
    Alert step(Actor actor, Alert alert, AlertStep step, Basis basis) {
        var changed = alert.after(step);
        table.update(changed);
        record(actor, changed, step, 0, List.of(alert.number()), basis);
        return changed;
    }

    void send(Actor actor, Alert approved, MinimumCard card, List<Recipient> recipients, Basis basis) {
        var now = clock.instant();
        var sent = approved.sentUntil(now.plus(limit(Parameter.ALERT_EXPIRY, approved.homeRegion())));
        var made = copies(sent, card, recipients, 0, now);
        table.send(sent, made);
        remind(sent, now);
        handOut(actor, sent, made, AlertStep.SEND, basis);
    }

    /** More recipients of an alert that is out. */
    void widen(Actor actor, Alert alert, MinimumCard card, List<Recipient> more, AlertStep step, Basis basis) {
        Alert.to(alert.state(), step);
        int before = copies.of(alert.id()).size();
        var made = copies(alert, card, more, before, clock.instant());
        table.widen(alert.id(), made);
        handOut(actor, alert, made, step, basis);
    }

    private void handOut(Actor actor, Alert alert, List<Copy> made, AlertStep step, Basis basis) {
        var now = clock.instant();
        copies.insert(alert, made);
        open(actor, alert, made);
        events.publishEvent(new Facts(made.stream()
                .map(copy ->
                        new CardSent(alert.id(), copy.id(), copy.organisation(), alert.onlyPosts(), actor, now, basis))
                .toList()));
        record(actor, alert, step, made.size(), counted(alert, made), basis);
    }

    void renew(Actor actor, Alert alert, RenewReason reason, Basis basis) {
        var now = clock.instant();
        var renewed = alert.renewedUntil(now.plus(limit(Parameter.ALERT_EXPIRY, alert.homeRegion())));
        table.update(renewed);
        remind(renewed, now);
        var held = copies.of(alert.id());
        open(actor, renewed, held);
        var args = List.of(alert.number(), "#alerts.RenewReason." + reason.name());
        record(actor, renewed, AlertStep.RENEW, held.size(), args, basis);
    }

    void recall(Actor actor, Alert alert, RecallReason reason, Basis basis) {
        var args = List.of(alert.number(), "#alerts.RecallReason." + reason.name());
        end(actor, alert, AlertStep.RECALL, reason.ending(), args, basis);
    }

    void expire(Actor actor, Alert alert) {
        end(actor, alert, AlertStep.EXPIRE, Ending.TERM, List.of(alert.number()), Basis.of("CLOCK"));
    }

    /** Its sender's side is told, while there is time to renew it. */
    void endsSoon(Actor actor, Alert alert) {
        events.publishEvent(new EndsSoon(alert.id(), alert.askers(), actor, clock.instant(), Basis.of("CLOCK")));
        tellings.sender(alert);
    }

    /** Whoever was told that the card was taken back, or had ended, learns that the search is over too. */
    void searchOver(Alert alert) {
        table.update(alert.searchOver());
        tellings.recipients(organisations(copies.of(alert.id())));
    }

    void purge(Actor actor, Alert alert) {
        var purged = alert.purged();
        table.update(purged);
        copies.purge(alert.id());
        var held = copies.of(alert.id());
        tellings.recipients(organisations(held));
        record(actor, purged, AlertStep.PURGE, held.size(), counted(purged, held), Basis.of("CLOCK"));
    }

    /** The ties that let recipients answer end with the alert, unless another one still asks them to look. */
    private void end(Actor actor, Alert alert, AlertStep step, Ending how, List<String> args, Basis basis) {
        var now = clock.instant();
        var ended = alert.ended(step, how, now, now.plus(limit(Parameter.ALERT_PURGE, alert.homeRegion())));
        table.update(ended);
        copies.end(alert.id(), ended.state());
        waves.end(alert.id(), now);
        var organisations = organisations(copies.of(alert.id()));
        var askedElsewhere = copies.otherLive(alert.episode(), alert.id());
        var untied = organisations.stream()
                .filter(organisation -> !askedElsewhere.contains(organisation))
                .toList();
        tellings.recipients(organisations);
        grants.end(actor, alert.episode().value(), Relation.ALERT, untied);
        record(actor, ended, step, organisations.size(), organisations, args, basis);
    }

    /** While there is time to renew: the last quarter of a short term, or its last six hours. */
    private void remind(Alert alert, Instant from) {
        var quarter = Duration.between(from, alert.expiry()).dividedBy(4);
        table.remind(alert.id(), alert.expiry().minus(quarter.compareTo(SOON) < 0 ? quarter : SOON));
    }

    private void open(Actor actor, Alert alert, List<Copy> held) {
        var organisations = organisations(held);
        grants.give(
                actor,
                organisations.stream()
                        .map(organisation -> new Grant(
                                alert.episode().value(), organisation, Relation.ALERT, alert.number(), alert.expiry()))
                        .toList());
        tellings.recipients(organisations);
    }

    /** Always in one order, so that two alerts about one episode never wait for each other. */
    private static List<OrganisationId> organisations(List<Copy> held) {
        return held.stream()
                .map(Copy::organisation)
                .sorted(Comparator.comparing(OrganisationId::code))
                .toList();
    }

    /** @param before how many there are already: copies are numbered on */
    private List<Copy> copies(Alert sent, MinimumCard card, List<Recipient> recipients, int before, Instant now) {
        var due = new HashMap<RegionId, Instant>();
        var made = new ArrayList<Copy>();
        for (var recipient : recipients) {
            var until = due.computeIfAbsent(
                    recipient.region(),
                    region -> now.plus(limits.inForce(Parameter.ALERT_ACKNOWLEDGE, region, now)
                            .length()));
            made.add(Copy.sent(sent.id(), before + made.size() + 1, recipient, card, now, until));
        }
        return made;
    }

    private void record(Actor actor, Alert alert, AlertStep step, int held, List<String> args, Basis basis) {
        record(actor, alert, step, held, List.of(), args, basis);
    }

    private void record(
            Actor actor,
            Alert alert,
            AlertStep step,
            int held,
            List<OrganisationId> recipients,
            List<String> args,
            Basis basis) {
        var now = clock.instant();
        journal.write(alert, step.name(), args, actor, now, basis);
        events.publishEvent(new Stepped(
                alert.id(),
                alert.episode(),
                alert.askers(),
                alert.onlyPosts(),
                step,
                held,
                recipients,
                actor,
                now,
                basis));
        tellings.sender(alert);
    }

    private Duration limit(Parameter name, RegionId region) {
        return limits.inForce(name, region, clock.instant()).length();
    }

    /** As both languages read it. */
    private static List<String> counted(Alert alert, List<Copy> held) {
        return List.of(alert.number(), held.size() + " org.");
    }
}
