package org.filet.keys;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.filet.kernel.OrganisationId;

/**
 * The organisations' keys as files of their owner's only, one Tink keyset a file: {@code CODE.kek.json} wraps data keys,
 * {@code CODE.index.json} makes search indexes. A file is whole and on the disk before anything relies on it.
 */
record KeyringFolder(Path path) {

    private static final String WRAPPING = ".kek.json";
    private static final String INDEXING = ".index.json";

    /** Empty where neither file is there. @throws KeyringRefused where one is missing or damaged */
    Optional<Ring> read(OrganisationId organisation) {
        try {
            var wrapping = keyset(file(organisation, WRAPPING), Ring.AEAD);
            var indexing = keyset(file(organisation, INDEXING), Ring.PRF);
            if (wrapping.isEmpty() && indexing.isEmpty()) {
                return Optional.empty();
            }
            if (wrapping.isEmpty() || indexing.isEmpty()) {
                throw half(organisation);
            }
            return Optional.of(new Ring(wrapping.get(), indexing.get()));
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyringRefused(
                    "Les clés de " + organisation + " dans " + path + " sont illisibles ou abîmées. Remettez-les.",
                    "The keys of " + organisation + " in " + path + " cannot be read or are damaged. Put them back.",
                    e);
        }
    }

    /** Whether writing the first files was cut off: the index is written first, and serves nothing alone. */
    boolean begun(OrganisationId organisation) {
        return Files.exists(file(organisation, INDEXING)) && Files.notExists(file(organisation, WRAPPING));
    }

    void write(OrganisationId organisation, Ring ring) {
        try {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            write(file(organisation, INDEXING), ring.indexing(), Ring.PRF);
            write(file(organisation, WRAPPING), ring.wrapping(), Ring.AEAD);
            // The names are on the disk too, not only the contents.
            try (var folder = FileChannel.open(path, StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyringRefused(
                    "Le dossier des clés " + path + " n’est pas accessible en écriture.",
                    "The folder of keys " + path + " cannot be written.",
                    e);
        }
    }

    private static void write(Path file, KeysetHandle keyset, Configuration configuration)
            throws IOException, GeneralSecurityException {
        var json = TinkJsonProtoKeysetFormat.serializeKeyset(keyset, configuration, InsecureSecretKeyAccess.get());
        var partial = file.resolveSibling(file.getFileName() + ".partial");
        Files.deleteIfExists(partial);
        Files.createFile(partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Optional<KeysetHandle> keyset(Path file, Configuration configuration)
            throws IOException, GeneralSecurityException {
        try {
            return Optional.of(TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), configuration, InsecureSecretKeyAccess.get()));
        } catch (NoSuchFileException away) {
            return Optional.empty();
        }
    }

    private Path file(OrganisationId organisation, String kind) {
        return path.resolve(URLEncoder.encode(organisation.code(), StandardCharsets.UTF_8) + kind);
    }

    private KeyringRefused half(OrganisationId organisation) {
        return new KeyringRefused(
                "Il manque un des deux fichiers de clés de " + organisation + " dans " + path + ". Remettez-le.",
                "One of the two key files of " + organisation + " in " + path + " is missing. Put it back.");
    }
}
