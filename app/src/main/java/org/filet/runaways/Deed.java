package org.filet.runaways;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.youths.YouthId;
import org.jspecify.annotations.Nullable;

/** What someone did about an episode. An accepted deed is a fact: see {@link RunawayEvent.Happened}. */
public sealed interface Deed {

    Step step();

    /**
     * @param lastSeen T0: last seen, or the hour of return that was expected
     * @param immediate reasons not to wait for the threshold
     */
    record Notice(
            YouthId youth,
            Instant lastSeen,
            Origin origin,
            Set<Circumstance> circumstances,
            Set<ImmediateReason> immediate,
            String words)
            implements Deed {
        @Override
        public Step step() {
            return Step.NOTICE;
        }
    }

    record Check(Set<Verification> done) implements Deed {
        @Override
        public Step step() {
            return Step.CHECK;
        }
    }

    /**
     * @param region where the youth is, an adult there having confirmed safety
     * @param municipality no finer: an address is never written here
     */
    record KnowWhereabouts(RegionId region, String municipality, Adult adult, boolean adultConfirmedSafe)
            implements Deed {
        @Override
        public Step step() {
            return Step.KNOW_WHEREABOUTS;
        }
    }

    /** @param policeEvent the number police gave, empty until they have given one */
    record Declare(String policeEvent) implements Deed {
        @Override
        public Step step() {
            return Step.DECLARE;
        }
    }

    /** @param backAt when the youth came back, where that is the reason; null for now */
    record Cancel(CancelReason reason, @Nullable Instant backAt) implements Deed {

        public Cancel(CancelReason reason) {
            this(reason, null);
        }

        @Override
        public Step step() {
            return Step.CANCEL;
        }
    }

    /** @param policeEvent the number police gave, empty where it is already known */
    record IssuePoliceSheet(String policeEvent) implements Deed {
        @Override
        public Step step() {
            return Step.ISSUE_POLICE_SHEET;
        }
    }

    /** @param call what came of it, or why they are not told */
    record TellParents(ParentsCall call) implements Deed {

        public TellParents(boolean reached) {
            this(reached ? ParentsCall.REACHED : ParentsCall.NO_ANSWER);
        }

        @Override
        public Step step() {
            return Step.TELL_PARENTS;
        }
    }

    /** The youth turned 18: decides alone from now on. */
    record ComeOfAge() implements Deed {
        @Override
        public Step step() {
            return Step.COME_OF_AGE;
        }
    }

    record StartSearch() implements Deed {
        @Override
        public Step step() {
            return Step.START_SEARCH;
        }
    }

    record ConfirmLiaison() implements Deed {
        @Override
        public Step step() {
            return Step.CONFIRM_LIAISON;
        }
    }

    /** Sets the level: the judgement of whoever leads the episode. */
    record Review(Concern concern, String reasons, Analysis analysis) implements Deed {
        public Review(Concern concern, String reasons) {
            this(concern, reasons, Analysis.NONE);
        }

        @Override
        public Step step() {
            return Step.REVIEW;
        }
    }

    /** How another organisation sees it; stands beside the level and does not change it. */
    record GiveOpinion(Concern concern, String reasons, Analysis analysis) implements Deed {
        public GiveOpinion(Concern concern, String reasons) {
            this(concern, reasons, Analysis.NONE);
        }

        @Override
        public Step step() {
            return Step.GIVE_OPINION;
        }
    }

    /** The unit keeps in touch (F13). What was said is not kept: only how, and whether an answer came. */
    record MessageYouth(Channel channel, Reply reply) implements Deed {

        /** How the youth was reached for. */
        public enum Channel {
            CALL,
            TEXT,
            SOCIAL_NETWORK,
            THROUGH_SOMEONE
        }

        /** What came back. */
        public enum Reply {
            NONE,
            READ,
            ANSWERED
        }

        @Override
        public Step step() {
            return Step.MESSAGE_YOUTH;
        }
    }

    record Note(String words) implements Deed {
        @Override
        public Step step() {
            return Step.NOTE;
        }
    }

    /** @param municipality no finer: an address is never written here */
    record Locate(RegionId region, String municipality, Finder by) implements Deed {
        @Override
        public Step step() {
            return Step.LOCATE;
        }
    }

    record TakeCharge() implements Deed {
        @Override
        public Step step() {
            return Step.TAKE_CHARGE;
        }
    }

    record LoseAgain() implements Deed {
        @Override
        public Step step() {
            return Step.LOSE_AGAIN;
        }
    }

    record ConfirmReturn(
            ReturnMode mode, RegionId region, boolean seenInPerson, boolean wellBeingChecked, boolean healthOffered)
            implements Deed {
        @Override
        public Step step() {
            return Step.CONFIRM_RETURN;
        }
    }

    /** The return was confirmed by mistake, of the wrong file for one: the search goes on. */
    record TakeBackReturn() implements Deed {
        @Override
        public Step step() {
            return Step.TAKE_BACK_RETURN;
        }
    }

    /** Police who hold a sheet know that the search is over. */
    record HandStopNotice() implements Deed {
        @Override
        public Step step() {
            return Step.HAND_STOP_NOTICE;
        }
    }

    /**
     * @param region where the youth wants to be heard: any region
     * @param organisation of the person whom the youth chose, where that is another: it may listen then; null for none
     */
    record OfferInterview(
            Listener listener, RegionId region, @Nullable OrganisationId organisation) implements Deed {

        public OfferInterview(Listener listener, RegionId region) {
            this(listener, region, null);
        }

        @Override
        public Step step() {
            return Step.OFFER_INTERVIEW;
        }
    }

    /**
     * What was confided is not here: it goes to {@link Runaways#keepConfidences} and never leaves who heard it.
     *
     * @param safetyFacts places, applications, vehicles: what keeps other youths safe; no third person's name
     */
    record RecordInterview(InterviewOutcome outcome, List<String> safetyFacts) implements Deed {
        @Override
        public Step step() {
            return Step.RECORD_INTERVIEW;
        }
    }

    /** @param content what was agreed; nothing where the plan is kept elsewhere */
    record RevisePlan(boolean withYouth, boolean withParents, PlanContent content) implements Deed {
        public RevisePlan(boolean withYouth, boolean withParents) {
            this(withYouth, withParents, PlanContent.ELSEWHERE);
        }

        @Override
        public Step step() {
            return Step.REVISE_PLAN;
        }
    }

    /** @param feedback what each partner who was alerted is told: no name, no detail of the case */
    record Close(Outcome outcome, String feedback) implements Deed {
        @Override
        public Step step() {
            return Step.CLOSE;
        }
    }

    record RecordDeath() implements Deed {
        @Override
        public Step step() {
            return Step.RECORD_DEATH;
        }
    }

    /** An episode under way before Filet knew it: brought in by its organisation, searching. */
    record Import(YouthId youth, Instant lastSeen, Origin origin, String policeEvent) implements Deed {
        @Override
        public Step step() {
            return Step.IMPORT;
        }
    }
}
