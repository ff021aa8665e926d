package org.filet.linkage.oprf;

import java.util.List;

/** Fewer than two holders gave an answer that could be used. */
public final class NoQuorum extends OprfException {

    private final transient List<Fault> faults;

    NoQuorum(List<Fault> faults) {
        super("Fewer than two holders of the key answered: " + faults);
        this.faults = List.copyOf(faults);
    }

    /** What went wrong, holder by holder. */
    public List<Fault> faults() {
        return faults;
    }
}
