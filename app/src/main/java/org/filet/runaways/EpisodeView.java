package org.filet.runaways;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.filet.agreements.Visible;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.youths.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Everything an episode's page shows to this reader, and why the reader may see it. Where it does not tell who it is
 * about, it tells nothing of their age either: neither that the declaration did not wait for it, nor the limit it had.
 *
 * @param steps what this reader may do now; {@code next} is the one to show first
 */
public record EpisodeView(
        EpisodeSummary summary,
        Visible<Who> who,
        Basis basis,
        Set<Step> steps,
        List<RunningClock> clocks,
        @Nullable NextAction next,
        List<TimelineEntry> timeline,
        List<Check> checks,
        Story story) {

    /**
     * Who it is about.
     *
     * @param code of the file
     * @param age whole years, -1 while unknown
     */
    public record Who(Identity identity, String code, int age) {}

    /** Where the youth can be reached, if anybody knows. */
    public Visible<String> phone() {
        return who.then(one -> one.identity().phone().isEmpty()
                ? Visible.absent()
                : Visible.shown(one.identity().phone()));
    }

    /**
     * How the episode went so far.
     *
     * @param threshold how long after T0 the declaration was due, and where that limit comes from
     */
    public record Story(
            Origin origin,
            Set<Circumstance> circumstances,
            Set<ImmediateReason> immediate,
            String words,
            Duration threshold,
            String thresholdSource,
            String policeEvent,
            @Nullable Instant policeSheetAt,
            @Nullable Instant parentsToldAt,
            @Nullable Instant liaisonAt,
            @Nullable RegionId locatedRegion,
            String locatedMunicipality,
            @Nullable OrganisationId host,
            @Nullable Instant returnedAt,
            @Nullable Instant interviewOfferedAt,
            @Nullable Listener listener,
            @Nullable InterviewOutcome interview,
            @Nullable Instant planAt) {

        /** Without what only the age of the youth gives. */
        Story ofNobody() {
            return new Story(
                    origin,
                    circumstances,
                    Set.of(),
                    words,
                    Duration.ZERO,
                    "",
                    policeEvent,
                    policeSheetAt,
                    parentsToldAt,
                    liaisonAt,
                    locatedRegion,
                    locatedMunicipality,
                    host,
                    returnedAt,
                    interviewOfferedAt,
                    listener,
                    interview,
                    planAt);
        }

        static Story of(Episode episode) {
            var departure = episode.departure();
            var declaration = episode.declaration();
            var place = episode.whereabouts();
            var returned = episode.returned();
            var followUp = episode.followUp();
            return new Story(
                    departure.origin(),
                    departure.circumstances(),
                    departure.immediate(),
                    departure.words(),
                    departure.threshold(),
                    departure.thresholdSource(),
                    declaration == null ? "" : declaration.policeEvent(),
                    declaration == null ? null : declaration.policeSheetAt(),
                    declaration == null ? null : declaration.parentsToldAt(),
                    declaration == null ? null : declaration.liaisonAt(),
                    place == null ? null : place.region(),
                    place == null ? "" : place.municipality(),
                    place == null ? null : place.host(),
                    returned == null ? null : returned.at(),
                    followUp.offeredAt(),
                    followUp.listener(),
                    followUp.interview(),
                    followUp.planAt());
        }
    }
}
