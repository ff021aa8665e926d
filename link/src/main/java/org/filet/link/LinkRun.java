package org.filet.link;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Stream;
import org.filet.linkage.Evaluation;
import org.filet.linkage.Prior;
import org.filet.linkage.Scorer;
import org.filet.linkage.Sketches;
import org.filet.linkage.Tier;
import org.filet.linkage.files.Besides;
import org.filet.linkage.files.JoinSummary;
import org.filet.linkage.files.Progress;
import org.filet.linkage.files.Side;
import org.filet.linkage.files.TokenJoin;
import org.filet.linkage.files.WorkFolder;

/** One run: read and encode, join and score, write and count. */
final class LinkRun {

    private final Request request;
    private final Console console;
    private final boolean oneFile;
    private final long[] found = new long[2];
    private final long[] right = new long[2];

    LinkRun(Request request, Console console) {
        this.request = request;
        this.console = console;
        this.oneFile = request.right().isEmpty();
    }

    Outcome run() throws IOException, Refusal {
        SideReading left = SideReading.of(
                Table.open(request.left()), request.columns(), request.truthRule(), request.noPlace(), console);
        Optional<SideReading> other = right();
        if (!Files.isDirectory(request.work())) {
            throw Refusal.of("refused.work", request.work());
        }
        Optional<PairsFile> out = PairsFile.open(request);
        try (WorkFolder work = WorkFolder.in(request.work());
                TokenJoin join = new TokenJoin(work.path(), request.threads(), request.limit())) {
            Outcome.Cost start = Outcome.Cost.now();
            Sample leftSample = sample(left);
            Optional<Sample> otherSample = other.isPresent() ? Optional.of(sample(other.get())) : Optional.empty();
            Learned learned = Learned.of(
                    Stream.concat(Stream.of(leftSample), otherSample.stream()).toList());
            Sketches leftSketches = new Sketches(learned.census(), leftSample.seen());
            Sketches otherSketches = otherSample
                    .map(sample -> new Sketches(learned.census(), sample.seen()))
                    .orElse(leftSketches);
            try (Encoding encoding = new Encoding(request.threads(), join, learned.census())) {
                read(left, Side.LEFT, encoding, leftSketches);
                if (other.isPresent()) {
                    read(other.get(), Side.RIGHT, encoding, otherSketches);
                }
                encoding.finish();
            }
            Outcome.Cost encoded = Outcome.Cost.now();
            Optional<Truth> truth = truth(left, other);
            Scorer scorer = new Scorer(
                    prior(left.records(), other.map(SideReading::records).orElse(left.records())), learned.weights());
            Besides besides = (one, another) -> leftSketches.beside(one, otherSketches, another);
            JoinSummary summary = join(join, left, other, truth, out, scorer, besides);
            if (out.isPresent()) {
                out.get().keep();
            }
            return new Outcome(
                    left,
                    other,
                    summary,
                    request.overlap(),
                    learned,
                    truth.map(known -> evaluations(known, left)),
                    encoded.since(start),
                    Outcome.Cost.now().since(encoded),
                    Memory.peak());
        } finally {
            if (out.isPresent()) {
                out.get().close();
            }
        }
    }

    private Optional<SideReading> right() throws Refusal {
        if (oneFile) {
            return Optional.empty();
        }
        Optional<String> map = request.rightColumns().or(request::columns);
        return Optional.of(SideReading.of(
                Table.open(request.right().orElseThrow()), map, request.truthRule(), request.noPlace(), console));
    }

    private Sample sample(SideReading side) throws IOException, Refusal {
        side.settleDates(request.dates());
        return side.sample();
    }

    private void read(SideReading side, Side which, Encoding encoding, Sketches sketches) throws IOException, Refusal {
        boolean grouped = which == Side.LEFT && hasTruth();
        side.read((first, people) -> encoding.add(which, first, people, sketches), grouped);
        console.note("read.done", side.table().file(), side.rows(), side.rows() - side.records());
    }

    private boolean hasTruth() {
        return request.truth().isPresent() || request.truthRule().isPresent();
    }

    private Optional<Truth> truth(SideReading left, Optional<SideReading> other) throws IOException, Refusal {
        if (request.truthRule().isPresent()) {
            long[] rightKeys = other.map(SideReading::keys).orElseGet(() -> new long[0]);
            return Optional.of(new Truth.Keys(left.keys(), rightKeys, oneFile));
        }
        if (request.truth().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Truth.Listed.read(
                request.truth().get(),
                left.labels(),
                other.map(SideReading::labels).orElse(left.labels()),
                oneFile,
                count -> {
                    if (count > 0) {
                        console.note("read.truth-unknown", count);
                    }
                }));
    }

    private JoinSummary join(
            TokenJoin join,
            SideReading left,
            Optional<SideReading> other,
            Optional<Truth> truth,
            Optional<PairsFile> out,
            Scorer scorer,
            Besides besides)
            throws IOException {
        Labels rightLabels = other.map(SideReading::labels).orElse(left.labels());
        return join.join(left.records(), oneFile, scorer, besides, this::progress, (one, another, tier, families) -> {
            int which = tier == Tier.STRONG ? 0 : 1;
            found[which]++;
            if (truth.isPresent()) {
                boolean holds = truth.get().holds(one, another);
                right[which] += holds ? 1 : 0;
                left.groups().found(one, holds);
            }
            if (out.isPresent()) {
                int beside = besides.of(one, another);
                out.get()
                        .write(
                                left.labels().at(one),
                                rightLabels.at(another),
                                tier,
                                scorer.evidence(families, beside),
                                Sketches.placesAgree(beside));
            }
        });
    }

    /** A left row meets all right rows; the partners expected are shared out among the left rows. */
    private Prior prior(int left, int other) {
        double partners = oneFile ? request.overlap() : request.overlap() * Math.min(left, other) / Math.max(1, left);
        return new Prior(Math.max(1, other), Math.max(partners, Double.MIN_NORMAL));
    }

    private void progress(Progress.Phase phase, int done, int total) {
        console.progress("progress." + phase, done, total);
    }

    private Evaluations evaluations(Truth truth, SideReading left) {
        long expected = truth.pairs();
        truth.eachLeft(left.groups()::expected);
        return new Evaluations(
                new Evaluation(right[0], found[0], expected),
                new Evaluation(right[0] + right[1], found[0] + found[1], expected),
                left.groups().evaluations());
    }
}
