package org.filet.runaways;

/** What became of the interview offered. Declining is the youth's right. */
public enum InterviewOutcome {
    HELD,
    DECLINED,
    POSTPONED
}
