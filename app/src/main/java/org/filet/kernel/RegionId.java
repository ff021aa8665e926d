package org.filet.kernel;

/**
 * An administrative region of Québec by its official two-digit code ({@code "07"}), or a jurisdiction beyond it
 * ({@code "CA-ON"}, {@code "CA"}, {@code "FR"}).
 */
public record RegionId(String code) {

    /** Region codes of Québec are two digits; everything else lies outside the province. */
    public boolean inQuebec() {
        return code.length() == 2 && code.chars().allMatch(Character::isDigit);
    }

    @Override
    public String toString() {
        return code;
    }
}
