package org.filet.postgres;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the application its own server: started before the first connection, stopped after the last. */
@Configuration
@ConditionalOnProperty("filet.postgres.embedded")
class EmbeddedDatabase {

    private static final String DATABASE = "filet";

    @Bean(destroyMethod = "close")
    LocalPostgres localPostgres(@Value("${filet.postgres.dir}") Path directory) {
        var server = LocalPostgres.start(directory);
        server.createDatabase(DATABASE);
        return server;
    }

    @Bean
    JdbcConnectionDetails connectionDetails(LocalPostgres server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return server.appUser();
            }

            @Override
            public String getPassword() {
                return server.appPassword();
            }

            @Override
            public String getJdbcUrl() {
                return server.jdbcUrl(DATABASE);
            }
        };
    }

    /** Migrations log in as the server's own user and become the owner. */
    @Bean
    FlywayConnectionDetails migrationDetails(LocalPostgres server) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return server.user();
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.jdbcUrl(DATABASE);
            }
        };
    }
}
