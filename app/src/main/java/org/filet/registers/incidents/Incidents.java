package org.filet.registers.incidents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.network.Organisations;
import org.filet.network.Regime;
import org.filet.registers.incidents.Incident.Said;
import org.filet.registers.incidents.Incident.Told;
import org.filet.registers.incidents.Incident.Weighed;
import org.filet.web.Live;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of confidentiality incidents: anyone declares, the privacy officer goes on, the direction reads. Whether
 * the risk is one of serious injury is a person's conclusion, with reasons; nothing here computes it.
 */
@Service("incidentRegister")
@Transactional
public class Incidents {

    /** What the pages listen to. */
    static final String TOPIC = "incidents";

    /** As many as one page or one file holds. */
    public static final int MOST = 1000;

    private static final int LONGEST = 4000;
    private static final Set<Role> READERS = Set.of(Role.PRIVACY_OFFICER, Role.DIRECTOR);

    private final IncidentTable table;
    private final Organisations organisations;
    private final Once once;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Incidents(
            IncidentTable table,
            Organisations organisations,
            Once once,
            Live live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.organisations = organisations;
        this.once = once;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /** A step that was taken, as it was said then. */
    public record Done(IncidentStep step, Instant at, PositionId position, String words) {}

    public boolean mayRead(Actor actor) {
        return READERS.contains(actor.role());
    }

    public boolean mayGoOn(Actor actor) {
        return actor.role() == Role.PRIVACY_OFFICER;
    }

    /** Whether the Minister is told too, 110. */
    @Transactional(readOnly = true)
    public boolean tellsMinister(Actor actor) {
        return organisations
                .find(actor.organisation())
                .map(organisation -> organisation.regime() == Regime.R_22_1)
                .orElse(false);
    }

    /** Enters what happened, once for a key: whoever declares need not be sure, and does not see the register. */
    public UUID declare(Actor actor, RequestKey key, Said said) {
        return once.run(actor, key, () -> {
            check(said);
            var now = clock.instant();
            var incident = new Incident(
                    UUID.randomUUID(),
                    table.nextNumber(),
                    actor.organisation(),
                    IncidentState.DETECTED,
                    said,
                    Weighed.NOT_YET,
                    Told.NOBODY,
                    "",
                    actor.person(),
                    now);
            table.insert(incident);
            done(actor, incident.id(), IncidentStep.DECLARE, said.circumstances(), now);
            return incident.id();
        });
    }

    /** The register of the actor's organisation: the open ones first. Traced. */
    public List<Incident> of(Actor actor) {
        requireReader(actor);
        tell(actor, actor.position().value(), "READ");
        return table.of(actor.organisation(), MOST);
    }

    /** How many wait for the privacy officer. */
    @Transactional(readOnly = true)
    public List<Incident> waiting(Actor actor) {
        return mayGoOn(actor)
                ? table.of(actor.organisation(), MOST).stream()
                        .filter(incident -> incident.state().open())
                        .toList()
                : List.of();
    }

    public Incident find(Actor actor, UUID id) {
        requireReader(actor);
        var found = table.lock(id, actor.organisation()).orElseThrow(() -> new Refused(IncidentRefusal.UNKNOWN));
        tell(actor, id, "READ");
        return found;
    }

    /** Every step as it was said. */
    @Transactional(readOnly = true)
    public List<Done> steps(Actor actor, Incident incident) {
        requireReader(actor);
        return incident.organisation().equals(actor.organisation()) ? table.steps(incident.id()) : List.of();
    }

    public void qualify(Actor actor, UUID id) {
        take(actor, id, IncidentStep.QUALIFY, "", incident -> incident);
    }

    public void setAside(Actor actor, UUID id, String reason) {
        require(reason, IncidentRefusal.REASON_MISSING);
        take(actor, id, IncidentStep.SET_ASIDE, reason, incident -> incident);
    }

    /** All four elements and a conclusion are asked for: a risk is not weighed by leaving it blank. */
    public void assess(Actor actor, UUID id, Weighed weighed) {
        Stream.of(weighed.sensitivity(), weighed.maliciousUses(), weighed.consequences(), weighed.probability())
                .forEach(element -> require(element, IncidentRefusal.ELEMENTS_MISSING));
        if (weighed.serious() == null) {
            throw new Refused(IncidentRefusal.CONCLUSION_MISSING);
        }
        var words = String.join(
                "\n",
                weighed.sensitivity(),
                weighed.maliciousUses(),
                weighed.consequences(),
                weighed.probability(),
                weighed.serious() ? "Risque sérieux / serious risk" : "Sans risque sérieux / no serious risk");
        take(actor, id, IncidentStep.ASSESS, words, incident -> with(incident, weighed, incident.told(), ""));
    }

    /** Who was told: whoever should be and was not needs a reason. */
    public void notified(Actor actor, UUID id, Told told) {
        boolean minister = tellsMinister(actor);
        boolean everyone =
                told.commission() != null && told.persons() != null && (!minister || told.minister() != null);
        if (!everyone) {
            require(told.reason(), IncidentRefusal.REASON_MISSING);
        }
        tooLong(told.reason());
        Stream.of(told.commission(), told.persons(), told.minister()).forEach(this::notToCome);
        var words = Stream.of(
                        said("CAI", told.commission()),
                        said("Personnes / people", told.persons()),
                        said("Ministre / Minister", told.minister()),
                        told.reason())
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
        take(actor, id, IncidentStep.NOTIFY, words, incident -> with(incident, incident.weighed(), told, ""));
    }

    private static String said(String whom, @Nullable LocalDate day) {
        return day == null ? "" : whom + " " + day;
    }

    /** Ends it with the measures taken. Where the risk is serious, somebody was told first, or it is said why not. */
    public void close(Actor actor, UUID id, String measures) {
        require(measures, IncidentRefusal.MEASURES_MISSING);
        take(actor, id, IncidentStep.CLOSE, measures, incident -> {
            if (Boolean.TRUE.equals(incident.weighed().serious()) && incident.state() != IncidentState.NOTIFIED) {
                throw new Refused(IncidentRefusal.NOT_TOLD);
            }
            return with(incident, incident.weighed(), incident.told(), measures.strip());
        });
    }

    /** What is done to an incident, as the step is taken. */
    private interface Change {
        Incident of(Incident incident);
    }

    private void take(Actor actor, UUID id, IncidentStep step, String words, Change change) {
        if (!mayGoOn(actor)) {
            throw new Refused(IncidentRefusal.NOT_YOURS);
        }
        var incident = table.lock(id, actor.organisation()).orElseThrow(() -> new Refused(IncidentRefusal.UNKNOWN));
        if (!step.possible(incident.state())) {
            throw new Refused(IncidentRefusal.NOT_IN_THIS_STATE);
        }
        var changed = change.of(incident);
        table.update(new Incident(
                changed.id(),
                changed.number(),
                changed.organisation(),
                step.to(),
                changed.said(),
                changed.weighed(),
                changed.told(),
                changed.measures(),
                changed.declaredBy(),
                changed.declaredAt()));
        done(actor, id, step, words.strip(), clock.instant());
    }

    private static Incident with(Incident incident, Weighed weighed, Told told, String measures) {
        return new Incident(
                incident.id(),
                incident.number(),
                incident.organisation(),
                incident.state(),
                incident.said(),
                weighed,
                told,
                measures,
                incident.declaredBy(),
                incident.declaredAt());
    }

    private void done(Actor actor, UUID id, IncidentStep step, String words, Instant now) {
        table.append(id, step, words, actor, now);
        tell(actor, id, step.name());
        live.tell(actor.organisation(), TOPIC);
    }

    private void tell(Actor actor, UUID about, String what) {
        events.publishEvent(new IncidentEvent(about, what, actor, clock.instant(), Basis.of("INCIDENTS")));
    }

    private void check(Said said) {
        require(said.information(), IncidentRefusal.INFORMATION_MISSING);
        require(said.circumstances(), IncidentRefusal.CIRCUMSTANCES_MISSING);
        var from = said.from();
        var to = said.to();
        if (from != null && to != null && to.isBefore(from)) {
            throw new Refused(IncidentRefusal.PERIOD_WRONG);
        }
        if (said.persons() != null && said.persons() < 0) {
            throw new Refused(IncidentRefusal.PERIOD_WRONG);
        }
        Stream.of(from, to, said.knownOn()).forEach(this::notToCome);
        if (from != null && said.knownOn().isBefore(from)) {
            throw new Refused(IncidentRefusal.KNOWN_WRONG);
        }
    }

    private void notToCome(@Nullable LocalDate day) {
        if (day != null && day.isAfter(LocalDate.ofInstant(clock.instant(), Times.QUEBEC))) {
            throw new Refused(IncidentRefusal.PERIOD_WRONG);
        }
    }

    private static void require(String words, IncidentRefusal missing) {
        if (words.isBlank()) {
            throw new Refused(missing);
        }
        tooLong(words);
    }

    private static void tooLong(String words) {
        if (words.length() > LONGEST) {
            throw new Refused(IncidentRefusal.TOO_LONG);
        }
    }

    private void requireReader(Actor actor) {
        if (!mayRead(actor)) {
            throw new Refused(IncidentRefusal.NOT_YOURS);
        }
    }
}
