package org.filet.network;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filet.kernel.RegionId;
import org.filet.kernel.Sector;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** « Qui appeler maintenant ? » There is always someone: on call, a substitute, or the region's liaison officer. */
@Component
public class OnCall {

    private static final int SHOWN = 3;

    private final PositionTable table;
    private final Clock clock;

    OnCall(PositionTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Why this post is the one to call. */
    public enum Why {
        ON_CALL,
        SUBSTITUTE,
        LIAISON
    }

    /** @param until when the shift ends; null for a substitute or a liaison officer */
    public record Answer(
            Sector sector,
            PositionCard card,
            Why why,
            @Nullable Instant until) {}

    /** Whom to call now in this sector for this region, at most three; empty only where the region has no liaison. */
    public List<Answer> now(RegionId region, Sector sector) {
        var serving = table.serving(region, sector, today());
        var onCall = serving.stream()
                .filter(PositionCard::held)
                .flatMap(card -> onCall(sector, card))
                .limit(SHOWN)
                .toList();
        if (!onCall.isEmpty()) {
            return onCall;
        }
        var substitute = serving.stream()
                .flatMap(card -> table.substituteOf(card.id(), today()).stream())
                .filter(PositionCard::held)
                .findFirst()
                .map(card -> new Answer(sector, card, Why.SUBSTITUTE, null));
        return substitute
                .or(() -> table.liaison(region, today()).map(card -> new Answer(sector, card, Why.LIAISON, null)))
                .map(List::of)
                .orElse(List.of());
    }

    /** Every sector of a region, for the printed sheet. */
    public List<Answer> sheet(RegionId region) {
        var answers = new ArrayList<Answer>();
        for (var sector : Sector.values()) {
            answers.addAll(now(region, sector));
        }
        return answers;
    }

    private Stream<Answer> onCall(Sector sector, PositionCard card) {
        Optional<Instant> until = table.shifts(card.id()).stream()
                .flatMap(shift -> shift.until(clock.instant()).stream())
                .max(Comparator.naturalOrder());
        return until.map(end -> new Answer(sector, card, Why.ON_CALL, end)).stream();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
    }
}
