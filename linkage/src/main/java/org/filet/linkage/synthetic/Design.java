package org.filet.linkage.synthetic;

/**
 * What a synthetic file, or a pair of them, is to be like.
 *
 * @param seed the same seed gives the same rows on every machine
 * @param size rows of each file, 1 to 100,000,000
 * @param share for a pair of files: the share of rows of each whose person is in the other too; for one file: the share
 *     of rows that are second or third rows of a person; from 0 to 1
 * @param firstYear earliest year of birth
 * @param lastYear latest year of birth
 * @param errors how often rows are written wrong
 */
public record Design(long seed, int size, double share, int firstYear, int lastYear, Errors errors) {

    private static final int MOST = 100_000_000;

    public Design {
        if (size < 1 || size > MOST || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A synthetic file has 1 to " + MOST + " rows and a share from 0 to 1");
        }
        if (firstYear > lastYear || firstYear < 1850 || lastYear > 2100) {
            throw new IllegalArgumentException("Years of birth lie in order between 1850 and 2100");
        }
    }

    /** Youths of 12 to 17 at the end of 2026, half of whose rows are shared, with the fitted errors. */
    public static Design of(long seed, int size) {
        return new Design(seed, size, 0.5, 2009, 2014, Errors.FITTED);
    }

    public Design share(double other) {
        return new Design(seed, size, other, firstYear, lastYear, errors);
    }

    public Design born(int first, int last) {
        return new Design(seed, size, share, first, last, errors);
    }

    public Design errors(Errors other) {
        return new Design(seed, size, share, firstYear, lastYear, other);
    }

    /** Rows whose person is in the other file too, or rows beyond the first of their person. */
    int shared() {
        return (int) Math.round(size * share);
    }
}
