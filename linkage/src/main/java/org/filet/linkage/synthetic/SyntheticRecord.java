package org.filet.linkage.synthetic;

import java.util.List;
import org.filet.linkage.PartialDate;
import org.filet.linkage.Person;

/**
 * One row of a synthetic file. Two rows with the same {@code person} are of one person: that is the truth.
 *
 * @param id the row's own name, unique in its file: {@code L-17}, {@code R-3}
 * @param person number of the person, from 0
 * @param givenNames as written, with the file's mistakes; empty when missing
 * @param surnames as written
 * @param otherNames aliases, nicknames or a birth name, separated by a comma; mostly empty
 * @param born as written, {@code YYYY-MM-DD}, possibly of no real day; empty when missing
 * @param sex never wrong
 * @param town where this file saw the person; people move
 * @param traits the groups of the row
 */
public record SyntheticRecord(
        String id,
        long person,
        String givenNames,
        String surnames,
        String otherNames,
        String born,
        Sex sex,
        String town,
        Traits traits) {

    /** What the linkage is given. */
    public Person toPerson() {
        List<String> others = otherNames.isEmpty() ? List.of() : List.of(otherNames.split(", ", -1));
        return new Person(givenNames, surnames, others, PartialDate.parse(born));
    }
}
