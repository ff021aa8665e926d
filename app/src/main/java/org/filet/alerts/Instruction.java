package org.filet.alerts;

/** What recipients are asked to do. A list, so that nobody writes a name at three in the morning. */
public enum Instruction {
    CALL_IF_SEEN,
    OFFER_SAFE_PLACE,
    KEEP_CONTACT,
    LOOK_IN_YOUR_PLACES,
    ASK_YOUR_TEAM,
    CALL_911_IF_DANGER
}
