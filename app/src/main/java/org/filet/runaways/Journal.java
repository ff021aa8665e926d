package org.filet.runaways;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.filet.runaways.RunawayEvent.ClockRang;
import org.filet.runaways.RunawayEvent.ConfidencesKept;
import org.filet.runaways.RunawayEvent.ConfidencesRead;
import org.filet.runaways.RunawayEvent.Happened;
import org.springframework.stereotype.Component;

/** Writes an episode's history in words that pages can say in both languages: a key and its arguments. */
@Component
class Journal {

    private static final String BACK_AT = "~runaways.back-at~";

    static final String OF_AGE = "runaways.happened." + Step.COME_OF_AGE.name();
    static final String RANG_LATE = "#runaways.rang.late";
    static final String CHECKED = "runaways.happened." + Step.CHECK.name();

    private final JournalTable table;

    Journal(JournalTable table) {
        this.table = table;
    }

    void write(RunawayEvent event) {
        switch (event) {
            case Happened happened -> table.append(event, key(happened), args(happened));
            case ClockRang rang ->
                table.append(
                        event, "runaways.rang." + rang.clock().name(), rang.late() ? List.of(RANG_LATE) : List.of());
            case ConfidencesKept kept -> table.append(event, "runaways.happened.CONFIDENCES_KEPT", List.of());
            case ConfidencesRead read -> table.append(event, "runaways.happened.CONFIDENCES_READ", List.of());
        }
    }

    /** Many deeds at once, an import's. */
    void write(List<Happened> all) {
        table.append(all.stream()
                .map(happened -> new JournalTable.Line(happened, key(happened), args(happened)))
                .toList());
    }

    private static String key(Happened happened) {
        return "runaways.happened." + happened.deed().step().name();
    }

    private static List<String> args(Happened happened) {
        var args = args(happened.deed());
        if (!happened.typedLater()) {
            return args;
        }
        var more = new ArrayList<>(args);
        more.add(TimelineEntry.DONE_AT + happened.done());
        return more;
    }

    private static List<String> args(Deed deed) {
        return switch (deed) {
            case Deed.Notice d -> all(word(d.origin()), words(d.circumstances()), words(d.immediate()), d.words());
            case Deed.Check d -> List.copyOf(words(d.done()));
            case Deed.KnowWhereabouts d -> List.of(region(d.region().code()), d.municipality(), word(d.adult()));
            case Deed.Declare d -> List.of(d.policeEvent());
            case Deed.Cancel d ->
                d.backAt() == null ? List.of(word(d.reason())) : List.of(word(d.reason()), BACK_AT + d.backAt());
            case Deed.IssuePoliceSheet d -> List.of(d.policeEvent());
            case Deed.TellParents d -> List.of(word(d.call()));
            // Their reasons are sealed, with the judgement.
            case Deed.Review d -> List.of(word(d.concern()));
            case Deed.GiveOpinion d -> List.of(word(d.concern()));
            case Deed.MessageYouth d -> List.of(word(d.channel()), word(d.reply()));
            case Deed.Note d -> List.of(d.words());
            case Deed.Locate d -> List.of(region(d.region().code()), d.municipality(), word(d.by()));
            case Deed.ConfirmReturn d ->
                List.of(
                        word(d.mode()),
                        region(d.region().code()),
                        "#runaways.health." + (d.healthOffered() ? "offered" : "not-offered"));
            case Deed.OfferInterview d ->
                d.organisation() == null
                        ? List.of(word(d.listener()), region(d.region().code()))
                        : List.of(
                                word(d.listener()),
                                region(d.region().code()),
                                "&" + d.organisation().code());
            case Deed.RecordInterview d ->
                all(word(d.outcome()), List.of(), List.of(), String.join("; ", d.safetyFacts()));
            case Deed.Close d -> List.of(word(d.outcome()), d.feedback());
            case Deed.Import d -> List.of(word(d.origin()), d.policeEvent());
            case Deed.StartSearch d -> List.of();
            case Deed.ComeOfAge d -> List.of();
            case Deed.ConfirmLiaison d -> List.of();
            case Deed.TakeCharge d -> List.of();
            case Deed.LoseAgain d -> List.of();
            case Deed.RevisePlan d -> with(d);
            case Deed.TakeBackReturn d -> List.of();
            case Deed.HandStopNotice d -> List.of();
            case Deed.RecordDeath d -> List.of();
        };
    }

    private static List<String> with(Deed.RevisePlan plan) {
        var with = new ArrayList<String>();
        if (plan.withYouth()) {
            with.add("#runaways.field.withYouth");
        }
        if (plan.withParents()) {
            with.add("#runaways.field.withParents");
        }
        return with;
    }

    private static List<String> all(String first, Collection<String> second, Collection<String> third, String last) {
        var all = new ArrayList<String>();
        all.add(first);
        all.addAll(second);
        all.addAll(third);
        if (!last.isBlank()) {
            all.add(last);
        }
        return all;
    }

    private static List<String> words(Collection<? extends Enum<?>> values) {
        return values.stream().map(Journal::word).toList();
    }

    static String word(Enum<?> value) {
        return "#runaways." + value.getDeclaringClass().getSimpleName() + "." + value.name();
    }

    private static String region(String code) {
        return "@" + code;
    }
}
