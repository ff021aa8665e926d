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
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.linkage.PartialDate;
import org.filet.linkage.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code matching.canary} and {@code matching.canary_alert}. */
@Component
class CanaryTable {

    /** Whose a decoy is: nobody's organisation, so that no list shows it and no one asks it away. */
    private static final String NOBODY = "-";

    private final JdbcClient jdbc;

    CanaryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Canary canary, Instant now, Instant until) {
        long number = jdbc.sql("""
                insert into matching.pointer (id, organisation, region, youth, purpose, visibility, ground, contact,
                                              registered_by, registered_at, expires_at, epoch, canary)
                values (:id, :nobody, :region, gen_random_uuid(), 'SUPPORT', 'BLIND', 'LPJ_72_6', :none, :none, :now,
                        :until, 0, true)
                returning number
                """)
                .param("id", UUID.randomUUID())
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
                returning *
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
        return jdbc.sql("select * from matching.canary_alert where id = :id")
                .param("id", id)
                .query(CanaryTable::alert)
                .optional();
    }

    /** The latest, of one organisation's questions or of everybody's; those not seen yet first. */
    List<CanaryAlert> latest(OrganisationId organisation, boolean everybodys, int most) {
        return jdbc.sql("""
                select * from matching.canary_alert where organisation = :organisation or :everybodys
                 order by seen_at is not null, asked_at desc, id limit :most
                """)
                .param("organisation", organisation.code())
                .param("everybodys", everybodys)
                .param("most", most)
                .query(CanaryTable::alert)
                .list();
    }

    void seen(UUID id, PositionId by, Instant now) {
        jdbc.sql("update matching.canary_alert set seen_at = :now, seen_by = :by where id = :id and seen_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("id", id)
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
                row.getObject("seen_at", OffsetDateTime.class) != null);
    }
}
