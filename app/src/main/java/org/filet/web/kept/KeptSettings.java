package org.filet.web.kept;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys {@code filet.kept.*}.
 *
 * @param folder where forms wait while the database is away; none: they are not kept, and the page says so
 * @param key file of the key that seals them; beside the folder where it is not set
 * @param callSheet the on-call sheet as it was last written, for when the database is away
 * @param most how many wait at most
 */
@ConfigurationProperties("filet.kept")
record KeptSettings(
        @Nullable Path folder,
        @Nullable Path key,
        @Nullable Path callSheet,
        @DefaultValue("2000") int most) {

    Path keyFile(Path folder) {
        return key != null ? key : folder.resolveSibling(folder.getFileName() + ".key");
    }
}
