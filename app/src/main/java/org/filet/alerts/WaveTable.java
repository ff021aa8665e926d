package org.filet.alerts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.kernel.Actor;
import org.filet.kernel.RegionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All the SQL of {@code alerts.wave}. Whoever changes a wave holds its alert first. */
@Component
class WaveTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    WaveTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Alert alert, Wave wave) {
        jdbc.sql("""
                insert into alerts.wave
                  (alert, number, regions, due_at, approved_by, episode, holder, sender, home_region)
                values (:alert, :number, :regions, :dueAt, :approvedBy::jsonb, :episode, :holder, :sender, :home)
                """)
                .param("alert", wave.alert().value())
                .param("number", wave.number())
                .param(
                        "regions",
                        wave.regions().stream().map(RegionId::code).sorted().toArray(String[]::new))
                .param("dueAt", wave.dueAt().atOffset(ZoneOffset.UTC))
                .param("approvedBy", json.writeValueAsString(wave.approvedBy()))
                .param("episode", alert.episode().value())
                .param("holder", alert.holder().code())
                .param("sender", alert.sender().code())
                .param("home", alert.homeRegion().code())
                .update();
    }

    List<Wave> of(AlertId alert) {
        return jdbc.sql("select * from alerts.wave where alert = :alert order by number")
                .param("alert", alert.value())
                .query(this::wave)
                .list();
    }

    /** The next one that waits. */
    Optional<Wave> next(AlertId alert) {
        return of(alert).stream().filter(Wave::waits).findFirst();
    }

    /** Alerts of which a wave is due. */
    List<AlertId> due(Instant now, int most) {
        return jdbc.sql("""
                select alert from alerts.wave where over_at is null and due_at <= :now
                 group by alert order by min(due_at), alert limit :most
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> new AlertId(row.getObject("alert", UUID.class)))
                .list();
    }

    void sent(Wave wave, int reached, Instant at) {
        jdbc.sql("""
                update alerts.wave set over_at = :at, reached = :reached
                 where alert = :alert and number = :number and over_at is null
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reached", reached)
                .param("alert", wave.alert().value())
                .param("number", wave.number())
                .update();
    }

    void postpone(Wave wave, Instant until) {
        jdbc.sql("""
                update alerts.wave set due_at = :until where alert = :alert and number = :number and over_at is null
                """)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("alert", wave.alert().value())
                .param("number", wave.number())
                .update();
    }

    /** The alert has ended: what has not left does not leave any more. */
    void end(AlertId alert, Instant at) {
        jdbc.sql("update alerts.wave set over_at = :at where alert = :alert and over_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("alert", alert.value())
                .update();
    }

    private Wave wave(ResultSet row, int number) throws SQLException {
        return new Wave(
                new AlertId(row.getObject("alert", UUID.class)),
                row.getInt("number"),
                regions(row.getArray("regions")),
                Objects.requireNonNull(AlertTable.instant(row, "due_at")),
                json.readValue(row.getString("approved_by"), Actor.class),
                AlertTable.instant(row, "over_at"),
                row.getObject("reached", Integer.class));
    }

    private static Set<RegionId> regions(Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray()).map(RegionId::new).collect(Collectors.toUnmodifiableSet());
    }
}
