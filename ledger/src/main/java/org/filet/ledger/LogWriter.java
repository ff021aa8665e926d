package org.filet.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Appends to a log in a folder. Entries become part of the log by {@link #publish}: until then a crash loses them and a
 * restart goes on from the last checkpoint, writing over what lay beyond it. One writer at a time; the caller sees to
 * that.
 */
public final class LogWriter {

    private final DurableFiles files;
    private final String origin;
    private final Frontier frontier = new Frontier();
    private final List<byte[]> entries = new ArrayList<>();
    /** The hashes at the right edge, one list a level of tiles, each shorter than a tile. */
    private final List<List<Hash>> edges = new ArrayList<>();

    private final List<String> superseded = new ArrayList<>();

    private LogWriter(Path folder, String origin) {
        this.files = new DurableFiles(folder);
        this.origin = origin;
    }

    /**
     * Opens the log in a folder, or begins one.
     *
     * @throws Malformed where the folder holds another log or a damaged one
     */
    public static LogWriter open(Path folder, String origin) {
        KeyName.check(origin);
        LogWriter writer = new LogWriter(folder, origin);
        LogReader.checkpoint(folder)
                .map(note -> Checkpoint.parse(note.text()))
                .ifPresent(checkpoint -> writer.resume(folder, checkpoint));
        return writer;
    }

    /** How many entries were appended, published or not. */
    public long size() {
        return frontier.size();
    }

    /** The head as it would be published now. */
    public Checkpoint head() {
        return new Checkpoint(origin, frontier.size(), frontier.root());
    }

    /**
     * Appends an entry and returns its index.
     *
     * @param entry at most 65,535 bytes
     */
    public long append(byte[] entry) {
        if (entry.length > Bundle.LONGEST) {
            throw new IllegalArgumentException("An entry of over " + Bundle.LONGEST + " bytes");
        }
        long index = frontier.size();
        Hash leaf = Hash.leaf(entry);
        frontier.append(leaf);
        entries.add(entry.clone());
        if (entries.size() == TilePath.WIDTH) {
            writeFull(TilePath.entries(index / TilePath.WIDTH, TilePath.WIDTH), Bundle.write(entries));
            entries.clear();
        }
        rise(0, index, leaf);
        return index;
    }

    /**
     * Makes all that was appended durable, then the note that says so.
     *
     * @param note signed, of {@link #head()}
     */
    public void publish(SignedNote note) {
        if (!Checkpoint.parse(note.text()).equals(head())) {
            throw new IllegalArgumentException("The note is not of the head of this log");
        }
        writePartials();
        files.sync();
        files.replace("checkpoint", note.toString().getBytes(StandardCharsets.UTF_8));
        superseded.forEach(files::deleteFolder);
        superseded.clear();
    }

    private void rise(int level, long index, Hash hash) {
        while (edges.size() <= level) {
            edges.add(new ArrayList<>());
        }
        List<Hash> edge = edges.get(level);
        edge.add(hash);
        if (edge.size() == TilePath.WIDTH) {
            long tile = index / TilePath.WIDTH;
            writeFull(TilePath.tile(level, tile, TilePath.WIDTH), bytes(edge));
            Hash root = root(edge);
            edge.clear();
            rise(level + 1, tile, root);
        }
    }

    private void writeFull(String path, byte[] content) {
        files.write(path, content);
        superseded.add(TilePath.partials(path));
    }

    private void writePartials() {
        long size = frontier.size();
        if (!entries.isEmpty()) {
            files.write(TilePath.entries(size / TilePath.WIDTH, entries.size()), Bundle.write(entries));
        }
        long hashes = size;
        for (int level = 0; level < edges.size(); level++) {
            List<Hash> edge = edges.get(level);
            if (!edge.isEmpty()) {
                files.write(TilePath.tile(level, hashes / TilePath.WIDTH, edge.size()), bytes(edge));
            }
            hashes /= TilePath.WIDTH;
        }
    }

    private void resume(Path folder, Checkpoint checkpoint) {
        if (!checkpoint.origin().equals(origin)) {
            throw new Malformed("the folder holds the log of another origin");
        }
        LogReader reader = new LogReader(folder, checkpoint.size());
        long at = 0;
        for (int height = Long.SIZE - 2; height >= 0; height--) {
            if ((checkpoint.size() >> height & 1) == 1) {
                frontier.restore(height, reader.node(height, at >> height));
                at += 1L << height;
            }
        }
        if (!frontier.root().equals(checkpoint.root())) {
            throw new Malformed("the tiles of this log do not have the root of its checkpoint");
        }
        resumeEdges(reader, checkpoint.size());
    }

    private void resumeEdges(LogReader reader, long size) {
        if (size % TilePath.WIDTH != 0) {
            entries.addAll(reader.bundle(size / TilePath.WIDTH));
        }
        for (long hashes = size, level = 0; hashes > 0; hashes /= TilePath.WIDTH, level++) {
            List<Hash> edge = new ArrayList<>();
            for (long i = hashes - hashes % TilePath.WIDTH; i < hashes; i++) {
                edge.add(reader.node((int) level * TilePath.HEIGHT, i));
            }
            edges.add(edge);
        }
    }

    private static byte[] bytes(List<Hash> hashes) {
        byte[] bytes = new byte[hashes.size() * Hash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).write(bytes, i * Hash.LENGTH);
        }
        return bytes;
    }

    private static Hash root(List<Hash> hashes) {
        Frontier tile = new Frontier();
        hashes.forEach(tile::append);
        return tile.root();
    }
}
