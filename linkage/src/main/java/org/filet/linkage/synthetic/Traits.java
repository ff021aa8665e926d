package org.filet.linkage.synthetic;

/**
 * The groups a record belongs to, for measuring whether one is served less well than another.
 *
 * @param origin of the surname and, mostly, of the given name
 * @param script in which this record is written
 * @param compound whether the person's given name or surname has several parts, written or not
 * @param length of given name and surname together
 */
public record Traits(Origin origin, Script script, boolean compound, Length length) {

    public enum Script {
        LATIN,
        SYLLABICS
    }

    /** Letters of the given name and the surname together: short up to 10, long from 18. */
    public enum Length {
        SHORT,
        MEDIUM,
        LONG;

        static Length of(int letters) {
            if (letters <= 10) {
                return SHORT;
            }
            return letters < 18 ? MEDIUM : LONG;
        }
    }
}
