package org.filet.runaways;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.jspecify.annotations.Nullable;

/** The parts of an episode, each filled when its turn comes. */
final class Progress {

    private Progress() {}

    /** How it began, and the threshold that was applied with its source. */
    record Departure(
            Instant lastSeen,
            Origin origin,
            Set<Circumstance> circumstances,
            Set<ImmediateReason> immediate,
            String words,
            Duration threshold,
            String thresholdSource) {}

    /** @param parentsToldAt when they were told, or set aside for a reason: nobody waits for them any more */
    record Declaration(
            Instant at,
            String policeEvent,
            @Nullable Instant policeSheetAt,
            @Nullable Instant parentsToldAt,
            @Nullable Instant liaisonAt,
            @Nullable Instant ofAgeAt) {

        Declaration withPoliceSheet(Instant when, String event) {
            return new Declaration(at, event.isBlank() ? policeEvent : event, when, parentsToldAt, liaisonAt, ofAgeAt);
        }

        Declaration withParentsTold(Instant when) {
            return new Declaration(at, policeEvent, policeSheetAt, when, liaisonAt, ofAgeAt);
        }

        Declaration withLiaison(Instant when) {
            return new Declaration(at, policeEvent, policeSheetAt, parentsToldAt, when, ofAgeAt);
        }

        Declaration withOfAge(Instant when) {
            return new Declaration(at, policeEvent, policeSheetAt, parentsToldAt, liaisonAt, when);
        }

        /** Nobody waits for the parents of somebody who is of age. */
        boolean searchCanStart() {
            return policeSheetAt != null && (parentsToldAt != null || ofAgeAt != null);
        }
    }

    record Whereabouts(
            Instant at,
            RegionId region,
            String municipality,
            Finder by,
            @Nullable OrganisationId host,
            @Nullable Instant hostAt) {}

    record Return(Instant at, ReturnMode mode, RegionId region) {}

    record FollowUp(
            @Nullable Instant offeredAt,
            @Nullable Listener listener,
            @Nullable InterviewOutcome interview,
            @Nullable Instant planAt,
            @Nullable Outcome outcome) {

        static final FollowUp NOT_YET = new FollowUp(null, null, null, null, null);

        FollowUp withOffer(Instant when, Listener chosen) {
            return new FollowUp(when, chosen, interview, planAt, outcome);
        }

        FollowUp withInterview(InterviewOutcome result) {
            return new FollowUp(offeredAt, listener, result, planAt, outcome);
        }

        FollowUp withPlan(Instant when) {
            return new FollowUp(offeredAt, listener, interview, when, outcome);
        }

        FollowUp withOutcome(Outcome result) {
            return new FollowUp(offeredAt, listener, interview, planAt, result);
        }
    }
}
