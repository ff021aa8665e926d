package org.filet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.filet.ledger.Checkpoint;
import org.filet.ledger.Entry;
import org.filet.ledger.LogReader;
import org.filet.ledger.verify.Trust;
import org.filet.ledger.verify.Verification;
import org.jspecify.annotations.Nullable;

/** What must hold after a crash, between what was answered, the database and the journal. */
final class CrashChecks {

    private static final Duration SEQUENCED_WITHIN = Duration.ofSeconds(30);

    private static final String NOT_IN_JOURNAL = """
            select count(*) from registers.trail t full join registers.sequenced s using (reference)
             where t.id is null or s.position is null
            """;

    private final OwnProcess filet;
    private final Trust trust;
    private final Set<UUID> before;
    private @Nullable Checkpoint seen;

    /** @param keys of the journal, as somebody outside kept them from its beginning */
    CrashChecks(OwnProcess filet, Path keys) throws IOException, SQLException {
        this.filet = filet;
        this.trust = Trust.parse(Files.readAllLines(keys), 0);
        try (var database = filet.connect()) {
            this.before = ids(database, "select id from runaways.episode");
        }
    }

    /** Something that must never be. */
    static final class Violation extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Violation(String what) {
            super(what);
        }
    }

    /** Returns how many entries the journal has. @throws Violation naming the first */
    long hold(Deeds deeds) throws IOException, SQLException, InterruptedException {
        try (var database = filet.connect()) {
            episodes(database, deeds);
            traces(database, deeds);
            awaitSequenced(database);
            positions(database);
            return journal(database);
        }
    }

    /** Every one that was answered, and no other: what was sent again is done once. */
    private void episodes(Connection database, Deeds deeds) throws SQLException {
        var expected = new HashSet<>(before);
        expected.addAll(deeds.declared());
        var found = ids(database, "select id from runaways.episode");
        var lost = new HashSet<>(expected);
        lost.removeAll(found);
        require(lost.isEmpty(), "answered and lost: " + lost);
        found.removeAll(expected);
        require(found.isEmpty(), "made twice, or by nobody: " + found);
    }

    /** No deed without its trace, its history and its clocks, and none of them twice. */
    private void traces(Connection database, Deeds deeds) throws SQLException {
        var mine = deeds.declared();
        var traced = ids(database, "select about from registers.trail where event like 'runaways.%'");
        require(traced.containsAll(mine), "an episode without its trace");
        require(ids(database, "select episode from runaways.clock").containsAll(mine), "an episode without its clocks");
        var sheets = ids(database, "select about from registers.trail where event = 'runaways.ISSUE_POLICE_SHEET'");
        require(sheets.containsAll(deeds.handedOver()), "a police sheet answered and lost");
        var twice = ids(
                database,
                "select about from registers.trail where event = 'runaways.ISSUE_POLICE_SHEET'"
                        + " group by about having count(*) > 1");
        twice.retainAll(mine);
        require(twice.isEmpty(), "a police sheet handed over twice: " + twice);
    }

    private static void awaitSequenced(Connection database) throws SQLException, InterruptedException {
        long end = System.nanoTime() + SEQUENCED_WITHIN.toNanos();
        while (number(database, "select count(*) from registers.pending") > 0) {
            require(System.nanoTime() < end, "entries wait for the journal");
            Thread.sleep(50);
        }
    }

    private static void positions(Connection database) throws SQLException {
        require(number(database, NOT_IN_JOURNAL) == 0, "a line of the trail without its entry, or an entry without");
        require(
                number(database, "select count(*) - count(distinct reference) from registers.sequenced") == 0,
                "a reference sequenced twice");
        require(
                number(database, "select count(*) - coalesce(max(position) + 1, 0) from registers.sequenced") == 0,
                "a position that is missing or taken twice");
    }

    /** The tree as published, grown from the last one seen, entry by entry what the database says. */
    private long journal(Connection database) throws SQLException {
        var faults = Verification.of(filet.journal(), trust, seen);
        require(faults.isEmpty(), "the journal: " + faults);
        var head = LogReader.checkpoint(filet.journal())
                .map(note -> Checkpoint.parse(note.text()))
                .orElseThrow();
        var entries = entries(head);
        require(new HashSet<>(entries).size() == entries.size(), "an entry twice in the journal");
        var sequenced = list(database, "select reference from registers.sequenced order by position");
        int both = Math.min(entries.size(), sequenced.size());
        require(
                entries.subList(0, both).equals(sequenced.subList(0, both)),
                "the journal and the database tell positions differently");
        require(sequenced.size() <= entries.size(), "the journal is shorter than the database knows");
        seen = head;
        return head.size();
    }

    private List<UUID> entries(Checkpoint head) {
        var reader = new LogReader(filet.journal(), head.size());
        var entries = new ArrayList<UUID>();
        while (entries.size() < head.size()) {
            for (byte[] entry : reader.bundleFrom(entries.size())) {
                entries.add(UUID.fromString(Entry.parse(entry).reference()));
            }
        }
        return entries;
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Violation(otherwise);
        }
    }

    private static Set<UUID> ids(Connection database, String sql) throws SQLException {
        return new HashSet<>(list(database, sql));
    }

    private static List<UUID> list(Connection database, String sql) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
