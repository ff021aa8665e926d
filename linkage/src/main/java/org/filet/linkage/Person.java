package org.filet.linkage;

import java.util.List;

/**
 * What one file says of one person, as written there. A missing field is an empty text, an empty list or
 * {@link PartialDate#UNKNOWN}. Sex and address are not asked for: runaways move, and neither is needed to find them.
 *
 * @param givenNames all given names in their order, for example {@code Marie-Ève} or {@code Joseph Gabriel Luc}
 * @param surnames all surnames, for example {@code Tremblay-Gagnon} or {@code St-Pierre}
 * @param otherNames names also used: aliases, nicknames, a birth name. One word is read as a given name and as a
 *     surname; of several words the last is also read as the surname
 * @param born date of birth, as far as it is known
 */
public record Person(String givenNames, String surnames, List<String> otherNames, PartialDate born) {

    public Person {
        otherNames = List.copyOf(otherNames);
    }

    public Person(String givenNames, String surnames, PartialDate born) {
        this(givenNames, surnames, List.of(), born);
    }

    /**
     * Whether given name, surname and a full date of birth are known. Without them a query is refused, or declared to
     * be degraded: it finds less, and what it finds people always verify.
     */
    public boolean isComplete() {
        return Prepared.of(this).isComplete();
    }

    /** Says nothing of the person: a log never holds a name. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}
