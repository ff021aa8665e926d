package org.filet.registers.statements;

import org.jspecify.annotations.Nullable;

/** Who asks for a statement. From 14 years the youth asks alone; everybody else passes the gate. */
public enum Asker {
    YOUTH,
    /** A youth under 14, by whoever speaks for the youth: a parent is the one who receives it. */
    YOUTH_THROUGH_PARENT,
    /** A parent of a youth under 14, in the parent's own name. */
    PARENT,
    /** Anybody else; a parent of a youth of 14 or more is one. */
    OTHER;

    boolean passesGate() {
        return this != YOUTH;
    }

    /** Whether somebody of this age is asked for by this asker; an unknown age leaves the gate. */
    boolean suits(@Nullable Boolean fourteen) {
        return switch (this) {
            case YOUTH -> Boolean.TRUE.equals(fourteen);
            case YOUTH_THROUGH_PARENT, PARENT -> !Boolean.TRUE.equals(fourteen);
            case OTHER -> true;
        };
    }
}
