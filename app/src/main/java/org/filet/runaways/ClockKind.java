package org.filet.runaways;

/** The time limits of §7.1. Each takes its length from a {@link Parameter} of the region. */
public enum ClockKind {
    /** Make the first checks, from the notice. */
    CHECKS(Parameter.CHECKS, Step.CHECK),
    /** Declare, from T0. */
    DECLARE(Parameter.THRESHOLD, Step.DECLARE),
    /** Look again at an absence whose whereabouts are known. */
    KNOWN_ABSENCE_REVIEW(Parameter.KNOWN_ABSENCE_REVIEW, Step.KNOW_WHEREABOUTS),
    /** Hand the sheet to police, from the declaration. */
    POLICE_SHEET(Parameter.POLICE_SHEET, Step.ISSUE_POLICE_SHEET),
    /** Tell the parents, from the declaration. */
    PARENTS(Parameter.POLICE_SHEET, Step.TELL_PARENTS),
    /** The liaison officer confirms having seen the declaration. */
    LIAISON(Parameter.POLICE_SHEET, Step.CONFIRM_LIAISON),
    /** Look again at the level of concern. */
    REVIEW(Parameter.REVIEW, Step.REVIEW),
    /** The liaison officer confirms the plan, messages to the youth and alerts, at 24 h. */
    DAY_MARK(Parameter.DAY_MARK, Step.CONFIRM_LIAISON),
    /** Case conference across regions, at 72 h. */
    CASE_CONFERENCE(Parameter.CASE_CONFERENCE, Step.CONFIRM_LIAISON),
    /** The direction reviews, and other provinces' and national contacts are told, at 7 days. */
    WEEK_MARK(Parameter.WEEK_MARK, Step.CONFIRM_LIAISON),
    /** The same again, at 30 days. */
    MONTH_MARK(Parameter.MONTH_MARK, Step.CONFIRM_LIAISON),
    /** The host region takes charge once the youth is located. */
    HOST(Parameter.HOST_ACKNOWLEDGEMENT, Step.TAKE_CHARGE),
    /** Tell police who hold a sheet that the search is over. */
    STOP_NOTICE(Parameter.STOP_NOTICE, Step.HAND_STOP_NOTICE),
    /** Offer the return interview. */
    INTERVIEW_OFFER(Parameter.INTERVIEW_OFFER, Step.OFFER_INTERVIEW),
    /** Hold it, or record that the youth declined. */
    INTERVIEW(Parameter.INTERVIEW_HELD, Step.RECORD_INTERVIEW),
    /** Revise the prevention plan. */
    PLAN(Parameter.PLAN_REVISION, Step.REVISE_PLAN);

    private final Parameter length;
    private final Step answer;

    ClockKind(Parameter length, Step answer) {
        this.length = length;
        this.answer = answer;
    }

    public Parameter length() {
        return length;
    }

    /** The step that is due. */
    public Step answer() {
        return answer;
    }
}
