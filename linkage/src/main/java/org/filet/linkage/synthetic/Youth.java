package org.filet.linkage.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * An invented person as the papers have them.
 *
 * @param number from 0
 * @param given the usual given name
 * @param registered given names of the register before and after the usual one, mostly customary; often empty
 * @param surnames one or two, in the order of the papers
 * @param otherSurname a birth name or the name of another parent or province; empty for most
 * @param nickname what others call them; empty for many
 * @param syllabics whether some files write their names in syllabics
 */
record Youth(
        long number,
        Origin origin,
        Sex sex,
        String given,
        List<String> registered,
        List<String> surnames,
        String otherSurname,
        String nickname,
        LocalDate born,
        boolean syllabics) {

    String surname(String between) {
        return String.join(between, surnames);
    }

    boolean isCompound() {
        return surnames.size() > 1
                || Stream.concat(Stream.of(given), surnames.stream())
                        .anyMatch(name -> name.indexOf('-') > 0 || name.indexOf(' ') > 0);
    }

    Traits traits(Traits.Script script) {
        int letters =
                (int) (given + surname("")).chars().filter(Character::isLetter).count();
        return new Traits(origin, script, isCompound(), Traits.Length.of(letters));
    }
}
