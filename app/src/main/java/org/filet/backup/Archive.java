package org.filet.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** One file of a copy, read to its end: it is what it says. */
record Archive(Path file, Manifest manifest) {

    /** @throws BackupRefused where it is none, is damaged, was altered, or is from a newer Filet */
    static Archive open(Path file) {
        if (!Files.isReadable(file)) {
            throw new BackupRefused(
                    "Le fichier " + file + " n’est pas lisible.", "The file " + file + " cannot be read.");
        }
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = Manifest.read(stream(zip, Manifest.ENTRY));
            var expected = manifest.parts().stream().map(Part::entry).collect(Collectors.toCollection(HashSet::new));
            expected.add(Manifest.ENTRY);
            if (!expected.equals(zip.stream().map(entry -> entry.getName()).collect(Collectors.toSet()))) {
                throw damaged(null);
            }
            for (var part : manifest.parts()) {
                var digest = Digests.sha256();
                try (var in = new DigestInputStream(stream(zip, part.entry()), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
                if (!Digests.hex(digest).equals(part.sha256())) {
                    throw damaged(null);
                }
            }
            return new Archive(file, manifest);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    /** Whether this is the file of the keys that belongs beside the file of the rest. */
    boolean ofKeys() {
        return manifest.parts().stream().allMatch(Part::ofKeys);
    }

    static InputStream stream(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(null);
        }
        return zip.getInputStream(entry);
    }

    static BackupRefused damaged(@Nullable Throwable cause) {
        String french = "Cette copie est abîmée ou a été modifiée : rien n’a été remis.";
        String english = "This copy is damaged or was altered: nothing was put back.";
        return cause == null ? new BackupRefused(french, english) : new BackupRefused(french, english, cause);
    }
}
