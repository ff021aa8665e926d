package org.filet.signin;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Keys {@code filet.providers.*}.
 *
 * @param secrets folder of the files that hold the clients' secrets of identity providers, one a file: outside the database
 *     and its copies
 */
@ConfigurationProperties("filet.providers")
record ProviderSettings(@Nullable Path secrets) {}
