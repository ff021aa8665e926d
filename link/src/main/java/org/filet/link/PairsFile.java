package org.filet.link;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.linkage.Evidence;
import org.filet.linkage.Tier;

/**
 * The file of pairs: the two references, the tier, the kinds of evidence; no name, no score. Written beside its place
 * and moved there once whole, so that a run broken off leaves none.
 */
final class PairsFile implements AutoCloseable {

    private final Path place;
    private final Path draft;
    private final CsvWriter writer;
    private boolean closed;

    private PairsFile(Path place, Path draft, CsvWriter writer) {
        this.place = place;
        this.draft = draft;
        this.writer = writer;
    }

    static Optional<PairsFile> open(Request request) throws Refusal {
        if (request.out().isEmpty()) {
            return Optional.empty();
        }
        Path place = request.out().get().toAbsolutePath();
        Path folder = place.getParent();
        if (Files.exists(place) && (!request.force() || !Files.isRegularFile(place))) {
            throw Refusal.of("refused.out-exists", place);
        }
        try {
            Path draft = Files.createTempFile(folder, ".filet-pairs-", ".csv");
            draft.toFile().deleteOnExit();
            CsvWriter writer = CsvWriter.builder().build(draft, StandardOpenOption.TRUNCATE_EXISTING);
            writer.writeRecord("left", "right", "tier", "evidence");
            return Optional.of(new PairsFile(place, draft, writer));
        } catch (IOException e) {
            throw Refusal.of("refused.out-folder", place);
        }
    }

    /** @param place whether the places agree too, which is no evidence on the platform */
    void write(String left, String right, Tier tier, Set<Evidence> evidence, boolean place) {
        String kinds = Stream.concat(
                        evidence.stream().sorted(Comparator.naturalOrder()).map(Evidence::name),
                        place ? Stream.of("PLACE") : Stream.empty())
                .collect(Collectors.joining(" "));
        writer.writeRecord(left, right, tier.name(), kinds);
    }

    void keep() throws IOException {
        closeWriter();
        Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
    }

    private void closeWriter() throws IOException {
        if (!closed) {
            closed = true;
            writer.close();
        }
    }

    @Override
    public void close() throws IOException {
        closeWriter();
        Files.deleteIfExists(draft);
    }
}
