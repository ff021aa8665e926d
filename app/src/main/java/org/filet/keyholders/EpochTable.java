package org.filet.keyholders;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code keyholders.epoch}. */
@Component
class EpochTable {

    private final JdbcClient jdbc;

    EpochTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The fingerprint of every key this database's tokens may stand under. */
    SortedMap<Integer, String> inUse() {
        var known = new TreeMap<Integer, String>();
        jdbc.sql("select number, fingerprint from keyholders.epoch where destroyed_at is null")
                .query(row -> {
                    known.put(row.getInt("number"), row.getString("fingerprint"));
                });
        return known;
    }

    /** The last number that a key had here; 0 before the first. */
    int last() {
        return jdbc.sql("select coalesce(max(number), 0) from keyholders.epoch")
                .query(Integer.class)
                .single();
    }

    /** True where it was not known. */
    boolean insert(int number, String fingerprint, Instant now) {
        return jdbc.sql("""
                insert into keyholders.epoch (number, fingerprint, since) values (:number, :fingerprint, :now)
                on conflict do nothing
                """)
                        .param("number", number)
                        .param("fingerprint", fingerprint)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The fingerprint of a key that was ended. */
    Optional<String> destroyed(int number) {
        return jdbc.sql("select fingerprint from keyholders.epoch where number = :number and destroyed_at is not null")
                .param("number", number)
                .query(String.class)
                .optional();
    }

    void destroyed(int number, Instant now) {
        jdbc.sql("update keyholders.epoch set destroyed_at = :now where number = :number and destroyed_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("number", number)
                .update();
    }
}
