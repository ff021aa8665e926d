package org.filet.peers;

/** Two rows by their numbers, the lesser first: of two files the left one's rows come first. */
record Couple(int one, int other) {

    static Couple of(int a, int b) {
        return a < b ? new Couple(a, b) : new Couple(b, a);
    }
}
