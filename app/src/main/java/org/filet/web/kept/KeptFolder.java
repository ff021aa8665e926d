package org.filet.web.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.filet.kernel.PrivateFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder: a file a form, named by its key, sealed with AES-256-GCM and bound to its name; on the disk when {@link #put}
 * returns. What does not open is set aside and told, never thrown away.
 */
@Component
@EnableConfigurationProperties(KeptSettings.class)
class KeptFolder {

    private static final Logger LOG = LoggerFactory.getLogger(KeptFolder.class);
    private static final String SUFFIX = ".kept";
    private static final String ASIDE = ".aside";
    private static final int OF_ONE = 50;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeptSettings settings;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    KeptFolder(KeptSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    boolean configured() {
        return settings.folder() != null;
    }

    /** How many wait, or were refused. Asked on every page: looks at names alone, and a disk that fails breaks none. */
    int size() {
        try {
            return names().size();
        } catch (IOException e) {
            LOG.error(
                    "The folder of forms that wait cannot be read: {}",
                    e.getClass().getSimpleName());
            return 0;
        }
    }

    /**
     * Keeps a form; one with the same key is kept already. One that was refused makes room for what its sender corrected.
     *
     * @return false where the folder is full, or one person fills it
     * @throws IOException where the disk does not take it
     */
    synchronized boolean put(KeptForm form) throws IOException {
        var file = file(form.key());
        if (Files.exists(file)) {
            if (corrected(file, form)) {
                write(file, form);
            }
            return true;
        }
        int waiting = names().size();
        if (waiting >= settings.most() || (waiting >= OF_ONE && tooMany(form))) {
            return false;
        }
        write(file, form);
        return true;
    }

    private boolean corrected(Path file, KeptForm form) {
        return read(file).stream()
                .anyMatch(standing ->
                        standing.refused() != null && standing.person().equals(form.person()));
    }

    /** Nobody takes the places of all the others. */
    private boolean tooMany(KeptForm form) {
        return all().stream().filter(one -> one.person().equals(form.person())).count() >= OF_ONE;
    }

    /** In place of the one with this key. */
    synchronized void replace(KeptForm form) {
        try {
            write(file(form.key()), form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It was taken in, or its sender does without: gone from the disk. */
    synchronized void remove(UUID key) {
        try {
            if (Files.exists(file(key))) {
                PrivateFile.destroy(file(key));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that open, the oldest first. */
    synchronized List<KeptForm> all() {
        try {
            return names().stream()
                    .flatMap(file -> read(file).stream())
                    .sorted(Comparator.comparing(KeptForm::at))
                    .toList();
        } catch (IOException e) {
            LOG.error(
                    "The folder of forms that wait cannot be read: {}",
                    e.getClass().getSimpleName());
            return List.of();
        }
    }

    private List<KeptForm> read(Path file) {
        try {
            return List.of(json.readValue(open(file, Files.readAllBytes(file)), KeptForm.class));
        } catch (GeneralSecurityException | RuntimeException e) {
            aside(file);
        } catch (IOException e) {
            LOG.error("A form that waits cannot be read: {}", e.getClass().getSimpleName());
        }
        return List.of();
    }

    private void aside(Path file) {
        LOG.error("A form that waits does not open and is set aside as {}{}", file.getFileName(), ASIDE);
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ASIDE));
        } catch (IOException e) {
            LOG.error("It could not be set aside: {}", e.getClass().getSimpleName());
        }
    }

    private void write(Path file, KeptForm form) throws IOException {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, keyToSeal(), file, nonce).doFinal(json.writeValueAsBytes(form));
            PrivateFile.write(
                    file,
                    ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private byte[] open(Path file, byte[] bytes) throws GeneralSecurityException, IOException {
        if (bytes.length < NONCE_BYTES) {
            throw new GeneralSecurityException("too short");
        }
        var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, key(), file, nonce).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
    }

    private static Cipher cipher(int mode, byte[] key, Path file, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Made with the first form; never while others wait that another key has sealed. */
    private byte[] keyToSeal() throws IOException {
        var file = settings.keyFile(folder());
        if (!Files.exists(file)) {
            if (!names().isEmpty()) {
                throw new IOException("The key of the forms that wait is away");
            }
            var fresh = new byte[KEY_BYTES];
            random.nextBytes(fresh);
            PrivateFile.write(file, fresh);
        }
        return key();
    }

    private byte[] key() throws IOException {
        return Files.readAllBytes(settings.keyFile(folder()));
    }

    private Path file(UUID key) {
        return folder().resolve(key + SUFFIX);
    }

    private Path folder() {
        return Objects.requireNonNull(settings.folder());
    }

    private List<Path> names() throws IOException {
        var folder = settings.folder();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        }
    }
}
