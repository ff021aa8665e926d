package org.filet.journeys;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filet.agreements.Category;
import org.filet.agreements.Purpose;
import org.filet.agreements.law.Directives;
import org.filet.agreements.texts.Agreements;
import org.filet.agreements.texts.Article;
import org.filet.agreements.texts.Draft;
import org.filet.agreements.texts.Party;
import org.filet.agreements.texts.Terms;
import org.filet.alerts.Alerts;
import org.filet.alerts.Audience;
import org.filet.alerts.Cards;
import org.filet.alerts.Content;
import org.filet.alerts.Inbox;
import org.filet.alerts.Instruction;
import org.filet.alerts.Tip;
import org.filet.demo.SyntheticAgreement;
import org.filet.kernel.Actor;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.network.Registry;
import org.filet.network.Shift;
import org.filet.registers.incidents.Incident;
import org.filet.registers.incidents.Incidents;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Origin;
import org.filet.runaways.Report;
import org.filet.runaways.Runaways;
import org.filet.runaways.facts.SealedFacts;
import org.filet.runaways.facts.SealedKind;
import org.filet.runaways.places.Place;
import org.filet.runaways.places.PlaceKind;
import org.filet.runaways.places.PlaceSource;
import org.filet.runaways.places.PlaceStanding;
import org.filet.runaways.places.Places;
import org.filet.testing.SmallNetwork;
import org.filet.web.RequestKey;
import org.filet.youths.Gender;
import org.filet.youths.Identity;

/** A region where everybody who could write something wrote hostile text, in everything that they could. */
final class HostileWorld {

    private static final int EPISODES = 12;

    private final SmallNetwork network;
    private final Runaways runaways;
    private final SealedFacts facts;
    private final Alerts alerts;
    private final Cards cards;
    private final Inbox inbox;
    private final Agreements agreements;
    private final Directives directives;
    private final Incidents incidents;
    private final Places places;
    private final Clock clock;
    private final List<String> addresses = new ArrayList<>();
    private final OrganisationId centre;
    private final OrganisationId street;
    private final List<String> names = HostileText.texts(120);
    private int people;

    final Actor head;
    final Actor liaison;
    final Actor officer;
    final Actor director;
    final Actor worker;

    HostileWorld(
            Registry registry,
            Runaways runaways,
            SealedFacts facts,
            Alerts alerts,
            Cards cards,
            Inbox inbox,
            Agreements agreements,
            Directives directives,
            Incidents incidents,
            Places places,
            Clock clock) {
        this.network = new SmallNetwork(registry);
        this.runaways = runaways;
        this.facts = facts;
        this.alerts = alerts;
        this.cards = cards;
        this.inbox = inbox;
        this.agreements = agreements;
        this.directives = directives;
        this.incidents = incidents;
        this.places = places;
        this.clock = clock;
        this.centre = network.organisation(Sector.INSTITUTIONAL);
        this.street = network.organisation(Sector.COMMUNITY);
        this.head = person(
                Role.UNIT_HEAD, centre, Sector.INSTITUTIONAL, Shift.always().toArray(Shift[]::new));
        this.liaison = person(Role.RUNAWAY_LIAISON, centre, Sector.INSTITUTIONAL);
        this.officer = person(Role.PRIVACY_OFFICER, centre, Sector.INSTITUTIONAL);
        this.director = person(Role.DIRECTOR, centre, Sector.INSTITUTIONAL);
        this.worker = person(Role.COMMUNITY_WORKER, street, Sector.COMMUNITY);
        network.enter();
    }

    private Actor person(Role role, OrganisationId organisation, Sector sector, Shift... hours) {
        var post = network.post(role, organisation, null, hours);
        people++;
        return new Actor(
                network.held(post, names.get(names.size() - people)),
                post,
                role,
                organisation,
                sector,
                network.region());
    }

    /** Writes it all; returns the addresses of what was written. */
    List<String> written() {
        var from = today().minusDays(30);
        agreements.enterConcluded(SmallNetwork.administrator(), concluded(from));
        var whole = HostileText.texts(4000);
        whole.forEach(this::agreement);
        whole.forEach(this::incident);
        directives.enter(director, "A2.1-59.1", names.get(3).substring(0, 60), String.join("\n", HostileText.all()));
        var words = HostileText.texts(2000);
        for (int number = 0; number < EPISODES; number++) {
            episode(number, words.get(number % words.size()));
        }
        inbox.lines(worker).forEach(line -> addresses.add("/alerts/" + line.id()));
        return List.copyOf(addresses);
    }

