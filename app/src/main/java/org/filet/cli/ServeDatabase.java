package org.filet.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filet.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The external PostgreSQL: {@code FILET_DB_URL}; {@code FILET_DB_USER}, {@code FILET_DB_PASSWORD}, with which the
 * application works; {@code FILET_DB_OWNER_USER}, {@code FILET_DB_OWNER_PASSWORD}, with which it migrates and copies.
 *
 * @param url a JDBC address, {@code jdbc:postgresql://host:port/database?sslmode=verify-full}
 */
@ConfigurationProperties("filet.db")
record ServeDatabase(
        @Nullable String url,
        @Nullable String user,
        @Nullable Secret password,
        @Nullable String ownerUser,
        @Nullable Secret ownerPassword) {

    private static final int LEAST_PASSWORD = 12;

    static ServeDatabase from(Environment environment) {
        return Binder.get(environment).bindOrCreate("filet.db", ServeDatabase.class);
    }

    /** Everything that keeps these settings from being used; empty when they can be. */
    List<StartRefused> problems() {
        return Stream.of(
                        url == null || url.isBlank() ? SecretRules.missing("FILET_DB_URL") : address(url),
                        user == null || user.isBlank() ? SecretRules.missing("FILET_DB_USER") : none(),
                        SecretRules.problem(
                                "FILET_DB_PASSWORD", password == null ? null : password.value(), LEAST_PASSWORD),
                        ownerUser == null || ownerUser.isBlank() ? SecretRules.missing("FILET_DB_OWNER_USER") : none(),
                        SecretRules.problem(
                                "FILET_DB_OWNER_PASSWORD",
                                ownerPassword == null ? null : ownerPassword.value(),
                                LEAST_PASSWORD))
                .flatMap(Optional::stream)
                .toList();
    }

    Secret secret() {
        return password == null ? new Secret("") : password;
    }

    Secret ownerSecret() {
        return ownerPassword == null ? new Secret("") : ownerPassword;
    }

    Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(
                String.valueOf(url), ownerUser, ownerSecret().value());
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(String.valueOf(url), user, secret().value());
    }

    private static Optional<StartRefused> address(String url) {
        return url.startsWith("jdbc:postgresql:")
                ? none()
                : Optional.of(new StartRefused(
                        "FILET_DB_URL commence par jdbc:postgresql://", "FILET_DB_URL begins with jdbc:postgresql://"));
    }

    private static Optional<StartRefused> none() {
        return Optional.empty();
    }
}
