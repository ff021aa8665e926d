package org.filet.wall;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Transactions that say at their start for whom they work: on the connection they have, never on a second one. */
final class WalledTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient ObjectProvider<Wall> wall;

    WalledTransactions(DataSource database, ObjectProvider<Wall> wall) {
        super(database);
        this.wall = wall;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        wall.getObject().begin(connection);
    }
}
