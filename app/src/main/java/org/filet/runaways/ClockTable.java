package org.filet.runaways;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code runaways.clock}. Clocks are rows, so that they outlive the process that started them. */
@Component
class ClockTable {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ClockTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * A clock whose time has come.
     *
     * @param ready when it could first ring: some start when their time is past already
     */
    record Due(EpisodeId episode, ClockKind kind, Instant ready) {}

    /** A clock of a new episode. */
    record Started(EpisodeId episode, OrganisationId holder, ClockKind kind, Instant at, Instant due) {}

    void start(List<Started> clocks) {
        batches.batchUpdate(
                "insert into runaways.clock (episode, kind, started_at, due_at, holder) values (?, ?, ?, ?, ?)",
                clocks,
                BATCH,
                (statement, clock) -> {
                    statement.setObject(1, clock.episode().value());
                    statement.setString(2, clock.kind().name());
                    statement.setObject(3, clock.at().atOffset(ZoneOffset.UTC));
                    statement.setObject(4, clock.due().atOffset(ZoneOffset.UTC));
                    statement.setString(5, clock.holder().code());
                });
    }

    void apply(EpisodeId episode, OrganisationId holder, Instant at, List<ClockChange> changes) {
        for (var change : changes) {
            switch (change) {
                case ClockChange.Start start -> start(episode, holder, at, start);
                case ClockChange.Stop stop -> stop(episode, at, EnumSet.of(stop.clock()));
                case ClockChange.StopAll all -> stop(episode, at, EnumSet.allOf(ClockKind.class));
                case ClockChange.StopOthers others ->
                    stop(episode, at, EnumSet.complementOf(EnumSet.of(others.clock())));
            }
        }
    }

    /** A clock that keeps its time keeps having rung. */
    private void start(EpisodeId episode, OrganisationId holder, Instant at, ClockChange.Start start) {
        jdbc.sql("""
                insert into runaways.clock (episode, kind, started_at, due_at, holder)
                values (:episode, :kind, :at, :due, :holder)
                on conflict (episode, kind) where stopped_at is null
                do update set due_at = excluded.due_at,
                              rang_at = case when clock.due_at = excluded.due_at then clock.rang_at end
                """)
                .param("episode", episode.value())
                .param("kind", start.clock().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("due", start.due().atOffset(ZoneOffset.UTC))
                .param("holder", holder.code())
                .update();
    }

    private void stop(EpisodeId episode, Instant at, Set<ClockKind> kinds) {
        jdbc.sql("""
                update runaways.clock set stopped_at = :at
                 where episode = :episode and stopped_at is null and kind = any (:kinds)
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("episode", episode.value())
                .param("kinds", kinds.stream().map(ClockKind::name).toArray(String[]::new))
                .update();
    }

    /** Soonest first; where two are due together, in the order of the protocol. */
    List<RunningClock> running(EpisodeId episode) {
        return jdbc.sql("select kind, due_at from runaways.clock where episode = :episode and stopped_at is null"
                        + " order by due_at, id")
                .param("episode", episode.value())
                .query((row, number) -> new RunningClock(
                        ClockKind.valueOf(row.getString("kind")),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The running clocks of many episodes, each episode's in the order above; an episode without any is left out. */
    Map<EpisodeId, List<RunningClock>> running(List<EpisodeId> episodes) {
        var running = new HashMap<EpisodeId, List<RunningClock>>();
        jdbc.sql("select episode, kind, due_at from runaways.clock"
                        + " where episode = any (?::uuid[]) and stopped_at is null order by due_at, id")
                .param(episodes.stream().map(EpisodeId::value).toArray(UUID[]::new))
                .query(row -> {
                    running.computeIfAbsent(
                                    new EpisodeId(row.getObject("episode", UUID.class)), id -> new ArrayList<>())
                            .add(new RunningClock(
                                    ClockKind.valueOf(row.getString("kind")),
                                    row.getObject("due_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return running;
    }

    /** Takes clocks that are due and have not rung; another node skips them. */
    List<Due> ring(Instant now, int most) {
        return jdbc.sql("""
                update runaways.clock set rang_at = :now
                 where id in (select id from runaways.clock
                               where stopped_at is null and rang_at is null and due_at <= :now
                               order by due_at limit :most for update skip locked)
                returning episode, kind, greatest(due_at, started_at) as ready_at
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> new Due(
                        new EpisodeId(row.getObject("episode", UUID.class)),
                        ClockKind.valueOf(row.getString("kind")),
                        row.getObject("ready_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
