package org.filet.agreements;

/** What ties an organisation to a youth's record. No tie, no access. */
public enum Relation {
    /** The organisation that holds the record. */
    OWN,
    /** The runaway liaison officer of the record's home region. */
    REGION,
    /** The liaison officer of this organisation took over the lead of the record for a region. */
    LEAD,
    /** An alert card about it was sent to this organisation and not recalled. */
    ALERT,
    /** This organisation is asked to take charge in the region where the youth was located. */
    HOST,
    /** This organisation is one of the two sides of a match. */
    MATCH,
    /** The holder named this organisation to look for the youth or go to meet them, while the youth is missing. */
    RESPONDENT,
    /** The holder communicated to this organisation without consent, under a directive, for reasons that would not wait. */
    EMERGENCY,
    /** A liaison officer opened the record in an emergency, for an hour, and is reviewed; the post alone, nobody else there. */
    BREAK_GLASS
}
