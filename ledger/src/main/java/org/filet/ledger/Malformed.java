package org.filet.ledger;

/** What was read is not in the format it should be in. The message names the rule, never the content. */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Malformed(String rule) {
        super(rule);
    }
}
