package org.filet.registers;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys {@code filet.registers.*}.
 *
 * @param journal folder of the verifiable journal; without it entries wait in the database
 * @param key file of the journal's private keys, refused in its folder; made when the journal begins
 * @param origin the journal's name, as checkpoints carry it: the address it will be served under, without its scheme
 * @param witnesses file of the witnesses to ask: a line a key, the witness's address before it
 * @param atOnce how many entries one checkpoint adds at most
 */
@ConfigurationProperties("filet.registers")
record JournalSettings(
        @Nullable Path journal,
        @Nullable Path key,
        @DefaultValue("filet.example/journal") String origin,
        @Nullable Path witnesses,
        @DefaultValue("20000") int atOnce) {}
