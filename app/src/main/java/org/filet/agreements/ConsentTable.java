package org.filet.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code agreements.consent}. */
@Component
class ConsentTable {

    private final JdbcClient jdbc;

    ConsentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How somebody agreed, in words, about these youths. */
    void empty(Collection<UUID> youths) {
        jdbc.sql("update agreements.consent set how = '' where youth = any (:youths::uuid[]) and how <> ''")
                .param("youths", youths.toArray(UUID[]::new))
                .update();
    }

    /** The answer that was in force for this recipient and purpose is withdrawn by the new one. One at a time. */
    void insert(Consent consent, Holding holding, Actor by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('agreements.consent ' || :youth, 0))")
                .param("youth", consent.youth().toString())
                .query((row, number) -> true)
                .list();
        jdbc.sql("""
                update agreements.consent set withdrawn_at = :at, withdrawn_by = :by
                 where youth = :youth and recipient = :recipient and purpose = :purpose and withdrawn_at is null
                """)
                .param("at", utc(consent.at()))
                .param("by", by.person().value())
                .param("youth", consent.youth())
                .param("recipient", consent.recipient().code())
                .param("purpose", consent.purpose().name())
                .update();
        jdbc.sql("""
                insert into agreements.consent
                  (id, youth, holder, recipient, purpose, categories, given, given_by, how, language, text_version, by,
                   position, at, until)
                values (:id, :youth, :holder, :recipient, :purpose, :categories, :given, :givenBy, :how, :language,
                        :version, :by, :position, :at, :until)
                """)
                .param("id", consent.id())
                .param("youth", consent.youth())
                .param("holder", holding.holder().code())
                .param("recipient", consent.recipient().code())
                .param("purpose", consent.purpose().name())
                .param("categories", names(consent.categories()))
                .param("given", consent.given())
                .param("givenBy", consent.by().name())
                .param("how", consent.how())
                .param("language", consent.language().name())
                .param("version", consent.textVersion())
                .param("by", by.person().value())
                .param("position", by.position().value())
                .param("at", utc(consent.at()))
                .param("until", utc(consent.until()))
                .update();
    }

    /** What a parent or a tutor answered for the youth alone, and still holds, ends; how many did. */
    int endOfOthers(UUID youth, Actor by, Instant at) {
        return jdbc.sql("""
                update agreements.consent set withdrawn_at = :at, withdrawn_by = :by
                 where youth = :youth and given_by in ('PARENT', 'TUTOR') and withdrawn_at is null
                """)
                .param("at", utc(at))
                .param("by", by.person().value())
                .param("youth", youth)
                .update();
    }

    /** False where it was withdrawn already. */
    boolean withdraw(UUID id, UUID youth, Actor by, Instant at) {
        return jdbc.sql("""
                update agreements.consent set withdrawn_at = :at, withdrawn_by = :by
                 where id = :id and youth = :youth and withdrawn_at is null
                """)
                        .param("at", utc(at))
                        .param("by", by.person().value())
                        .param("id", id)
                        .param("youth", youth)
                        .update()
                > 0;
    }

    /** The newest first. */
    List<Consent> of(UUID youth) {
        return jdbc.sql("select * from agreements.consent where youth = :youth order by at desc, id")
                .param("youth", youth)
                .query((row, number) -> consent(row))
                .list();
    }

    /** Whether a consent in force names this recipient, this purpose and all of this content. */
    boolean covers(UUID youth, Transfer transfer) {
        return jdbc.sql("""
                select exists (select from agreements.consent
                 where youth = :youth and recipient = :recipient and purpose = :purpose and given
                   and withdrawn_at is null and until > :at and categories @> cast(:categories as text[]))
                """)
                .param("youth", youth)
                .param("recipient", transfer.to().code())
                .param("purpose", transfer.purpose().name())
                .param("at", utc(transfer.at()))
                .param("categories", names(transfer.categories()))
                .query(Boolean.class)
                .single();
    }

    private static Consent consent(ResultSet row) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Consent(
                row.getObject("id", UUID.class),
                row.getObject("youth", UUID.class),
                new OrganisationId(row.getString("recipient")),
                Purpose.valueOf(row.getString("purpose")),
                Arrays.stream((String[]) row.getArray("categories").getArray())
                        .map(Category::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getBoolean("given"),
                Consent.GivenBy.valueOf(row.getString("given_by")),
                row.getString("how"),
                Consent.Language.valueOf(row.getString("language")),
                row.getString("text_version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    private static String[] names(Set<Category> categories) {
        return categories.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
