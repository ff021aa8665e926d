package org.filet.link;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.filet.link.People.Problem;
import org.filet.linkage.Census;
import org.filet.linkage.Evaluation;
import org.filet.linkage.files.JoinSummary;

/** Says an outcome, in words or as JSON. */
final class Report {

    private static final double MEGA = 1 << 20;

    private final Outcome outcome;

    Report(Outcome outcome) {
        this.outcome = outcome;
    }

    void say(Console console) {
        side(console, outcome.left());
        outcome.right().ifPresent(right -> side(console, right));
        JoinSummary summary = outcome.summary();
        console.report("report.candidates", summary.candidates(), outcome.overlap());
        console.report("report.tiers", summary.strong(), summary.toVerify());
        if (summary.cappedTokens() > 0) {
            console.report("report.capped", summary.cappedTokens(), summary.cappedPairs());
        }
        weights(console);
        outcome.evaluations().ifPresent(evaluations -> {
            evaluation(console, "report.evaluation.all", evaluations.all());
            evaluation(console, "report.evaluation.strong", evaluations.strong());
            evaluations.groups().forEach((kind, groups) -> groups(console, kind, groups));
        });
        console.report(
                "report.cost",
                seconds(outcome.encoding().time()),
                seconds(outcome.encoding().work()),
                seconds(outcome.joining().time()),
                seconds(outcome.joining().work()),
                Math.round(outcome.memory() / MEGA),
                Math.round(summary.diskBytes() / MEGA));
    }

    private void weights(Console console) {
        Learned learned = outcome.learned();
        String key = learned.isCarriedOn() ? "report.weights.files" : "report.weights.shipped";
        console.report(key, learned.weights().version(), learned.sample(), Census.FEWEST);
        if (learned.census().hasPlaces()) {
            console.report(learned.isCarriedOn() ? "report.place" : "report.place.unweighed");
        }
    }

    private static void groups(Console console, Groups.Kind kind, Map<String, Evaluation> groups) {
        console.report("report.gap", console.words().of("group." + kind), share(Groups.gap(groups)), Groups.FEWEST);
        groups.forEach((group, found) -> console.report(
                "report.group",
                group,
                share(found.precision()),
                share(found.recall()),
                found.right(),
                found.expected()));
    }

    private static void side(Console console, SideReading side) {
        console.report(
                "report.rows",
                side.table().file().getFileName(),
                side.rows(),
                side.rows() - side.records(),
                side.count(Problem.DATE));
    }

    private static void evaluation(Console console, String key, Evaluation evaluation) {
        Interval precision = Interval.wilson(evaluation.right(), evaluation.found());
        Interval recall = Interval.wilson(evaluation.right(), evaluation.expected());
        console.report(
                key,
                share(evaluation.precision()),
                share(precision.low()),
                share(precision.high()),
                share(evaluation.recall()),
                share(recall.low()),
                share(recall.high()),
                share(evaluation.f1()),
                evaluation.right(),
                evaluation.expected());
    }

    String json() {
        JoinSummary summary = outcome.summary();
        StringBuilder json = new StringBuilder("{");
        json.append("\"left\":").append(side(outcome.left()));
        json.append(",\"right\":").append(outcome.right().map(Report::side).orElse("null"));
        json.append(",\"tokens\":").append(summary.tokens());
        json.append(",\"candidates\":").append(summary.candidates());
        json.append(",\"expectedOverlap\":").append(outcome.overlap());
        json.append(",\"strong\":").append(summary.strong());
        json.append(",\"toVerify\":").append(summary.toVerify());
        json.append(",\"cappedTokens\":").append(summary.cappedTokens());
        json.append(",\"cappedPairs\":").append(summary.cappedPairs());
        json.append(",\"weights\":").append(weights());
        json.append(",\"evaluation\":").append(evaluations());
        json.append(",\"groups\":").append(groups());
        json.append(",\"encoding\":").append(cost(outcome.encoding()));
        json.append(",\"joining\":").append(cost(outcome.joining()));
        json.append(",\"peakMemoryBytes\":").append(outcome.memory());
        return json.append(",\"diskBytes\":")
                .append(summary.diskBytes())
                .append('}')
                .toString();
    }

    private static String side(SideReading side) {
        return "{\"rows\":%d,\"skipped\":%d,\"unreadableDates\":%d}"
                .formatted(side.rows(), side.rows() - side.records(), side.count(Problem.DATE));
    }

    private String weights() {
        Learned learned = outcome.learned();
        return "{\"version\":%d,\"carriedOn\":%b,\"sample\":%d,\"place\":%b}"
                .formatted(
                        learned.weights().version(),
                        learned.isCarriedOn(),
                        learned.sample(),
                        learned.census().hasPlaces() && learned.isCarriedOn());
    }

    private String groups() {
        return outcome.evaluations()
                .map(evaluations -> evaluations.groups().entrySet().stream()
                        .map(kind -> "\"%s\":%s"
                                .formatted(kind.getKey().name().toLowerCase(Locale.ROOT), kind(kind.getValue())))
                        .collect(Collectors.joining(",", "{", "}")))
                .orElse("null");
    }

    private static String kind(Map<String, Evaluation> groups) {
        return groups.entrySet().stream()
                .map(group -> "\"%s\":%s".formatted(group.getKey(), json(group.getValue())))
                .collect(Collectors.joining(
                        ",", String.format(Locale.ROOT, "{\"gap\":%.6f,\"of\":{", Groups.gap(groups)), "}}"));
    }

    private String evaluations() {
        return outcome.evaluations()
                .map(all -> "{\"strong\":%s,\"strongOrToVerify\":%s}".formatted(json(all.strong()), json(all.all())))
                .orElse("null");
    }

    private static String json(Evaluation evaluation) {
        Interval precision = Interval.wilson(evaluation.right(), evaluation.found());
        Interval recall = Interval.wilson(evaluation.right(), evaluation.expected());
        return String.format(
                Locale.ROOT,
                "{\"precision\":%.6f,\"precision95\":[%.6f,%.6f],\"recall\":%.6f,\"recall95\":[%.6f,%.6f],\"f1\":%.6f,"
                        + "\"right\":%d,\"found\":%d,\"expected\":%d}",
                evaluation.precision(),
                precision.low(),
                precision.high(),
                evaluation.recall(),
                recall.low(),
                recall.high(),
                evaluation.f1(),
                evaluation.right(),
                evaluation.found(),
                evaluation.expected());
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }

    private static String cost(Outcome.Cost cost) {
        return "{\"millis\":%d,\"processorMillis\":%d}"
                .formatted(cost.time().toMillis(), cost.work().toMillis());
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }
}
