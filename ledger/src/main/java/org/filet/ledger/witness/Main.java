package org.filet.ledger.witness;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.filet.ledger.KeyType;
import org.filet.ledger.Malformed;
import org.filet.ledger.SecretKeys;
import org.filet.ledger.Signer;
import org.filet.ledger.Verifier;
import org.filet.ledger.Witness;
import org.filet.ledger.WitnessedHeads;
import org.filet.ledger.verify.Trust;

/**
 * The command {@code ./filet witness FOLDER}: signs the heads of other organisations' journals. The folder holds
 * {@code logs}, the keys of those journals as the verifier reads them; {@code key}, the witness's own, made at the first
 * start; {@code heads}, what it has signed, without which it does not start again. Needs a JDK and nothing else.
 */
public final class Main {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int WRONG_USE = 2;
    private static final List<KeyType> TYPES = List.of(KeyType.ED25519_COSIGNATURE, KeyType.ML_DSA_44_COSIGNATURE);

    private Main() {}

    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] arguments) throws InterruptedException {
        // A request that comes in drop by drop ends; the JDK's server waits without an end otherwise.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        int status = run(List.of(arguments), System.out);
        if (status != DONE) {
            System.exit(status);
        }
        Thread.currentThread().join();
    }

    /** Starts the witness and returns; 0 where it serves. */
    static int run(List<String> arguments, PrintStream out) {
        boolean french = !Locale.getDefault().getLanguage().equals("en");
        Map<String, String> options = options(arguments);
        String folder = options.get("");
        if (folder == null || !options.getOrDefault("--port", "0").matches("[0-9]{1,5}")) {
            out.println(
                    french
                            ? "filet witness DOSSIER [--name NOM] [--address ADRESSE] [--port N]"
                            : "filet witness FOLDER [--name NAME] [--address ADDRESS] [--port N]");
            return WRONG_USE;
        }
        try {
            InetSocketAddress address = new InetSocketAddress(
                    options.getOrDefault("--address", "127.0.0.1"),
                    Integer.parseInt(options.getOrDefault("--port", "0")));
            start(Path.of(folder), options.getOrDefault("--name", ""), address, out);
            return DONE;
        } catch (IOException | UncheckedIOException | Malformed | IllegalStateException e) {
            out.println((french ? "Le témoin ne démarre pas : " : "The witness does not start: ") + e.getMessage());
            return REFUSED;
        }
    }

    /**
     * Starts a witness on this folder and prints its keys, as whoever verifies a journal needs them.
     *
     * @param name of its keys, where it has none yet
     * @throws IllegalStateException where another process witnesses here, or what it has signed is away
     */
    static WitnessServer start(Path folder, String name, InetSocketAddress address, PrintStream out)
            throws IOException {
        FileChannel lock = alone(folder);
        Map<String, List<Verifier>> logs = Trust.parse(Files.readAllLines(folder.resolve("logs")), 0).log().stream()
                .collect(Collectors.groupingBy(Verifier::name));
        List<Signer> signers = signers(folder, name);
        WitnessServer server = WitnessServer.start(
                new Witness(logs, signers, new WitnessedHeads(folder.resolve("heads")), Clock.systemUTC()),
                address,
                lock);
        signers.forEach(signer -> out.println("witness " + signer.verifier().line()));
        out.println("http://" + address.getHostString() + ":" + server.port());
        return server;
    }

    /** Two that sign with one key could be led to sign two histories. */
    private static FileChannel alone(Path folder) throws IOException {
        FileChannel lock =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            throw new IllegalStateException("another process witnesses in " + folder);
        }
        return lock;
    }

    private static List<Signer> signers(Path folder, String name) throws IOException {
        Path key = folder.resolve("key");
        Path heads = folder.resolve("heads");
        if (!Files.exists(key)) {
            make(key, heads, name);
        }
        if (!Files.isDirectory(heads)) {
            throw new IllegalStateException(
                    "what was signed is away (" + heads + "): put it back, or begin under a new" + " key");
        }
        List<String> lines = Files.readAllLines(key);
        return lines.stream()
                .skip(1)
                .map(line -> SecretKeys.signer(lines.getFirst(), line))
                .toList();
    }

    private static void make(Path key, Path heads, String name) throws IOException {
        List<String> lines = new ArrayList<>(List.of(name));
        TYPES.forEach(type -> lines.add(SecretKeys.newLine(type)));
        // The name is looked at before anything is written under it.
        SecretKeys.signer(name, lines.getLast());
        Files.createDirectories(heads);
        Path partial = key.resolveSibling("key.partial");
        Files.deleteIfExists(partial);
        Files.createFile(partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(partial, lines, StandardOpenOption.SYNC);
        Files.move(partial, key);
    }

    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            boolean option = arguments.get(i).startsWith("--") && i + 1 < arguments.size();
            options.put(option ? arguments.get(i) : "", option ? arguments.get(++i) : arguments.get(i));
        }
        return options;
    }
}
