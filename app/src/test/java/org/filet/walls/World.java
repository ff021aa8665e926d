package org.filet.walls;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.filet.agreements.Category;
import org.filet.agreements.Consent;
import org.filet.agreements.ConsentAnswer;
import org.filet.agreements.Consents;
import org.filet.agreements.Purpose;
import org.filet.agreements.emergencies.Emergencies;
import org.filet.agreements.emergencies.EmergencyCall;
import org.filet.agreements.law.Directives;
import org.filet.agreements.texts.Agreements;
import org.filet.alerts.Alerts;
import org.filet.alerts.Audience;
import org.filet.alerts.Cards;
import org.filet.alerts.Content;
import org.filet.alerts.CopyId;
import org.filet.alerts.Instruction;
import org.filet.alerts.Tip;
import org.filet.demo.SyntheticAgreement;
import org.filet.imports.Uploads;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.matching.Ground;
import org.filet.matching.MatchWork;
import org.filet.matching.Matching;
import org.filet.matching.PointerPurpose;
import org.filet.matching.Pointers;
import org.filet.matching.Registration;
import org.filet.matching.Visibility;
import org.filet.oversight.Decoys;
import org.filet.registers.incidents.Incident;
import org.filet.registers.incidents.Incidents;
import org.filet.registers.statements.Asker;
import org.filet.registers.statements.IdentityCheck;
import org.filet.registers.statements.StatementRequests;
import org.filet.runaways.Deed;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Episodes;
import org.filet.runaways.Finder;
import org.filet.runaways.Origin;
import org.filet.runaways.Parameter;
import org.filet.runaways.Report;
import org.filet.runaways.Runaways;
import org.filet.runaways.facts.SealedFacts;
import org.filet.runaways.facts.SealedKind;
import org.filet.runaways.lead.LeadHandshake;
import org.filet.runaways.lead.LeadReason;
import org.filet.runaways.places.Place;
import org.filet.runaways.places.PlaceKind;
import org.filet.runaways.places.PlaceSource;
import org.filet.runaways.places.PlaceStanding;
import org.filet.runaways.places.Places;
import org.filet.runaways.protocols.Protocols;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.filet.youths.Youths;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One of each {@link Thing} around a youth of Gatineau: known to Montréal, the host, and to a street organisation there by
 * an alert; barred to Gatineau's liaison officer. Laval knows nothing of it.
 */
@TestComponent
final class World {

    private static final AtomicInteger YOUTHS = new AtomicInteger();