    /** For a region that is not Québec's. */
    private Draft concluded(LocalDate from) {
        var usual = SyntheticAgreement.among(List.of(centre, street), from, from.plusYears(2));
        var terms = new Terms(from, from.plusYears(2), 30, true, "ÉFVP-1", false, "", new Bilingual("–", "–"));
        return new Draft(usual.title(), terms, usual.parties(), usual.articles(), null);
    }

    private void agreement(String text) {
        var titles = HostileText.texts(200);
        var title = titles.get(addresses.size() % titles.size());
        var terms = new Terms(today(), today().plusYears(1), 30, true, title, false, "", new Bilingual(text, text));
        var article =
                new Article(1, Purpose.FOLLOW_RUNAWAY, Set.of(Category.IDENTITY), Set.of(Role.UNIT_HEAD), "LPJ-72.6");
        var draft = new Draft(
                new Bilingual(title, title),
                terms,
                List.of(Party.both(centre), Party.both(street)),
                List.of(article),
                null);
        var id = agreements.draft(director, RequestKey.fresh(), draft);
        addresses.add("/agreements/" + id);
        addresses.add("/agreements/" + id + "/edit");
    }

    private void incident(String text) {
        var said = new Incident.Said(text, text, null, null, today(), null);
        addresses.add("/incidents/" + incidents.declare(head, RequestKey.fresh(), said));
    }

    private void episode(int number, String words) {
        var texts = HostileText.texts(1000);
        var text = texts.get(number % texts.size());
        var name = names.get(number);
        var identity = new Identity(
                name,
                names.get(names.size() / 2 + number),
                text,
                LocalDate.of(2010, 2, 3),
                Gender.GIRL,
                text,
                names.get(names.size() / 4 + number));
        var who = new Report.Who.New(identity);
        var report = new Report(
                who,
                clock.instant().minus(Duration.ofHours(2)),
                Origin.CR_UNIT,
                Set.of(),
                Set.of(),
                Set.of(),
                words,
                true,
                HostileText.texts(60).get(number));
        var episode = runaways.report(head, RequestKey.fresh(), report);
        var address = "/episodes/" + episode;
        runaways.keepConfidences(head, RequestKey.fresh(), episode, words);
        sealed(episode, text);
        place(episode, number);
        alert(episode, number);
        List.of(
                        "",
                        "/police-sheet",
                        "/parents-note",
                        "/confidences",
                        "/sealed",
                        "/places",
                        "/preventive",
                        "/alerts/new",
                        "/accesses",
                        "/statement")
                .forEach(page -> addresses.add(address + page));
    }

    private void sealed(EpisodeId episode, String text) {
        var fact =
                facts.keep(head, RequestKey.fresh(), episode, SealedKind.SHELTER_ADDRESS, text, Set.of(head.person()));
        facts.ask(head, RequestKey.fresh(), fact, text);
    }

    private void place(EpisodeId episode, int number) {
        var texts = HostileText.texts(500);
        var text = texts.get(number % texts.size());
        var assessed = new Place.Assessed(
                PlaceKind.PARK, PlaceStanding.TO_CHECK, PlaceSource.STAFF, network.region(), text, text, text);
        places.add(head, RequestKey.fresh(), episode, assessed);
    }

    private void alert(EpisodeId episode, int number) {
        RegionId region = network.region();
        var texts = HostileText.texts(160);
        var content = new Content(
                Set.of(Instruction.CALL_IF_SEEN),
                texts.get(number * 3),
                region,
                new Audience(Set.of(region), Set.of(Sector.COMMUNITY)));
        alerts.compose(head, RequestKey.fresh(), episode, content);
        var copy = inbox.lines(worker).getFirst().id();
        var tips = HostileText.texts(500);
        for (int tip = number; tip < tips.size(); tip += EPISODES) {
            var place = HostileText.texts(80).get(tip);
            cards.inform(
                    worker,
                    RequestKey.fresh(),
                    copy,
                    new Tip(Tip.Kind.SEEN, region, place, clock.instant(), tips.get(tip)));
        }
    }

    /** Whose work it is to read this; what others are told instead is no text of anybody's. */
    static boolean reads(Actor actor, String address) {
        return switch (actor.role()) {
            case UNIT_HEAD -> address.startsWith("/episodes/");
            case PRIVACY_OFFICER -> address.matches("/incidents/.*|/episodes/.*/(accesses|statement)");
            case DIRECTOR -> address.startsWith("/agreements/");
            case COMMUNITY_WORKER -> address.startsWith("/alerts/");
            default -> false;
        };
    }

    /** Whoever walks the pages. */
    List<Actor> everyone() {
        return List.of(head, liaison, officer, director, worker);
    }

    /** Where they invite somebody to, if they do. */
    Optional<String> post(Actor actor) {
        return actor.role() == Role.DIRECTOR ? Optional.of(head.position().toString()) : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
