package org.filet.agreements.emergencies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.agreements.Category;
import org.filet.agreements.law.Directive;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.network.Approvals;
import org.filet.network.Approvals.Approval;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code agreements.emergency}. */
@Component
class EmergencyTable {

    private final JdbcClient jdbc;

    EmergencyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String nextNumber() {
        return jdbc.sql("select 'DU-' || to_char(nextval('agreements.emergency_number'), 'FM0000')")
                .query(String.class)
                .single();
    }

    void insert(Emergency emergency, EmergencyCall call, Directive directive) {
        jdbc.sql("""
                insert into agreements.emergency
                  (id, number, subject, holder, recipient, basis, directive, categories, motive, urgency, attested, by,
                   position, organisation, at, until, review_due)
                values (:id, :number, :subject, :holder, :recipient, :basis, :directive, :categories, :motive, :urgency,
                        :attested, :by, :position, :organisation, :at, :until, :due)
                """)
                .param("id", emergency.id())
                .param("number", emergency.number())
                .param("subject", emergency.subject())
                .param("holder", emergency.holder().code())
                .param("recipient", emergency.recipient().code())
                .param("basis", emergency.basis())
                .param("directive", directive.id())
                .param(
                        "categories",
                        call.categories().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("motive", emergency.motive())
                .param("urgency", emergency.urgency())
                .param("attested", call.attested().stream().sorted().toArray(Integer[]::new))
                .param("by", emergency.by().value())
                .param("position", emergency.position().value())
                .param("organisation", emergency.organisation().code())
                .param("at", utc(emergency.at()))
                .param("until", utc(emergency.until()))
                .param("due", utc(emergency.reviewDue()))
                .update();
    }

    int since(Actor actor, Instant since) {
        return jdbc.sql("select count(*) from agreements.emergency where position = :position and at > :since")
                .param("position", actor.position().value())
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    /** Openings of an organisation wait for each other, so that its limits hold. */
    void queue(OrganisationId organisation) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('break-glass'), hashtext(:organisation))")
                .param("organisation", organisation.code())
                .query((row, number) -> number)
                .list();
    }

    /** How often another's record was opened since then: by this person, or by the whole organisation. */
    int openings(Actor actor, boolean byPerson, Instant since) {
        return jdbc.sql("""
                select count(*) from agreements.emergency
                 where organisation = :organisation and recipient = organisation and at > :since
                   and (not :personal or by = :person)
                """)
                .param("organisation", actor.organisation().code())
                .param("since", utc(since))
                .param("personal", byPerson)
                .param("person", actor.person().value())
                .query(Integer.class)
                .single();
    }

    /** Whether an opening by this person waits for its review beyond the time for it. */
    boolean overdue(Actor actor, Instant now) {
        return jdbc.sql("""
                select exists (select from agreements.emergency
                                where by = :person and recipient = organisation and reviewed_at is null
                                  and review_due < :now)
                """)
                .param("person", actor.person().value())
                .param("now", utc(now))
                .query(Boolean.class)
                .single();
    }

    /** Openings by others of an organisation's records since then. */
    List<Emergency> openedOf(OrganisationId holder, Instant since, int most) {
        return jdbc.sql("""
                select * from agreements.emergency
                 where holder = :holder and recipient = organisation and at > :since order by at desc limit :most
                """)
                .param("holder", holder.code())
                .param("since", utc(since))
                .param("most", most)
                .query((row, number) -> emergency(row))
                .list();
    }

    Optional<Emergency> lock(UUID id) {
        return jdbc.sql("select * from agreements.emergency where id = :id for update")
                .param("id", id)
                .query((row, number) -> emergency(row))
                .optional();
    }

    void review(UUID id, Emergency.Review review, Actor by) {
        jdbc.sql("""
                update agreements.emergency
                   set reviewed_by = :by, reviewed_at = :at, finding = :finding, remark = :remark where id = :id
                """)
                .param("by", by.person().value())
                .param("at", utc(review.at()))
                .param("finding", review.finding().name())
                .param("remark", review.remark())
                .param("id", id)
                .update();
    }

    /** Unreviewed first, the earliest due first. */
    List<Emergency> of(OrganisationId organisation, int most) {
        return jdbc.sql("""
                select * from agreements.emergency
                 where organisation = :organisation or (holder = :organisation and recipient = organisation)
                 order by reviewed_at is not null, case when reviewed_at is null then review_due end, at desc limit :most
                """)
                .param("organisation", organisation.code())
                .param("most", most)
                .query((row, number) -> emergency(row))
                .list();
    }

    /** What an organisation invoked and somebody found justified since then; the newest first. */
    List<Approval> justifiedIn(OrganisationId organisation, Instant since, int most) {
        return jdbc.sql("""
                select by, reviewed_by, reviewed_at from agreements.emergency
                 where organisation = :organisation and finding = 'JUSTIFIED' and reviewed_at > :since
                 order by reviewed_at desc limit :most
                """)
                .param("organisation", organisation.code())
                .param("since", utc(since))
                .param("most", most)
                .query((row, number) -> new Approval(
                        new PersonId(row.getObject("by", UUID.class)),
                        new PersonId(row.getObject("reviewed_by", UUID.class)),
                        Approvals.Of.EMERGENCY,
                        row.getObject("reviewed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Emergency> about(UUID subject) {
        return jdbc.sql("select * from agreements.emergency where subject = :subject order by at")
                .param("subject", subject)
                .query((row, number) -> emergency(row))
                .list();
    }

    private static Emergency emergency(ResultSet row) throws SQLException {
        return new Emergency(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("subject", UUID.class),
                new OrganisationId(row.getString("holder")),
                new OrganisationId(row.getString("recipient")),
                row.getString("basis"),
                Arrays.stream((String[]) row.getArray("categories").getArray())
                        .map(Category::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("motive"),
                row.getString("urgency"),
                new PersonId(row.getObject("by", UUID.class)),
                new PositionId(row.getObject("position", UUID.class)),
                new OrganisationId(row.getString("organisation")),
                at(row, "at"),
                at(row, "until"),
                at(row, "review_due"),
                reviewed(row));
    }

    private static Emergency.@Nullable Review reviewed(ResultSet row) throws SQLException {
        return row.getString("finding") == null
                ? null
                : new Emergency.Review(
                        Emergency.Finding.valueOf(row.getString("finding")),
                        row.getString("remark"),
                        at(row, "reviewed_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
