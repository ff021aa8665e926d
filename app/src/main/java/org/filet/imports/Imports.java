package org.filet.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Holding;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.matching.MatchWork;
import org.filet.matching.Matching;
import org.filet.matching.Pointers;
import org.filet.matching.Registration;
import org.filet.runaways.Deed;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Runaways;
import org.filet.youths.YouthId;
import org.filet.youths.Youths;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings an organisation's open episodes in from a file: all of it, in one transaction, or nothing. */
@Service
public class Imports {

    private static final int AT_ONCE = 500;

    private final Reader reader;
    private final ReferenceTable references;
    private final Youths youths;
    private final Runaways runaways;
    private final Pointers pointers;
    private final Matching matching;
    private final Access access;
    private final Clock clock;

    Imports(
            Reader reader,
            ReferenceTable references,
            Youths youths,
            Runaways runaways,
            Pointers pointers,
            Matching matching,
            Access access,
            Clock clock) {
        this.reader = reader;
        this.references = references;
        this.youths = youths;
        this.runaways = runaways;
        this.pointers = pointers;
        this.matching = matching;
        this.access = access;
        this.clock = clock;
    }

    /** Hears how far an import is, line by line of {@code total}. */
    @FunctionalInterface
    public interface Progress {
        void reached(int done, int total);
    }

    /** @throws Refused unless the actor may import for the organisation */
    public void requireImporter(Actor actor) {
        access.require(
                actor, Action.IMPORT, Holding.ofNobody(actor.position().value(), actor.organisation(), actor.region()));
    }

    /** What the file says under this mapping. Changes nothing. */
    public Reading read(Actor actor, Sheet table, Mapping mapping, Defaults defaults) {
        requireImporter(actor);
        return reader.read(table, mapping, defaults);
    }

    /**
     * Brings the rows in: a file and an open episode for each, a visible pointer, and the question to other regions.
     * Pointers are encoded and questions asked behind it ({@link MatchWork}): the episodes do not wait for key holders.
     *
     * @param skipBlocked whether lines that cannot be read are left out; otherwise one of them refuses the whole file
     * @throws Refused {@code BAD_ROWS}, and whatever the rules of episodes refuse; nothing is changed then
     */
    @Transactional
    public ImportResult run(Actor actor, Reading reading, boolean skipBlocked, Progress progress) {
        requireImporter(actor);
        if (reading.blockedLines() > 0 && !skipBlocked) {
            throw new Refused(ImportRefusal.BAD_ROWS);
        }
        long start = System.nanoTime();
        references.queue(actor.organisation());
        var known = references.known(
                actor.organisation(),
                reading.rows().stream().map(Row::reference).toList());
        var fresh = reading.rows().stream()
                .filter(row -> row.reference().isEmpty() || !known.contains(row.reference()))
                .toList();
        var episodes = bringIn(actor, fresh, progress);
        return new ImportResult(
                fresh.size(),
                reading.rows().size() - fresh.size(),
                (int) reading.blockedLines(),
                episodes,
                Duration.ofNanos(System.nanoTime() - start));
    }

    private List<EpisodeId> bringIn(Actor actor, List<Row> rows, Progress progress) {
        var opened = new ArrayList<EpisodeId>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            var some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            var files =
                    youths.registerAll(actor, some.stream().map(Row::identity).toList(), actor.region());
            var episodes = runaways.importAll(actor, deeds(some, files), actor.region());
            references.insert(actor.organisation(), some, episodes, clock.instant());
            pointers.registerAll(actor, registrations(files, episodes));
            matching.askAll(actor, episodes);
            opened.addAll(episodes);
            progress.reached(from + some.size(), rows.size());
        }
        return List.copyOf(opened);
    }

    private static List<Deed.Import> deeds(List<Row> rows, List<YouthId> files) {
        var deeds = new ArrayList<Deed.Import>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            deeds.add(new Deed.Import(files.get(i), row.lastSeen(), row.origin(), row.policeEvent()));
        }
        return deeds;
    }

    private static List<Registration> registrations(List<YouthId> files, List<EpisodeId> episodes) {
        var registrations = new ArrayList<Registration>();
        for (int i = 0; i < files.size(); i++) {
            registrations.add(Registration.forRunaway(files.get(i), episodes.get(i)));
        }
        return registrations;
    }
}
