package org.filet.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.filet.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code keys.keyring}: which of an organisation's keys is in use. No key is in it. */
@Component
class KeyringTable {

    private final JdbcClient jdbc;

    KeyringTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is in use.
     *
     * @param kek number of the key that wraps
     * @param retiring number of the one before, which only unwraps; null where it is gone
     * @param index number of the key of the search indexes
     */
    record Standing(
            OrganisationId organisation, int kek, @Nullable Integer retiring, int index) {}

    /** What is in use, and stays so until the transaction ends. In memory, not on the row: everybody passes here. */
    Optional<Standing> share(OrganisationId organisation) {
        hold("select pg_advisory_xact_lock_shared(hashtextextended('keys.keyring in use ' || ?, 0))", organisation);
        return find(organisation);
    }

    /** What is in use, and nobody wraps under it until the transaction ends. */
    Optional<Standing> lock(OrganisationId organisation) {
        hold("select pg_advisory_xact_lock(hashtextextended('keys.keyring in use ' || ?, 0))", organisation);
        return find(organisation);
    }

    /** One at a time makes an organisation's first key, on every node. */
    void queue(OrganisationId organisation) {
        hold("select pg_advisory_xact_lock(hashtextextended('keys.keyring first ' || ?, 0))", organisation);
    }

    Optional<Standing> find(OrganisationId organisation) {
        return jdbc.sql("select * from keys.keyring where organisation = ?")
                .param(organisation.code())
                .query(KeyringTable::standing)
                .optional();
    }

    void insert(Standing standing, Instant now) {
        jdbc.sql("""
                insert into keys.keyring (organisation, kek, index_key, since)
                values (:organisation, :kek, :index, :now)
                """)
                .param("organisation", standing.organisation().code())
                .param("kek", standing.kek())
                .param("index", standing.index())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void turn(OrganisationId organisation, int newest, Instant now) {
        jdbc.sql("""
                update keys.keyring set retiring = kek, kek = :newest, since = :now where organisation = :organisation
                """)
                .param("newest", newest)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("organisation", organisation.code())
                .update();
    }

    void retire(OrganisationId organisation) {
        jdbc.sql("update keys.keyring set retiring = null where organisation = :organisation")
                .param("organisation", organisation.code())
                .update();
    }

    List<Standing> all() {
        return jdbc.sql("select * from keys.keyring order by organisation")
                .query(KeyringTable::standing)
                .list();
    }

    private void hold(String lock, OrganisationId organisation) {
        jdbc.sql(lock).param(organisation.code()).query().singleRow();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                new OrganisationId(row.getString("organisation")),
                row.getInt("kek"),
                row.getObject("retiring", Integer.class),
                row.getInt("index_key"));
    }
}
