package org.filet.cli;

import org.filet.web.Installation;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.support.TransactionTemplate;

/** The service's database: the one of the configuration, marked as the service's for good. */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
@EnableConfigurationProperties(ServeDatabase.class)
class ServeConfiguration {

    @Bean
    JdbcConnectionDetails externalDatabase(ServeDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return String.valueOf(database.user());
            }

            @Override
            public String getPassword() {
                return database.secret().value();
            }

            @Override
            public String getJdbcUrl() {
                return String.valueOf(database.url());
            }
        };
    }

    @Bean
    FlywayConnectionDetails externalMigrations(ServeDatabase database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return String.valueOf(database.ownerUser());
            }

            @Override
            public String getPassword() {
                return database.ownerSecret().value();
            }

            @Override
            public String getJdbcUrl() {
                return String.valueOf(database.url());
            }
        };
    }

    /** The gate has refused a demo's database before anything was migrated; this settles what the database is for. */
    @Bean
    SmartInitializingSingleton serveMark(Installation installation, TransactionTemplate transaction) {
        return () -> transaction.executeWithoutResult(status -> {
            if (installation.claim(Installation.Kind.SERVE) == Installation.Claim.OTHER) {
                throw ServeGate.demo();
            }
        });
    }
}
