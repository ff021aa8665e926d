package org.filet.linkage;

/**
 * What a file that stays on its machine says of one person: beside what everybody is compared by, sex and place, which
 * are never asked for on the platform. Runaways move, and an address leaves with them.
 *
 * @param place every cell that says where, joined by spaces: one field, for the parts of an address are wrong or right
 *     together; empty where nothing is said
 */
public record Entry(Person person, Sex sex, String place) {

    /** Names and date alone. */
    public static Entry of(Person person) {
        return new Entry(person, Sex.UNKNOWN, "");
    }

    /** Says nothing of the person: a log never holds a name. */
    @Override
    public String toString() {
        return "Entry[…]";
    }
}
