package org.filet.signin;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's own identity provider.
 *
 * @param name shown to everybody on the sign-in page
 * @param secret names the file that holds the client's secret; never the secret
 * @param acr with {@code amr}, what it says of a sign-in that proved more than a password; one of them is enough
 */
record Provider(
        UUID id,
        OrganisationId organisation,
        Bilingual name,
        String issuer,
        String client,
        String secret,
        Set<String> acr,
        Set<String> amr,
        @Nullable Instant offAt) {

    /** Pages ask. */
    public boolean on() {
        return offAt == null;
    }
}
