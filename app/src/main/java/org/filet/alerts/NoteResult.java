package org.filet.alerts;

/** What the sender's side did with what a recipient told; told back to whoever told it. */
public enum NoteResult {
    PASSED_TO_POLICE,
    CHECKED_AND_TRUE,
    CHECKED_NOT_THIS_YOUTH,
    KEPT
}
