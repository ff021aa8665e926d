package org.filet.runaways.facts;

import java.util.List;
import java.util.UUID;
import org.filet.keys.Cell;
import org.filet.keys.Sealing;
import org.filet.runaways.EpisodeSummary;
import org.springframework.stereotype.Component;

/** What is written about a sealed fact, sealed with the key that its holder has for the youth. */
@Component
class Sealed {

    private final Sealing sealing;

    Sealed(Sealing sealing) {
        this.sealing = sealing;
    }

    byte[] fact(EpisodeSummary episode, UUID id, String words) {
        return seal(episode, new Cell("runaways.sealed_fact", "sealed", id), words);
    }

    String fact(EpisodeSummary episode, UUID id, byte[] sealed) {
        return open(episode, new Cell("runaways.sealed_fact", "sealed", id), sealed);
    }

    byte[] reason(EpisodeSummary episode, UUID id, String words) {
        return seal(episode, new Cell("runaways.sealed_opening", "reason", id), words);
    }

    String reason(EpisodeSummary episode, UUID id, byte[] sealed) {
        return open(episode, new Cell("runaways.sealed_opening", "reason", id), sealed);
    }

    /** Whether the youth's key is there: without it nothing of theirs is read. */
    boolean readable(EpisodeSummary episode) {
        var youth = episode.youth().value();
        return sealing.toOpen(episode.holder(), List.of(youth)).refusal(youth).isEmpty();
    }

    private byte[] seal(EpisodeSummary episode, Cell cell, String words) {
        var youth = episode.youth().value();
        return sealing.toSeal(episode.holder(), List.of(youth)).seal(youth, cell, words);
    }

    private String open(EpisodeSummary episode, Cell cell, byte[] sealed) {
        var youth = episode.youth().value();
        return sealing.toOpen(episode.holder(), List.of(youth)).open(youth, cell, sealed);
    }
}
