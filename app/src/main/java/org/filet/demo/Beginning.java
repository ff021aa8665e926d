package org.filet.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.filet.demo.SyntheticYouths.Sheet;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.matching.MatchWork;
import org.filet.network.Organisations;
import org.filet.network.Region;
import org.filet.network.Regions;
import org.filet.network.Registry;
import org.filet.web.Installation;
import org.filet.web.Seats;
import org.filet.web.Times;
import org.filet.youths.Youths;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database before the first page is served: all of it or nothing, and only once. */
@Component
@Profile("demo")
class Beginning implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Beginning.class);

    private final Installation installation;
    private final Registry registry;
    private final Regions regions;
    private final Organisations organisations;
    private final Seats seats;
    private final Youths youths;
    private final List<Chapter> chapters;
    private final MatchWork work;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Beginning(
            Installation installation,
            Registry registry,
            Regions regions,
            Organisations organisations,
            Seats seats,
            Youths youths,
            List<Chapter> chapters,
            MatchWork work,
            TransactionTemplate transaction,
            Clock clock) {
        this.installation = installation;
        this.registry = registry;
        this.regions = regions;
        this.organisations = organisations;
        this.seats = seats;
        this.youths = youths;
        this.chapters = chapters;
        this.work = work;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        fill();
        work.drain(left -> {});
    }

    /** @throws NotADemo where the database serves real people, or holds a network nobody marked as a demo */
    void fill() {
        transaction.executeWithoutResult(status -> {
            switch (installation.claim(Installation.Kind.DEMO)) {
                case NEW -> enterAll();
                case SAME -> LOG.info("The demo is already there");
                case OTHER -> throw new NotADemo();
            }
        });
    }

    private void enterAll() {
        long started = System.nanoTime();
        if (!empty()) {
            throw new NotADemo();
        }
        var today = LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
        var network = new SyntheticNetwork(SyntheticNetwork.SEED, today);
        registry.enter(Actor.clock(new OrganisationId("CR-03"), Area.CAPITALE_NATIONALE.region()), network.network());
        var files = new SyntheticYouths(SyntheticNetwork.SEED, today)
                .sheets().stream().map(sheet -> open(network, sheet)).toList();
        var scene = new Scene(network, seats, files);
        chapters.forEach(chapter -> chapter.tell(scene));
        LOG.info(
                "The demo begins: {} organisations, {} posts, {} files, in {} ms",
                network.network().organisations().size(),
                network.network().positions().size(),
                files.size(),
                Duration.ofNanos(System.nanoTime() - started).toMillis());
    }

    private boolean empty() {
        var everywhere = regions.all().stream().map(Region::id).collect(Collectors.toSet());
        return organisations.in(everywhere, EnumSet.allOf(Sector.class)).isEmpty();
    }

    private Scene.Opened open(SyntheticNetwork network, Sheet sheet) {
        var actor = Scene.actor(
                network,
                seats,
                sheet.holder(),
                opener(network.organisation(sheet.holder()).sector()));
        var id = youths.register(actor, sheet.identity(), sheet.home().region());
        return new Scene.Opened(id, actor, sheet.identity());
    }

    /** Who opens files, by sector. */
    private static Role opener(Sector sector) {
        return switch (sector) {
            case POLICE -> Role.POLICE_OFFICER;
            case COMMUNITY -> Role.COMMUNITY_WORKER;
            case INSTITUTIONAL, SCHOOL, HEALTH, VICTIM_SERVICES -> Role.YOUTH_WORKER;
        };
    }
}
