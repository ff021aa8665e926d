package org.filet.linkage;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Reads which families of tokens two records share and says what may be concluded. The weights were
 * learned ({@link Weights}); the cut comes from the {@link Prior}. The score never leaves this class.
 */
public final class Scorer {

    /** Base-2 logarithm of 19, the odds of a probability of 0.95. */
    private static final double STRONG_ABOVE_CUT = 4.25;

    private final Weights weights;
    private final double cut;

    /** Scores with the weights that come with the library. */
    public Scorer(Prior prior) {
        this(prior, Weights.standard());
    }

    public Scorer(Prior prior, Weights weights) {
        this.weights = weights;
        this.cut = prior.bits();
    }

    /**
     * The tier of two records.
     *
     * @param families the families of all tokens with equal values, taken from both records ({@link BlindToken})
     * @throws IllegalArgumentException for a code that no family has
     */
    public Tier tier(Set<Short> families) {
        return tier(agreement(families));
    }

    /**
     * The tier of two records of files on one machine.
     *
     * @param beside what their {@link Sketches} say
     */
    public Tier tier(Set<Short> families, int beside) {
        return tier(agreement(families, beside));
    }

    private Tier tier(Agreement agreement) {
        double bits = weights.bits(agreement);
        if (bits < cut) {
            return Tier.NONE;
        }
        return bits >= cut + STRONG_ABOVE_CUT ? agreement.ceiling() : Tier.TO_VERIFY;
    }

    /** How far above the cut, in bits: for evaluation over many pairs, never for a person. */
    double margin(Set<Short> families) {
        return weights.bits(agreement(families)) - cut;
    }

    double margin(Set<Short> families, int beside) {
        return weights.bits(agreement(families, beside)) - cut;
    }

    Agreement agreement(Set<Short> families, int beside) {
        return Agreement.read(known(families), new Beside(beside));
    }

    Agreement agreement(Set<Short> families) {
        return Agreement.read(known(families));
    }

    /** The kinds of evidence behind the answer, for display. */
    public Set<Evidence> evidence(Set<Short> families) {
        return agreement(families).evidence();
    }

    /** The same of two records of files on one machine. */
    public Set<Evidence> evidence(Set<Short> families, int beside) {
        return agreement(families, beside).evidence();
    }

    private static Set<Family> known(Collection<Short> codes) {
        EnumSet<Family> families = EnumSet.noneOf(Family.class);
        codes.forEach(code -> families.add(Family.of(code)));
        return families;
    }
}
