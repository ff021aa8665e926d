package org.filet.wall;

import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code wall.key}: through the owner's connection, once a start. The first start makes the key. */
@Component
@DependsOnDatabaseInitialization
class KeyTable {

    private final Signature signature;

    KeyTable(Flyway migrations) {
        var owner = JdbcClient.create(owner(migrations));
        owner.sql("insert into wall.key (inner_pad, outer_pad) values (:inner, :outer) on conflict do nothing")
                .params(pads(Signature.freshInner()))
                .update();
        this.signature = Signature.of(owner.sql("select inner_pad from wall.key")
                .query((row, number) -> row.getBytes(1))
                .single());
        // The migrations' own histories stand in a schema where nothing is the application's to change.
        owner.sql("""
                do $$ begin
                  perform pg_advisory_xact_lock(hashtext('filet.wall'));
                  revoke insert, update, delete on all tables in schema public from filet_app;
                end $$""").update();
    }

    static DataSource owner(Flyway migrations) {
        return Objects.requireNonNull(migrations.getConfiguration().getDataSource());
    }

    Signature signature() {
        return signature;
    }

    private static Map<String, byte[]> pads(byte[] inner) {
        return Map.of("inner", inner, "outer", Signature.outer(inner));
    }
}
