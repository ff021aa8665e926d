package org.filet.runaways.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.network.OnCall;
import org.filet.network.Organisations;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.network.Regions;
import org.filet.runaways.ClockKind;
import org.filet.runaways.EpisodeSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The telephone beside every red state: whoever can help with what is late. */
@Component
class WhomToCall {

    private final Positions positions;
    private final Organisations organisations;
    private final OnCall onCall;
    private final Regions regions;

    WhomToCall(Positions positions, Organisations organisations, OnCall onCall, Regions regions) {
        this.regions = regions;
        this.positions = positions;
        this.organisations = organisations;
        this.onCall = onCall;
    }

    /**
     * @param key message key of why to call them
     * @param holder who holds the post today, empty while vacant
     */
    record Call(String key, Bilingual organisation, String holder, String phone) {}

    /** Whom to call about a clock that is late. There is always a number: the holder's own at the very least. */
    Call about(EpisodeSummary episode, ClockKind clock) {
        var call = switch (clock) {
            case DECLARE, KNOWN_ABSENCE_REVIEW, POLICE_SHEET, STOP_NOTICE -> police(episode.homeRegion());
            case LIAISON, DAY_MARK, CASE_CONFERENCE, WEEK_MARK, MONTH_MARK, REVIEW -> liaison(episode.leadRegion());
            case HOST -> located(episode).flatMap(this::liaison);
            case CHECKS, PARENTS, INTERVIEW_OFFER, INTERVIEW, PLAN -> desk(episode.holder());
        };
        return call.or(() -> desk(episode.holder())).orElseGet(() -> switchboard(episode.holder()));
    }

    /** The same for a page of many episodes: what is asked about two of them alike is looked up once. */
    Lookup forMany() {
        var known = new HashMap<Question, Call>();
        return (episode, clock) -> known.computeIfAbsent(
                new Question(clock, episode.holder(), episode.homeRegion(), episode.leadRegion(), episode.locatedIn()),
                question -> about(episode, clock));
    }

    /** Whom to call about a clock that is late. */
    @FunctionalInterface
    interface Lookup {
        Call about(EpisodeSummary episode, ClockKind clock);
    }

    private record Question(
            ClockKind clock,
            OrganisationId holder,
            RegionId home,
            RegionId lead,
            @Nullable RegionId located) {}

    /** Everyone the episode's page names, whatever the hour. */
    List<Call> all(EpisodeSummary episode, @Nullable OrganisationId host) {
        var calls = new ArrayList<Call>();
        police(episode.homeRegion()).ifPresent(calls::add);
        liaison(episode.homeRegion()).ifPresent(calls::add);
        Optional.of(episode.leadRegion())
                .filter(region -> !region.equals(episode.homeRegion()))
                .flatMap(this::liaison)
                .map(call -> named(call, "runaways.call.lead"))
                .ifPresent(calls::add);
        desk(episode.holder()).ifPresent(calls::add);
        var away = located(episode).filter(region -> !region.equals(episode.homeRegion()));
        away.flatMap(this::liaison)
                .map(call -> named(call, "runaways.call.host-liaison"))
                .ifPresent(calls::add);
        away.flatMap(this::police)
                .map(call -> named(call, "runaways.call.host-police"))
                .ifPresent(calls::add);
        Optional.ofNullable(host)
                .flatMap(this::desk)
                .map(call -> named(call, "runaways.call.host"))
                .ifPresent(calls::add);
        return calls;
    }

    /**
     * Liaison officers to bring together at 72 hours: of the region where the youth was located, then of the regions
     * around it and around home. People choose among them.
     */
    List<Call> around(EpisodeSummary episode) {
        var asked = new LinkedHashSet<RegionId>();
        located(episode).ifPresent(region -> {
            asked.add(region);
            asked.addAll(regions.neighbours(region));
        });
        asked.addAll(regions.neighbours(episode.homeRegion()));
        asked.remove(episode.homeRegion());
        return asked.stream().flatMap(region -> liaison(region).stream()).toList();
    }

    /** Whom to review a long absence with: the direction of whoever holds the file, the police of its region. */
    List<Call> direction(EpisodeSummary episode) {
        var calls = new ArrayList<Call>();
        positions.of(episode.holder()).stream()
                .filter(card -> card.role() == Role.DIRECTOR)
                .map(card -> call("runaways.call.direction", card))
                .forEach(calls::add);
        police(episode.homeRegion()).ifPresent(calls::add);
        return calls;
    }

    private static Optional<RegionId> located(EpisodeSummary episode) {
        return Optional.ofNullable(episode.locatedIn());
    }

    private Optional<Call> police(RegionId region) {
        return onCall.now(region, Sector.POLICE).stream()
                .findFirst()
                .map(answer -> call("runaways.call.police", answer.card()));
    }

    private Optional<Call> liaison(RegionId region) {
        return positions.liaisonOf(region).map(card -> call("runaways.call.liaison", card));
    }

    private Optional<Call> desk(OrganisationId organisation) {
        return positions.dutyDeskOf(organisation).map(card -> call("runaways.call.desk", card));
    }

    private Call switchboard(OrganisationId id) {
        return organisations
                .find(id)
                .map(found -> new Call("runaways.call.desk", found.name(), "", found.phone()))
                .orElseGet(() -> new Call("runaways.call.emergency", new Bilingual("911", "911"), "", "911"));
    }

    private static Call call(String key, PositionCard card) {
        return new Call(key, card.organisationName(), card.holder(), card.phone());
    }

    private static Call named(Call call, String key) {
        return new Call(key, call.organisation(), call.holder(), call.phone());
    }
}
