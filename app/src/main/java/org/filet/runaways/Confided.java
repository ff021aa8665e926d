package org.filet.runaways;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.keys.Cell;
import org.filet.keys.Sealing;
import org.filet.wall.Duty;
import org.filet.wall.Rewriting;
import org.filet.wall.Wall;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What youths confided, sealed with the key that the organisation which listened has for the youth. What an older version
 * left in words is sealed before a page is served.
 */
@Component
class Confided implements SmartInitializingSingleton {

    private static final int BATCH = 200;

    private final ConfidenceTable table;
    private final Sealing sealing;
    private final TransactionTemplate transaction;
    private final Wall wall;
    private final Rewriting rewriting;

    Confided(ConfidenceTable table, Sealing sealing, TransactionTemplate transaction, Wall wall, Rewriting rewriting) {
        this.table = table;
        this.sealing = sealing;
        this.transaction = transaction;
        this.wall = wall;
        this.rewriting = rewriting;
    }

    void keep(EpisodeSummary episode, Actor by, String words, Instant at) {
        var row = UUID.randomUUID();
        var sealed = sealed(episode.youth().value(), by.organisation(), row, words);
        table.insert(episode.id(), by, new ConfidenceTable.Line(row, sealed, at));
    }

    List<Confidences> heardBy(OrganisationId listener, EpisodeSummary episode) {
        var youth = episode.youth().value();
        var keys = sealing.toOpen(listener, List.of(youth));
        return table.heardBy(listener, episode.id()).stream()
                .map(line -> new Confidences(listener, keys.open(youth, cell(line.row()), line.sealed()), line.at()))
                .toList();
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean any = false;
        while (wall.as(Duty.START, this::sealSome) > 0) {
            any = true;
        }
        if (any) {
            rewriting.rewrite("runaways.confidence");
        }
    }

    private int sealSome() {
        return Objects.requireNonNull(transaction.execute(status -> {
            var some = table.readable(BATCH);
            some.forEach(one -> table.seal(one.row(), sealed(one.youth(), one.listener(), one.row(), one.words())));
            return some.size();
        }));
    }

    private byte[] sealed(UUID youth, OrganisationId listener, UUID row, String words) {
        return sealing.toSeal(listener, List.of(youth)).seal(youth, cell(row), words);
    }

    private static Cell cell(UUID row) {
        return new Cell("runaways.confidence", "words", row);
    }
}
