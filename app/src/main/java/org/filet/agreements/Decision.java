package org.filet.agreements;

import org.filet.kernel.Basis;

/** The door's answer. */
public sealed interface Decision {

    /** Yes, and why. */
    record Allowed(Relation relation, Basis basis) implements Decision {}

    /** Tied to the record and in the right role, but nothing carries the content from its holder. */
    record NotCovered(Relation relation, Cover.Missing missing) implements Decision {}

    /** Tied to the record, but this role may not do this. */
    record WrongRole(Relation relation) implements Decision {}

    /** No tie, or one that must not be: whether the record exists is not told. */
    record Stranger() implements Decision {}
}
