package org.filet.keyholders;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.filet.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys {@code filet.keyholders.*}.
 *
 * @param folder where the public keys stand, and the shares of the holders in this process
 * @param create whether a key is made where there is none: a demo's way, refused by the service
 * @param perOrganisation evaluations an organisation may ask for in an hour (linkage.md §4.1: then a list of names needs
 *     years)
 * @param perImport evaluations an organisation may ask for in a day for files and for a new epoch: some 10,000 records.
 *     Whoever holds a copy of the tokens tests as many people a day with it (docs/linkage-privacy.md): no more than needed
 * @param patience how long one holder may take for one record
 * @param urls of holders 1, 2 and 3, in their order: mode {@code remote}
 * @param secrets shared with each of them, in their order; mode {@code holder}: the one shared with whoever asks
 * @param holder which of the three this is: mode {@code holder}
 */
@ConfigurationProperties("filet.keyholders")
record KeyholderSettings(
        @DefaultValue("local") Mode mode,
        @Nullable Path folder,
        @DefaultValue("false") boolean create,
        @DefaultValue("2000") long perOrganisation,
        @DefaultValue("700000") long perImport,
        @DefaultValue("10s") Duration patience,
        @DefaultValue({}) List<URI> urls,
        @DefaultValue({}) List<Secret> secrets,
        @DefaultValue("0") int holder) {

    enum Mode {
        /** All three in this process. */
        LOCAL,
        /** Three elsewhere. */
        REMOTE,
        /** This process is one of them, and serves nothing else. */
        HOLDER
    }

    long allowed(Errand errand) {
        return errand.bulk() ? perImport : perOrganisation;
    }

    Path place() {
        if (folder == null) {
            throw new KeysRefused(
                    "FILET_KEYHOLDERS_FOLDER manque : le dossier des clés. Pour en créer un : ./filet keys create DOSSIER",
                    "FILET_KEYHOLDERS_FOLDER is missing: the folder of the keys. To make one: ./filet keys create DIR");
        }
        return folder;
    }
}
