package org.filet.linkage.clk;

import java.util.ArrayList;
import java.util.List;

/** The pieces into which a value is taken apart. */
public sealed interface ClkComparison {

    List<String> pieces(String value);

    /**
     * Every run of {@code n} characters, the value put between {@code n - 1} spaces on each side; an empty value has none.
     *
     * @param positional whether each piece starts with its number, from 1, and a space
     */
    record Ngrams(int n, boolean positional) implements ClkComparison {

        public Ngrams {
            if (n < 1) {
                throw new IllegalArgumentException("n-grams have one character or more");
            }
        }

        @Override
        public List<String> pieces(String value) {
            if (value.isEmpty()) {
                return List.of();
            }
            int[] points =
                    (" ".repeat(n - 1) + value + " ".repeat(n - 1)).codePoints().toArray();
            List<String> pieces = new ArrayList<>();
            for (int i = 0; i + n <= points.length; i++) {
                pieces.add((positional ? (i + 1) + " " : "") + new String(points, i, n));
            }
            return pieces;
        }
    }

    /** The whole value as one piece, even an empty one. */
    record Exact() implements ClkComparison {

        @Override
        public List<String> pieces(String value) {
            return List.of(value);
        }
    }
}
