package org.filet.runaways;

/** What each region sets for itself; defaults and their sources are rows of {@code runaways.parameter}, from §8b. */
public enum Parameter {
    THRESHOLD,
    KNOWN_ABSENCE_REVIEW,
    POLICE_SHEET,
    REVIEW,
    REVIEW_HIGH,
    DAY_MARK,
    CASE_CONFERENCE,
    HOST_ACKNOWLEDGEMENT,
    INTERVIEW_OFFER,
    INTERVIEW_HELD,
    PLAN_REVISION
}
