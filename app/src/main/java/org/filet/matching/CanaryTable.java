package org.filet.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.linkage.PartialDate;
import org.filet.linkage.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code matching.canary}, {@code matching.canary_alert} and {@code matching.canary_seen}. */
@Component
class CanaryTable {

    /** Whose a decoy is: nobody's organisation, so that no list shows it and no one asks it away. */
    private static final String NOBODY = "-";

    private final JdbcClient jdbc;

    CanaryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the record it is known by. */
    UUID insert(Canary canary, Instant now, Instant until) {
        var id = UUID.randomUUID();
        long number = jdbc.sql("""
                insert into matching.pointer (id, organisation, region, youth, purpose, visibility, ground, contact,
                                              registered_by, registered_at, expires_at, epoch, canary)
                values (:id, :nobody, :region, gen_random_uuid(), 'SUPPORT', 'BLIND', 'LPJ_72_6', :none, :none, :now,
                        :until, 0, true)
                returning number
                """)
                .param("id", id)
                .param("nobody", NOBODY)
                .param("region", canary.region().code())
                .param("none", new UUID(0, 0))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into matching.canary (pointer, code, given_names, surnames, birth_date)
                values (:pointer, :code, :given, :surnames, :born)
                """)
                .param("pointer", number)
                .param("code", canary.code())
                .param("given", canary.givenNames())
                .param("surnames", canary.surnames())
                .param("born", canary.birthDate())
                .update();
        return id;
    }

    /** The invented person of a decoy's pointer. */
    Person person(long pointer) {
        return jdbc.sql("select * from matching.canary where pointer = :pointer")
                .param("pointer", pointer)
                .query((row, number) -> new Person(
                        row.getString("given_names"),
                        row.getString("surnames"),
                        List.of(),
                        PartialDate.of(row.getObject("birth_date", LocalDate.class))))
                .single();
    }

    /** Empty where this decoy has told of this episode before. */
    Optional<CanaryAlert> insert(MatchMaker.CanaryHit hit, UUID id) {
        var question = hit.question();
        return jdbc.sql("""
                insert into matching.canary_alert (id, canary, region, organisation, position, episode, asked_at)
                select :id, c.code, :region, :organisation, :position, :episode, :at
                  from matching.canary c where c.pointer = :pointer
                on conflict do nothing
                returning *, false as seen
                """)
                .param("id", id)
                .param("region", hit.region().code())
                .param("organisation", question.by().organisation().code())
                .param("position", question.by().position().value())
                .param("episode", question.episode().value())
                .param("at", question.at().atOffset(ZoneOffset.UTC))
                .param("pointer", hit.pointer())
                .query(CanaryTable::alert)
                .optional();
    }

    Optional<CanaryAlert> find(UUID id) {
        return jdbc.sql("select *, false as seen from matching.canary_alert where id = :id")
                .param("id", id)
                .query(CanaryTable::alert)
                .optional();
    }

    /** The latest, of one organisation's questions or of everybody's; those that it has not seen yet first. */
    List<CanaryAlert> latest(OrganisationId organisation, boolean everybodys, int most) {
        return jdbc.sql("""
                select a.*, s.alert is not null as seen
                  from matching.canary_alert a
                  left join matching.canary_seen s on s.alert = a.id and s.organisation = :organisation
                 where a.organisation = :organisation or :everybodys
                 order by s.alert is not null, a.asked_at desc, a.id limit :most
                """)
                .param("organisation", organisation.code())
                .param("everybodys", everybodys)
                .param("most", most)
                .query(CanaryTable::alert)
                .list();
    }

    /** By one organisation: another that hears of it, too, says so for itself. */
    void seen(UUID id, Actor by, Instant now) {
        jdbc.sql("""
                insert into matching.canary_seen (alert, organisation, at, by) values (:id, :organisation, :now, :by)
                on conflict do nothing
                """)
                .param("id", id)
                .param("organisation", by.organisation().code())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.position().value())
                .update();
    }

    private static CanaryAlert alert(ResultSet row, int number) throws SQLException {
        return new CanaryAlert(
                row.getObject("id", UUID.class),
                row.getString("canary"),
                new RegionId(row.getString("region")),
                new OrganisationId(row.getString("organisation")),
                new PositionId(row.getObject("position", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("seen"));
    }
}