    private final Runaways runaways;
    private final Episodes episodes;
    private final Youths youths;
    private final Consents consents;
    private final Directives directives;
    private final Emergencies emergencies;
    private final Agreements agreements;
    private final Alerts alerts;
    private final Cards cards;
    private final Pointers pointers;
    private final Matching matching;
    private final MatchWork work;
    private final Uploads uploads;
    private final SealedFacts facts;
    private final Places places;
    private final LeadHandshake lead;
    private final Incidents incidents;
    private final StatementRequests statements;
    private final Decoys decoys;
    private final Protocols protocols;
    private final Stage stage;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    World(
            Runaways runaways,
            Episodes episodes,
            Youths youths,
            Consents consents,
            Directives directives,
            Emergencies emergencies,
            Agreements agreements,
            Alerts alerts,
            Cards cards,
            Pointers pointers,
            Matching matching,
            MatchWork work,
            Uploads uploads,
            SealedFacts facts,
            Places places,
            LeadHandshake lead,
            Incidents incidents,
            StatementRequests statements,
            Decoys decoys,
            Protocols protocols,
            Stage stage,
            MovableClock clock,
            @Outside JdbcClient jdbc) {
        this.runaways = runaways;
        this.episodes = episodes;
        this.youths = youths;
        this.consents = consents;
        this.directives = directives;
        this.emergencies = emergencies;
        this.agreements = agreements;
        this.alerts = alerts;
        this.cards = cards;
        this.pointers = pointers;
        this.matching = matching;
        this.work = work;
        this.uploads = uploads;
        this.facts = facts;
        this.places = places;
        this.lead = lead;
        this.incidents = incidents;
        this.statements = statements;
        this.decoys = decoys;
        this.protocols = protocols;
        this.stage = stage;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    Actor worker() {
        return stage.actor(Role.YOUTH_WORKER, "CR-07");
    }

    /** About whom the pages of people are. */
    Actor colleague() {
        return stage.actor(Role.HEALTH_WORKER, "CR-07");
    }

    Actor head() {
        return stage.actor(Role.UNIT_HEAD, "CR-07");
    }

    Actor director() {
        return stage.actor(Role.DIRECTOR, "CR-07");
    }

    Actor officer() {
        return stage.actor(Role.PRIVACY_OFFICER, "CR-07");
    }

    Actor barred() {
        return stage.actor(Role.RUNAWAY_LIAISON, "CR-07");
    }

    Actor host() {
        return stage.actor(Role.RUNAWAY_LIAISON, "CR-06");
    }

    Actor hostWorker() {
        return stage.actor(Role.YOUTH_WORKER, "CR-06");
    }

    Actor street() {
        return stage.actor(Role.COMMUNITY_WORKER, "COM-06");
    }

    /** Everything there is, new with each call; a day later than the one before. */
    Map<Thing, String> built() {
        clock.advance(Duration.ofDays(1));
        var things = new EnumMap<Thing, String>(Thing.class);
        var identity = someone();
        var episode = missing(worker(), identity);
        things.put(Thing.EPISODE, episode.value().toString());
        things.put(Thing.POINTER, pointer(identity));
        matching.ask(worker(), RequestKey.fresh(), episode);
        work.drain(left -> {});
        things.put(Thing.MATCH, latest("matching.match", "notified_at"));
        alerted(episode, things);
        runaways.act(
                worker(),
                RequestKey.fresh(),
                episode,
                new Deed.Locate(Stage.MONTREAL, "Montréal", Finder.STREET_WORKER));
        lead.propose(
                head(),
                RequestKey.fresh(),
                episode,
                Optional.of(Stage.MONTREAL),
                Optional.of(LeadReason.LOCATED_THERE));
        things.put(Thing.LEAD_PROPOSAL, latest("runaways.lead_proposal", "at"));
        decided(episode, things);
        accounts(things);
        things.put(Thing.AGREEMENT, agreement());
        things.put(
                Thing.UPLOAD,
                uploads.keep(head(), "prenom,nom\nAnaïs,Roy\n".getBytes(StandardCharsets.UTF_8))
                        .toString());
        things.put(Thing.FLAG, flag());
        things.put(Thing.DECOY_ALERT, decoyAlert(episode));
        kept(episode, things);
        things.put(Thing.ORGANISATION, "CR-07");
        things.put(
                Thing.YOUTH,
                String.valueOf(jdbc.sql("select youth from runaways.episode where id = :id")
                        .param("id", episode.value())
                        .query(UUID.class)
                        .single()));
        return things;
    }

    /** What an organisation keeps for itself alone. */
    private void kept(EpisodeId episode, Map<Thing, String> things) {
        var today = LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
        var readers = Set.of(worker().person(), head().person());
        var fact = facts.keep(
                worker(), RequestKey.fresh(), episode, SealedKind.SHELTER_ADDRESS, "12, rue Inventée", readers);
        things.put(Thing.SEALED_FACT, fact.toString());
        things.put(
                Thing.OPENING,
                facts.ask(head(), RequestKey.fresh(), fact, "Pour l’accompagner demain matin.")
                        .toString());
        var park = new Place.Assessed(
                PlaceKind.PARK,
                PlaceStanding.TO_CHECK,
                PlaceSource.STAFF,
                Stage.OUTAOUAIS,
                "Gatineau",
                "",
                "Souvent là.");
        places.add(worker(), RequestKey.fresh(), episode, park);
        things.put(Thing.PLACE, latest("runaways.place", "at"));
        var said = new Incident.Said("Adresses", "Envoyées ailleurs.", null, null, today, null);
        things.put(
                Thing.INCIDENT,
                incidents.declare(worker(), RequestKey.fresh(), said).toString());
        var received = new StatementRequests.Received(Asker.OTHER, IdentityCheck.KNOWN, today);
        things.put(
                Thing.STATEMENT,
                statements
                        .receive(worker(), RequestKey.fresh(), episode, received)
                        .toString());
        things.put(
                Thing.DECOY_FILE,
                decoys.set(officer(), RequestKey.fresh(), someone()).toString());
        things.put(
                Thing.TIME_LIMIT,
                protocols
                        .set(
                                director(),
                                RequestKey.fresh(),
                                director().region(),
                                Parameter.REVIEW,
                                Duration.ofHours(12),
                                "Protocole",
                                today.plusDays(30))
                        .toString());
        things.put(Thing.PROVIDER, inserted("""
                insert into signin.provider (id, organisation, french, english, issuer, client, secret, acr, amr)
                values (:id, 'CR-' || :id, 'Essai', 'Trial', 'https://' || :id || '.example.org', 'filet', 'file',
                        array['strong'], array[]::text[])
                """));
    }

    /** A conflict of interest keeps this person off the youth from now on. */
    void shutOut(Actor actor, Map<Thing, String> things) {
        var episode = EpisodeId.parse(things.getOrDefault(Thing.EPISODE, ""));
        consents.bar(head(), episodes.summary(worker(), episode).holding(), actor.person(), null);
    }

    /** An episode of this actor's own, of another youth. */
    EpisodeId missing(Actor actor) {
        return missing(actor, someone());
    }

    /** An episode of a youth whom Montréal knows too; nobody has asked yet. */
    EpisodeId known() {
        var identity = someone();
        var episode = missing(worker(), identity);
        pointer(identity);
        return episode;
    }

    private EpisodeId missing(Actor actor, Identity identity) {
        return runaways.report(
                actor,
                RequestKey.fresh(),
                new Report(
                        new Report.Who.New(identity),
                        clock.instant().minus(Duration.ofHours(2)),
                        Origin.CR_UNIT,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        "",
                        true,
                        ""));
    }

    private static Identity someone() {
        int number = YOUTHS.incrementAndGet();
        return Identity.named(
                "Zoralie",
                "Wapachee-" + letters(number),
                LocalDate.of(2009, 9, 3).plusDays(number),
                Gender.GIRL);
    }

    private static String letters(int number) {
        return Integer.toString(number, 26)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit < 'a' ? digit + 49 : digit)))
                .reduce("K", String::concat);
    }

    private String pointer(Identity identity) {
        var file = youths.register(hostWorker(), identity, hostWorker().region());
        var pointer = pointers.register(
                hostWorker(),
                RequestKey.fresh(),
                new Registration(file, Optional.empty(), PointerPurpose.SUPPORT, Visibility.VISIBLE, Ground.LPJ_72_6));
        work.drain(left -> {});
        return pointer.value().toString();
    }

    private void alerted(EpisodeId episode, Map<Thing, String> things) {
        var audience = new Audience(Set.of(Stage.MONTREAL), Set.of(Sector.COMMUNITY));
        var content = new Content(Set.of(Instruction.CALL_IF_SEEN), "Manteau rouge", Stage.OUTAOUAIS, audience);
        var alert = alerts.compose(head(), RequestKey.fresh(), episode, content);
        things.put(Thing.ALERT, alert.value().toString());
        var copy = jdbc.sql("select id from alerts.copy where alert = :alert and organisation = 'COM-06'")
                .param("alert", alert.value())
                .query(UUID.class)
                .single();
        things.put(Thing.COPY, copy.toString());
        var tip = new Tip(Tip.Kind.SEEN, Stage.MONTREAL, "Montréal", clock.instant(), "Près du métro");
        cards.inform(street(), RequestKey.fresh(), new CopyId(copy), tip);
        things.put(Thing.TIP, latest("alerts.tip", "at"));
    }

    private void decided(EpisodeId episode, Map<Thing, String> things) {
        var holding = episodes.summary(worker(), episode).holding();
        var answer = new ConsentAnswer(
                host().organisation(),
                Purpose.FOLLOW_RUNAWAY,
                Set.of(Category.IDENTITY, Category.EPISODE),
                true,
                Consent.GivenBy.YOUTH,
                "De vive voix.",
                Consent.Language.FR,
                "2026-1",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(10));
        things.put(
                Thing.CONSENT,
                consents.note(worker(), RequestKey.fresh(), holding, episodes.age(worker(), episode), answer)
                        .toString());
        shutOut(barred(), things);
        things.put(
                Thing.CONFLICT, consents.barred(head(), holding).getFirst().id().toString());
        directives.enter(director(), "A2.1-59.1", UUID.randomUUID().toString(), "Appeler d’abord.");
        var call = new EmergencyCall(
                new OrganisationId("POL-06"),
                "A2.1-59.1",
                Set.of(Category.IDENTITY, Category.EPISODE),
                "Menaces de mort reçues par message.",
                "Vue il y a dix minutes, montait en voiture.",
                Set.of(1, 2, 3, 4));
        things.put(
                Thing.EMERGENCY,
                emergencies.invoke(worker(), RequestKey.fresh(), holding, call).toString());
    }

    private String agreement() {
        var parties = List.of(director().organisation(), street().organisation());
        var from = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return agreements
                .draft(director(), RequestKey.fresh(), SyntheticAgreement.among(parties, from, from.plusYears(1)))
                .value()
                .toString();
    }

    private void accounts(Map<Thing, String> things) {
        things.put(Thing.PERSON, colleague().person().toString());
        things.put(Thing.POSITION, colleague().position().toString());
        things.put(Thing.SESSION, inserted("""
                insert into web.session (id, person, position, device, entered_at, seen_at)
                values (:id, :person, :position, '', :now, :now)
                """));
        things.put(Thing.DEVICE, inserted("""
                insert into notices.device (id, person, label, endpoint, p256dh, auth, added_at)
                values (:id, :person, '', cast(:id as text), '', '', :now)
                """));
        things.put(Thing.LETTER, inserted("""
                insert into signin.letter (id, kind, secret, person, name, position, organisation, expires_at)
                values (:id, 'INVITATION', uuid_send(:id), :person, 'Quelqu’un', :position, 'CR-07',
                        :now + interval '1 day')
                """));
        things.put(Thing.VOUCHING, inserted("""
                insert into signin.vouching (id, organisation, kind, name, by, at)
                values (:id, 'CR-07', 'INVITED', 'Quelqu’un', :person, :now)
                """));
        // The last one is never removed.
        passkey();
        things.put(
                Thing.PASSKEY,
                Base64.getUrlEncoder().withoutPadding().encodeToString(passkey().getBytes(StandardCharsets.UTF_8)));
    }

    private String passkey() {
        return inserted("""
                with account as (
                  insert into signin.account (person, handle, created_at)
                  values (:person, uuid_send(:person), :now)
                  on conflict (person) do update set disabled_at = null returning person)
                insert into signin.passkey (id, person, label, public_key, signature_count, verified, transports,
                       backup_eligible, backed_up, attestation, client_data, created_at, used_at)
                select convert_to(:id::text, 'UTF8'), person, 'Clé', '', 0, true, '', false, false, '', '', :now, :now
                  from account
                """);
    }

    private String flag() {
        return inserted("""
                insert into oversight.flag (id, kind, person, position, organisation, day, at, due)
                values (:id, 'MANY_OPENED', :person, :position, 'CR-07', cast(:now as date), :now,
                        :now + interval '1 day')
                """);
    }

    private String decoyAlert(EpisodeId episode) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into matching.canary_alert (id, canary, region, organisation, position, episode, asked_at)
                values (:id, 'L-000A', '07', 'CR-07', :position, :episode, :now)
                """)
                .param("id", id)
                .param("position", worker().position().value())
                .param("episode", episode.value())
                .param("now", now())
                .update();
        return id.toString();
    }

    /** A row of the worker's own, with a number of its own. */
    private String inserted(String sql) {
        var id = UUID.randomUUID();
        jdbc.sql(sql)
                .param("id", id)
                .param("person", worker().person().value())
                .param("position", worker().position().value())
                .param("now", now())
                .update();
        return id.toString();
    }

    private String latest(String table, String by) {
        return jdbc.sql("select id from " + table + " order by " + by + " desc limit 1")
                .query(UUID.class)
                .single()
                .toString();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
