package org.filet.runaways;

import java.util.Objects;
import org.filet.agreements.Holding;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.runaways.Progress.Declaration;
import org.filet.runaways.Progress.Departure;
import org.filet.runaways.Progress.FollowUp;
import org.filet.runaways.Progress.Return;
import org.filet.runaways.Progress.Whereabouts;
import org.filet.runaways.RunawayEvent.Happened;
import org.filet.youths.YouthId;
import org.jspecify.annotations.Nullable;

/**
 * One episode of a youth being away. The absence is noticed and checked; it is declared, or turns out to be nothing;
 * the youth is looked for, located, seen in person and welcomed back; an interview is offered, the prevention plan is
 * revised, and everyone who was alerted hears how it ended. {@link #after} is the only way the state changes.
 *
 * @param leadRegion which one region leads: home until another has taken it over by hand-shake ({@link LeadRegions})
 */
record Episode(
        EpisodeId id,
        YouthId youth,
        OrganisationId holder,
        RegionId homeRegion,
        RegionId leadRegion,
        EpisodeState state,
        Concern concern,
        Departure departure,
        @Nullable Declaration declaration,
        @Nullable Whereabouts whereabouts,
        @Nullable Return returned,
        FollowUp followUp,
        int version) {

    static Episode opened(EpisodeId id, YouthId youth, OrganisationId holder, RegionId home, Departure departure) {
        return new Episode(
                id,
                youth,
                holder,
                home,
                home,
                EpisodeState.NOTICED,
                Concern.NOT_YET,
                departure,
                null,
                null,
                null,
                FollowUp.NOT_YET,
                0);
    }

    Holding holding() {
        return new Holding(id.value(), youth.value(), holder, homeRegion);
    }

    /** Whether an organisation of the region where the youth was located has taken charge. */
    boolean hosted() {
        return whereabouts != null && whereabouts.hostAt() != null;
    }

    /** Whether police hold a paper that names the youth. */
    boolean sheetHanded() {
        return declaration != null && declaration.policeSheetAt() != null;
    }

    Declaration declared() {
        return Objects.requireNonNull(declaration);
    }

    /** The episode once this has happened. {@code happened.to()} has been checked against {@link Transitions}. */
    Episode after(Happened happened) {
        var at = happened.done();
        var next = to(happened.to());
        return switch (happened.deed()) {
            case Deed.Notice d -> next;
            case Deed.Check d -> next;
            case Deed.KnowWhereabouts d -> next;
            case Deed.Cancel d -> next;
            case Deed.StartSearch d -> next;
            case Deed.ComeOfAge d -> next.with(declared().withOfAge(at));
            case Deed.Note d -> next;
            case Deed.GiveOpinion d -> next;
            case Deed.MessageYouth d -> next;
            case Deed.RecordDeath d -> next;
            case Deed.Declare d -> next.with(new Declaration(at, d.policeEvent(), null, null, null, null));
            case Deed.Import d -> next.with(new Declaration(at, d.policeEvent(), at, at, null, null));
            case Deed.IssuePoliceSheet d -> next.with(declared().withPoliceSheet(at, d.policeEvent()));
            case Deed.TellParents d -> d.call().settled() ? next.with(declared().withParentsTold(at)) : next;
            case Deed.ConfirmLiaison d -> next.with(declared().withLiaison(at));
            case Deed.Review d -> next.with(d.concern());
            case Deed.Locate d -> next.with(new Whereabouts(at, d.region(), d.municipality(), d.by(), null, null));
            case Deed.TakeCharge d -> next.with(hostedBy(happened));
            case Deed.LoseAgain d -> next.with((Whereabouts) null);
            case Deed.ConfirmReturn d -> next.with(new Return(at, d.mode(), d.region()));
            case Deed.TakeBackReturn d -> next.with((Whereabouts) null).with((Return) null);
            case Deed.HandStopNotice d -> next;
            case Deed.OfferInterview d -> next.with(followUp.withOffer(at, d.listener()));
            case Deed.RecordInterview d -> next.with(followUp.withInterview(d.outcome()));
            case Deed.RevisePlan d -> next.with(followUp.withPlan(at));
            case Deed.Close d -> next.with(followUp.withOutcome(d.outcome()));
        };
    }

    private Whereabouts hostedBy(Happened happened) {
        var place = Objects.requireNonNull(whereabouts);
        return new Whereabouts(
                place.at(),
                place.region(),
                place.municipality(),
                place.by(),
                happened.by().organisation(),
                happened.done());
    }

    private Episode to(EpisodeState next) {
        return new Episode(
                id,
                youth,
                holder,
                homeRegion,
                leadRegion,
                next,
                concern,
                departure,
                declaration,
                whereabouts,
                returned,
                followUp,
                version);
    }

    private Episode with(Declaration changed) {
        return new Episode(
                id,
                youth,
                holder,
                homeRegion,
                leadRegion,
                state,
                concern,
                departure,
                changed,
                whereabouts,
                returned,
                followUp,
                version);
    }

    private Episode with(Concern changed) {
        return new Episode(
                id,
                youth,
                holder,
                homeRegion,
                leadRegion,
                state,
                changed,
                departure,
                declaration,
                whereabouts,
                returned,
                followUp,
                version);
    }

    private Episode with(@Nullable Whereabouts changed) {
        return new Episode(
                id,
                youth,
                holder,
                homeRegion,
                leadRegion,
                state,
                concern,
                departure,
                declaration,
                changed,
                returned,
                followUp,
                version);
    }

    private Episode with(@Nullable Return changed) {
        return new Episode(
                id,
                youth,
                holder,
                homeRegion,
                leadRegion,
                state,
                concern,
                departure,
                declaration,
                whereabouts,
                changed,
                followUp,
                version);
    }

    private Episode with(FollowUp changed) {
        return new Episode(
                id,
                youth,
                holder,
                homeRegion,
                leadRegion,
                state,
                concern,
                departure,
                declaration,
                whereabouts,
                returned,
                changed,
                version);
    }
}
