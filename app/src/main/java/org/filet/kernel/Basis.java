package org.filet.kernel;

/**
 * Why an act was allowed, as timelines and registers print it.
 *
 * @param code names the message {@code agreements.basis.<code>}
 * @param reference what it rests on (an alert number, a match, a clock's name), empty where the code says all
 */
public record Basis(String code, String reference) {

    public static Basis of(String code) {
        return new Basis(code, "");
    }
}
