package org.filet.ledger;

/** Where C2SP <i>tlog-tiles</i> puts tiles and entry bundles below a log's prefix. */
final class TilePath {

    /** Hashes in a full tile, entries in a full bundle. */
    static final int WIDTH = 256;

    /** Levels of the tree in a tile. */
    static final int HEIGHT = 8;

    private static final String ENTRIES = "entries";

    private TilePath() {}

    static String tile(int level, long index, int width) {
        return path(String.valueOf(level), index, width);
    }

    static String entries(long index, int width) {
        return path(ENTRIES, index, width);
    }

    /** The folder that holds the partial forms of a full tile or bundle. */
    static String partials(String full) {
        return full + ".p";
    }

    private static String path(String kind, long index, int width) {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        path.insert(0, "tile/" + kind + "/");
        return width == WIDTH ? path.toString() : partials(path.toString()) + "/" + width;
    }
}
