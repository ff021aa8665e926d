package org.filet.keyholders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.filet.kernel.PrivateFile;
import org.filet.linkage.oprf.KeyShare;
import org.filet.linkage.oprf.MalformedMessage;
import org.filet.linkage.oprf.PublicKeys;
import org.filet.linkage.oprf.SplitKey;

/**
 * Keys as files: {@code epoch-N.public} for whoever asks, {@code holder-1/epoch-N.share} and so on for the holders, each
 * readable by its owner only. Read anew each time, so that a share that was taken away is away.
 */
public record KeyFolder(Path path) {

    /** Epochs have two bytes in a file. */
    public static final int LAST_EPOCH = 65_535;

    private static final Pattern PUBLIC = Pattern.compile("epoch-(\\d{1,5})\\.public");

    /** The public keys that are here, by epoch. */
    SortedMap<Integer, PublicKeys> publicKeys() {
        return publicKeys(PublicKeys::parse);
    }

    /** The same, read by somebody who may know what a file says. */
    SortedMap<Integer, PublicKeys> publicKeys(Function<byte[], PublicKeys> parse) {
        var keys = new TreeMap<Integer, PublicKeys>();
        if (!Files.isDirectory(path)) {
            return keys;
        }
        try (var files = Files.list(path)) {
            for (var file : files.toList()) {
                Matcher name = PUBLIC.matcher(file.getFileName().toString());
                if (name.matches()) {
                    var read = parse.apply(Files.readAllBytes(file));
                    keys.put(read.epoch(), read);
                }
            }
            return keys;
        } catch (IOException | MalformedMessage e) {
            throw new KeysRefused(
                    "Le dossier des clés " + path + " est illisible ou abîmé.",
                    "The folder of keys " + path + " cannot be read or is damaged.",
                    e);
        }
    }

    /** A holder's share; empty where it is not here. */
    Optional<KeyShare> share(int holder, int epoch) throws IOException {
        byte[] file;
        try {
            file = Files.readAllBytes(shareFile(holder, epoch));
        } catch (NoSuchFileException away) {
            return Optional.empty();
        }
        try {
            return Optional.of(KeyShare.parse(file));
        } catch (MalformedMessage damaged) {
            throw new IOException("The share of holder " + holder + " for epoch " + epoch + " is damaged", damaged);
        } finally {
            Arrays.fill(file, (byte) 0);
        }
    }

    /** What is here, for whoever examines an installation: epochs and how many shares of each, no key. */
    public String summary() {
        return publicKeys().keySet().stream()
                .map(epoch -> epoch + " (" + shares(epoch) + "/" + PublicKeys.HOLDERS + ")")
                .collect(Collectors.joining(", "));
    }

    /** Whether a key of this epoch was made here. */
    public boolean holds(int epoch) {
        return Files.exists(publicFile(epoch));
    }

    /** How many of the three shares of an epoch are here. */
    long shares(int epoch) {
        return holders()
                .filter(holder -> Files.isReadable(shareFile(holder, epoch)))
                .count();
    }

    /**
     * Makes a key and hands it out. The public half is written last: a ceremony that is broken off has made nothing.
     *
     * @return the public half
     */
    public PublicKeys deal(int epoch) {
        var key = SplitKey.deal(epoch, new SecureRandom());
        try {
            for (var share : key.shares()) {
                var bytes = share.encoded();
                PrivateFile.write(shareFile(share.holder(), epoch), bytes);
                Arrays.fill(bytes, (byte) 0);
                share.destroy();
            }
            PrivateFile.write(publicFile(epoch), key.publicKeys().encoded());
            return key.publicKeys();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Whether anything is left here of an epoch's key. */
    boolean keepsAnyOf(int epoch) {
        return holds(epoch) || holders().anyMatch(holder -> Files.exists(shareFile(holder, epoch)));
    }

    /** Destroys what is here of an epoch: shares are overwritten before they are deleted. */
    void destroy(int epoch) {
        try {
            for (int holder : holders().boxed().toList()) {
                var file = shareFile(holder, epoch);
                if (Files.exists(file)) {
                    PrivateFile.destroy(file);
                }
            }
            Files.deleteIfExists(publicFile(epoch));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static IntStream holders() {
        return IntStream.rangeClosed(1, PublicKeys.HOLDERS);
    }

    private Path publicFile(int epoch) {
        return path.resolve("epoch-" + epoch + ".public");
    }

    private Path shareFile(int holder, int epoch) {
        return path.resolve("holder-" + holder).resolve("epoch-" + epoch + ".share");
    }

    private KeysRefused unwritable(IOException cause) {
        return new KeysRefused(
                "Le dossier des clés " + path + " n’est pas accessible en écriture.",
                "The folder of keys " + path + " cannot be written.",
                cause);
    }
}
