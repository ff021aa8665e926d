package org.filet.runaways;

/** The time limits of §7.1. Each takes its length from a {@link Parameter} of the region. */
public enum ClockKind {
    /** Declare, from T0. */
    DECLARE(Parameter.THRESHOLD),
    /** Look again at an absence whose whereabouts are known. */
    KNOWN_ABSENCE_REVIEW(Parameter.KNOWN_ABSENCE_REVIEW),
    /** Hand the sheet to police, from the declaration. */
    POLICE_SHEET(Parameter.POLICE_SHEET),
    /** Tell the parents, from the declaration. */
    PARENTS(Parameter.POLICE_SHEET),
    /** The liaison officer confirms having seen the declaration. */
    LIAISON(Parameter.POLICE_SHEET),
    /** Look again at the level of concern. */
    REVIEW(Parameter.REVIEW),
    /** The liaison officer confirms the plan, messages to the youth and alerts, at 24 h. */
    DAY_MARK(Parameter.DAY_MARK),
    /** Case conference across regions, at 72 h. */
    CASE_CONFERENCE(Parameter.CASE_CONFERENCE),
    /** The host region takes charge once the youth is located. */
    HOST(Parameter.HOST_ACKNOWLEDGEMENT),
    /** Offer the return interview. */
    INTERVIEW_OFFER(Parameter.INTERVIEW_OFFER),
    /** Hold it, or record that the youth declined. */
    INTERVIEW(Parameter.INTERVIEW_HELD),
    /** Revise the prevention plan. */
    PLAN(Parameter.PLAN_REVISION);

    private final Parameter length;

    ClockKind(Parameter length) {
        this.length = length;
    }

    public Parameter length() {
        return length;
    }
}
