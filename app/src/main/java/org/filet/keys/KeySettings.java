package org.filet.keys;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Keys {@code filet.keys.*}.
 *
 * @param folder where the organisations' keys stand: outside the database and outside its copies, saved apart
 */
@ConfigurationProperties("filet.keys")
record KeySettings(@Nullable Path folder) {

    Path place() {
        if (folder == null) {
            throw new KeyringRefused(
                    "FILET_KEYS_FOLDER manque : le dossier des clés des organisations (docs/operations.md).",
                    "FILET_KEYS_FOLDER is missing: the folder of the organisations’ keys (docs/operations.md).");
        }
        return folder;
    }
}
