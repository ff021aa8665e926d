package org.filet.linkage.synthetic;

/** As a register writes it; the linkage does not use it, some files have it. */
public enum Sex {
    GIRL("F"),
    BOY("M");

    private final String letter;

    Sex(String letter) {
        this.letter = letter;
    }

    public String letter() {
        return letter;
    }
}
