package org.filet.wall;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Puts the wall into every transaction and around every verb. */
@Configuration(proxyBeanMethods = false)
class WallConfiguration {

    @Bean
    JdbcTransactionManager transactionManager(
            DataSource database, ObjectProvider<Wall> wall, ObjectProvider<TransactionManagerCustomizers> customizers) {
        var transactions = new WalledTransactions(database, wall);
        customizers.ifAvailable(all -> all.customize(transactions));
        return transactions;
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static ActorContext actorContext(ObjectProvider<Wall> wall) {
        return new ActorContext(wall);
    }
}
