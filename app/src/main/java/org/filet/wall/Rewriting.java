package org.filet.wall;

import org.springframework.stereotype.Component;

/** Writes a table anew, so that what was deleted or emptied leaves the disk. Only its owner may: not within a transaction. */
@Component
public class Rewriting {

    private final OwnedTable table;

    Rewriting(OwnedTable table) {
        this.table = table;
    }

    /** @param name of a table of ours, with its schema; never from outside the program */
    public void rewrite(String name) {
        table.rewrite(name);
    }
}
