package org.filet.peers;

import java.util.List;

/**
 * One row of a public file, in lower case; what is missing is empty.
 *
 * @param person rows of one person have the same
 * @param born eight digits where all parts are there
 * @param address what the file has of it, in its order
 */
record Row(String person, String given, String surname, String born, List<String> address) {

    Row {
        address = List.copyOf(address);
    }

    String wholeAddress() {
        return String.join(" ", address).strip();
    }

    Row withoutAddress() {
        return new Row(person, given, surname, born, List.of());
    }

    /** Rows are of people, if invented ones. */
    @Override
    public String toString() {
        return "Row[…]";
    }
}
