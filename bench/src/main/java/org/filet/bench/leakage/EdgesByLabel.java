package org.filet.bench.leakage;

import java.util.Arrays;

/** The edges of a graph by their label. */
final class EdgesByLabel {

    private static final int EDGE_BITS = 29;
    private static final long EDGE = (1L << EDGE_BITS) - 1;

    private final SharedTokens graph;
    private final long[] sorted;

    EdgesByLabel(SharedTokens graph) {
        if (graph.edges() > EDGE) {
            throw new IllegalArgumentException("Too many edges");
        }
        this.graph = graph;
        sorted = new long[graph.edges()];
        for (int edge = 0; edge < sorted.length; edge++) {
            sorted[edge] = key(graph.label(edge)) | edge;
        }
        Arrays.parallelSort(sorted);
    }

    private static long key(long label) {
        return label & ~EDGE;
    }

    /** How many edges have this label, or about so many. */
    int count(long label) {
        return from(key(label) + EDGE + 1) - from(key(label));
    }

    /** The records at the other ends of the edges with this label, each once, ascending. */
    int[] others(long label) {
        int from = from(key(label));
        int to = from(key(label) + EDGE + 1);
        int[] others = new int[to - from];
        int size = 0;
        for (int i = from; i < to; i++) {
            int edge = (int) (sorted[i] & EDGE);
            if (graph.label(edge) == label) {
                others[size++] = graph.other(edge);
            }
        }
        return Arrays.stream(others, 0, size).sorted().distinct().toArray();
    }

    private int from(long key) {
        int place = Arrays.binarySearch(sorted, key);
        return place < 0 ? -place - 1 : place;
    }
}
