package org.filet.ledger;

/** Names of keys and logs: C2SP <i>signed-note</i> allows no space and no plus. */
final class KeyName {

    private static final int LONGEST = 255;

    private KeyName() {}

    static void check(String name) {
        boolean wrong = name.isEmpty()
                || name.length() > LONGEST
                || name.codePoints()
                        .anyMatch(c -> c == '+'
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || c < ' '
                                || c == 127);
        if (wrong) {
            throw new Malformed("a name is 1 to 255 characters without space, plus or control character");
        }
    }
}
