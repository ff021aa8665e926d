package org.filet.registers.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.network.Approvals;
import org.filet.network.Approvals.Approval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code registers.incident} and its steps. */
@Component
class IncidentTable {

    private final JdbcClient jdbc;

    IncidentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String nextNumber() {
        return jdbc.sql("select 'IC-' || to_char(nextval('registers.incident_number'), 'FM0000')")
                .query(String.class)
                .single();
    }

    void insert(Incident incident) {
        jdbc.sql("""
                insert into registers.incident (id, number, organisation, state, information, circumstances, happened_from,
                                                happened_to, known_on, persons, declared_by, declared_at)
                values (:id, :number, :organisation, :state, :information, :circumstances, :from, :to, :known, :persons,
                        :by, :at)
                """)
                .param("id", incident.id())
                .param("number", incident.number())
                .param("organisation", incident.organisation().code())
                .param("state", incident.state().name())
                .param("information", incident.said().information())
                .param("circumstances", incident.said().circumstances())
                .param("from", incident.said().from(), Types.DATE)
                .param("to", incident.said().to(), Types.DATE)
                .param("known", incident.said().knownOn())
                .param("persons", incident.said().persons(), Types.INTEGER)
                .param("by", incident.declaredBy().value())
                .param("at", incident.declaredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void update(Incident incident) {
        jdbc.sql("""
                update registers.incident
                   set state = :state, sensitivity = :sensitivity, malicious_uses = :uses, consequences = :consequences,
                       probability = :probability, serious = :serious, told_cai = :cai, told_persons = :told,
                       told_minister = :minister, untold_reason = :reason, measures = :measures
                 where id = :id
                """)
                .param("id", incident.id())
                .param("state", incident.state().name())
                .param("sensitivity", incident.weighed().sensitivity())
                .param("uses", incident.weighed().maliciousUses())
                .param("consequences", incident.weighed().consequences())
                .param("probability", incident.weighed().probability())
                .param("serious", incident.weighed().serious(), Types.BOOLEAN)
                .param("cai", incident.told().commission(), Types.DATE)
                .param("told", incident.told().persons(), Types.DATE)
                .param("minister", incident.told().minister(), Types.DATE)
                .param("reason", incident.told().reason())
                .param("measures", incident.measures())
                .update();
    }

    /** A step is kept as it was said, whatever is said after. */
    void append(UUID incident, IncidentStep step, String words, Actor by, Instant at) {
        jdbc.sql("""
                insert into registers.incident_step (incident, organisation, step, at, person, position, words)
                values (:incident, :organisation, :step, :at, :person, :position, :words)
                """)
                .param("incident", incident)
                .param("organisation", by.organisation().code())
                .param("step", step.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", by.person().value())
                .param("position", by.position().value())
                .param("words", words)
                .update();
    }

    Optional<Incident> lock(UUID id, OrganisationId organisation) {
        return jdbc.sql("select * from registers.incident where id = :id and organisation = :organisation for update")
                .param("id", id)
                .param("organisation", organisation.code())
                .query(IncidentTable::incident)
                .optional();
    }

    /** The open ones first, then the newest. */
    List<Incident> of(OrganisationId organisation, int most) {
        return jdbc.sql("""
                select * from registers.incident where organisation = :organisation
                 order by state in ('CLOSED', 'SET_ASIDE'), declared_at desc limit :most
                """)
                .param("organisation", organisation.code())
                .param("most", most)
                .query(IncidentTable::incident)
                .list();
    }

    /** What somebody declared and another set aside or closed since then; the newest first. */
    List<Approval> endedIn(OrganisationId organisation, Instant since, int most) {
        return jdbc.sql("""
                select i.declared_by, s.person, s.at
                  from registers.incident_step s join registers.incident i on i.id = s.incident
                 where i.organisation = :organisation and s.step in ('SET_ASIDE', 'CLOSE') and s.at > :since
                   and s.person <> i.declared_by
                 order by s.at desc limit :most
                """)
                .param("organisation", organisation.code())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> new Approval(
                        new PersonId(row.getObject("declared_by", UUID.class)),
                        new PersonId(row.getObject("person", UUID.class)),
                        Approvals.Of.INCIDENT,
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Incidents.Done> steps(UUID incident) {
        return jdbc.sql("select * from registers.incident_step where incident = :incident order by id")
                .param("incident", incident)
                .query((row, number) -> new Incidents.Done(
                        IncidentStep.valueOf(row.getString("step")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new PositionId(row.getObject("position", UUID.class)),
                        row.getString("words")))
                .list();
    }

    private static Incident incident(ResultSet row, int number) throws SQLException {
        return new Incident(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new OrganisationId(row.getString("organisation")),
                IncidentState.valueOf(row.getString("state")),
                new Incident.Said(
                        row.getString("information"),
                        row.getString("circumstances"),
                        row.getObject("happened_from", LocalDate.class),
                        row.getObject("happened_to", LocalDate.class),
                        row.getObject("known_on", LocalDate.class),
                        row.getObject("persons", Integer.class)),
                new Incident.Weighed(
                        row.getString("sensitivity"),
                        row.getString("malicious_uses"),
                        row.getString("consequences"),
                        row.getString("probability"),
                        row.getObject("serious", Boolean.class)),
                new Incident.Told(
                        row.getObject("told_cai", LocalDate.class),
                        row.getObject("told_persons", LocalDate.class),
                        row.getObject("told_minister", LocalDate.class),
                        row.getString("untold_reason")),
                row.getString("measures"),
                new PersonId(row.getObject("declared_by", UUID.class)),
                row.getObject("declared_at", OffsetDateTime.class).toInstant());
    }
}
