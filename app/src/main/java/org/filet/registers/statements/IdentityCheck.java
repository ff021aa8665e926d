package org.filet.registers.statements;

/** How it was made sure that whoever asks is who they say. */
public enum IdentityCheck {
    /** The youth, or the other person, is known to whoever received the request. */
    KNOWN,
    DOCUMENT_SEEN,
    /** A paper that shows parental authority, a tutorship or a mandate. */
    AUTHORITY_SEEN
}
