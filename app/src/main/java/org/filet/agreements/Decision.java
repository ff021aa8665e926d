package org.filet.agreements;

import org.filet.kernel.Basis;

/** The door's answer. */
public sealed interface Decision {

    /** Yes, and why. */
    record Allowed(Relation relation, Basis basis) implements Decision {}

    /** Tied to the record, but this role may not do this. */
    record WrongRole(Relation relation) implements Decision {}

    /** No tie: whether the record exists is not told. */
    record Stranger() implements Decision {}
}
