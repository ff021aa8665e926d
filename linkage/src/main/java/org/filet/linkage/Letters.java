package org.filet.linkage;

/** The letters of a word in a few bits, so that two words may be compared that are no longer there. */
final class Letters {

    private Letters() {}

    /**
     * Sets one bit for every two characters that follow each other, the ends of the word among them.
     *
     * @param from the first of the numbers that hold the bits
     * @param width how many these are, a power of two
     */
    static void sketch(String word, long[] bits, int from, int width) {
        char before = ' ';
        for (int i = 0; i <= word.length() && !word.isEmpty(); i++) {
            char letter = i < word.length() ? word.charAt(i) : ' ';
            int bit = (int) (TokenSet.mixed(((long) before << Character.SIZE) | letter) & (width * Long.SIZE - 1));
            bits[from + bit / Long.SIZE] |= 1L << bit;
            before = letter;
        }
    }
}
