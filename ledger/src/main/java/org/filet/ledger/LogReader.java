package org.filet.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the files of a log at one size: entries, nodes, proofs. Not for several threads. */
public final class LogReader implements Nodes {

    /** How many entries lie in one bundle. */
    public static final int BUNDLE = TilePath.WIDTH;

    private static final String CHECKPOINT = "checkpoint";
    private static final int CACHED = 512;

    private final Path folder;
    private final long size;
    private final Map<String, byte[]> cache = new LinkedHashMap<>(CACHED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > CACHED;
        }
    };

    /** Reads the log in this folder as it was when it had {@code size} leaves. */
    public LogReader(Path folder, long size) {
        this.folder = folder;
        this.size = size;
    }

    /** The signed checkpoint of the log in this folder; empty where none was published. */
    public static Optional<SignedNote> checkpoint(Path folder) {
        Path file = folder.resolve(CHECKPOINT);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SignedNote.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Tree tree() {
        return new Tree(this);
    }

    /**
     * The entry at an index.
     *
     * @throws Malformed where the files do not hold it
     */
    public byte[] entry(long index) {
        if (index < 0 || index >= size) {
            throw new Malformed("no entry " + index);
        }
        List<byte[]> bundle = bundle(index / TilePath.WIDTH);
        return bundle.get((int) (index % TilePath.WIDTH));
    }

    /**
     * The entries from this index to the end of its bundle, at most 256: to read a log from its beginning.
     *
     * @throws Malformed where the files do not hold them
     */
    public List<byte[]> bundleFrom(long index) {
        List<byte[]> bundle = bundle(index / TilePath.WIDTH);
        return bundle.subList((int) (index % TilePath.WIDTH), bundle.size());
    }

    /**
     * As {@link #bundleFrom}, but as many as the files hold of them, perhaps none: for whoever looks for what is missing.
     */
    public List<byte[]> foundFrom(long index) {
        try {
            List<byte[]> found = found(index / BUNDLE);
            return found.subList((int) Math.min(index % BUNDLE, found.size()), found.size());
        } catch (Malformed | UncheckedIOException e) {
            return List.of();
        }
    }

    /** The hashes the tiles hold for the entries from this index to the end of its bundle. */
    public List<Hash> leavesFrom(long index) {
        byte[] tile = tile(0, index / BUNDLE);
        List<Hash> leaves = new ArrayList<>();
        for (int i = (int) (index % BUNDLE); i < width(0, index / BUNDLE); i++) {
            leaves.add(Hash.slice(tile, i * Hash.LENGTH));
        }
        return leaves;
    }

    /** The entries of one bundle, as many as the size has there. */
    List<byte[]> bundle(long index) {
        List<byte[]> entries = found(index);
        if (entries.size() < width(0, index)) {
            throw new Malformed("a bundle with entries missing from " + (index * TilePath.WIDTH + entries.size()));
        }
        return entries;
    }

    private List<byte[]> found(long index) {
        int width = width(0, index);
        List<byte[]> entries =
                Bundle.read(read(TilePath.entries(index, width), TilePath.entries(index, TilePath.WIDTH)));
        return entries.subList(0, Math.min(width, entries.size()));
    }

    @Override
    public Hash node(int height, long index) {
        int level = height / TilePath.HEIGHT;
        int above = height % TilePath.HEIGHT;
        long first = index << above;
        byte[] tile = tile(level, first / TilePath.WIDTH);
        int from = (int) (first % TilePath.WIDTH);
        if ((from + (1 << above)) * Hash.LENGTH > tile.length) {
            throw new Malformed("a tile with hashes missing");
        }
        return fold(tile, from, 1 << above);
    }

    private static Hash fold(byte[] tile, int from, int count) {
        if (count == 1) {
            return Hash.slice(tile, from * Hash.LENGTH);
        }
        return Hash.node(fold(tile, from, count / 2), fold(tile, from + count / 2, count / 2));
    }

    private byte[] tile(int level, long index) {
        int width = width(level, index);
        byte[] tile = read(TilePath.tile(level, index, width), TilePath.tile(level, index, TilePath.WIDTH));
        if (tile.length % Hash.LENGTH != 0 || tile.length < width * Hash.LENGTH) {
            throw new Malformed("a tile of a wrong length");
        }
        return tile;
    }

    /** How many hashes of a tile the size has. */
    private int width(int level, long index) {
        long hashes = (size >> (TilePath.HEIGHT * level)) - index * TilePath.WIDTH;
        if (hashes <= 0) {
            throw new Malformed("a tile beyond the size of the log");
        }
        return (int) Math.min(hashes, TilePath.WIDTH);
    }

    /** The partial form may be gone once the full one is there. */
    private byte[] read(String path, String full) {
        byte[] known = cache.get(path);
        if (known == null) {
            known = readFile(Files.exists(folder.resolve(path)) ? path : full);
            cache.put(path, known);
        }
        return known;
    }

    private byte[] readFile(String path) {
        Path file = folder.resolve(path);
        if (!Files.exists(file)) {
            throw new Malformed("missing " + path);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
