package org.filet.linkage.synthetic;

/**
 * Where a name comes from, for measuring by group. The shares are chosen so that every group is large enough to be
 * measured in 10,000 records; they are not those of Québec's population.
 */
public enum Origin {
    FRENCH(0.56),
    ENGLISH(0.08),
    HAITIAN(0.06),
    SPANISH(0.05),
    ARABIC(0.08),
    VIETNAMESE(0.025),
    CHINESE(0.025),
    INUIT(0.04),
    CREE(0.03),
    ATIKAMEKW(0.02),
    INNU(0.03);

    private final double share;

    Origin(double share) {
        this.share = share;
    }

    /** The share of households, all together 1. */
    double share() {
        return share;
    }

    static Origin at(double roll) {
        double below = 0;
        for (Origin origin : values()) {
            below += origin.share;
            if (roll < below) {
                return origin;
            }
        }
        return FRENCH;
    }

    /** Family name first in the language of the name: files mix the two up more often. */
    boolean surnameFirst() {
        return this == VIETNAMESE || this == CHINESE;
    }
}
