package org.filet.cli;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    /** A database already marked stays as it is: the gate has refused a demo's before anything was migrated. */
    @Bean
    SmartInitializingSingleton mark(JdbcClient jdbc) {
        return () -> jdbc.sql("insert into web.installation (kind) values ('serve') on conflict do nothing")
                .update();
    }
}
