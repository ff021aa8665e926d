package org.filet.linkage;

import java.util.function.UnaryOperator;

/** A given name and a surname that one person may be known by. */
record Pair(String given, String surname) {

    Pair as(UnaryOperator<String> form) {
        return new Pair(form.apply(given), form.apply(surname));
    }

    /** The two names in alphabetical order, so that names written inverted are found too. */
    String inAnyOrder() {
        return inAnyOrder(given, surname);
    }

    static String inAnyOrder(String one, String other) {
        return one.compareTo(other) <= 0 ? one + "/" + other : other + "/" + one;
    }
}
