package org.filet.linkage;

/**
 * How far two places agree, the least first: by the share of pairs of letters that they have in common, those of words
 * that many people have left out.
 */
enum PlaceLevel {
    /** One side says nothing that would tell it from many. */
    ABSENT(Double.NEGATIVE_INFINITY),
    DIFFERENT(0),
    FAINT(0.4),
    SOME(0.55),
    MUCH(0.7),
    NEARLY(0.85),
    SAME(0.999);

    private final double least;

    PlaceLevel(double least) {
        this.least = least;
    }

    /** The level of two places whose shares by Dice's coefficient is that. */
    static PlaceLevel of(double dice) {
        PlaceLevel level = DIFFERENT;
        for (PlaceLevel better : values()) {
            level = dice >= better.least && better != ABSENT ? better : level;
        }
        return level;
    }
}
