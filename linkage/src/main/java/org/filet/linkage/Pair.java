package org.filet.linkage;

/** A given name and a surname that one person may be known by. */
record Pair(String given, String surname) {

    /** Beside the year alone the two names are in alphabetical order, so that it also finds names written inverted. */
    String inOrderOf(DatePart part) {
        boolean inverted = part == DatePart.YEAR && given.compareTo(surname) > 0;
        return inverted ? surname + "/" + given : given + "/" + surname;
    }
}
