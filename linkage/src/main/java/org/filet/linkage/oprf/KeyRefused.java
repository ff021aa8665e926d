package org.filet.linkage.oprf;

/** So many holders refused, all for the same reason, that the rest cannot answer without them. */
public final class KeyRefused extends OprfException {

    private final Refusal refusal;

    KeyRefused(Refusal refusal) {
        super("The holders of the key refuse: " + refusal);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
