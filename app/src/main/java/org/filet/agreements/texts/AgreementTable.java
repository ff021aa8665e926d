package org.filet.agreements.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.agreements.Category;
import org.filet.agreements.Purpose;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code agreements.agreement}, its parties and its articles. */
@Component
class AgreementTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AgreementTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    String nextCode() {
        return jdbc.sql("select 'EN-' || to_char(nextval('agreements.agreement_number'), 'FM0000')")
                .query(String.class)
                .single();
    }

    void insert(Agreement agreement) {
        jdbc.sql("""
                insert into agreements.agreement
                  (id, code, title_fr, title_en, state, drafted_by, starts_on, ends_on, retention_days, out_of_quebec,
                   assessment, opinion_needed, opinion, emergency_fr, emergency_en, supersedes, version)
                values (:id, :code, :titleFr, :titleEn, :state, :draftedBy, :startsOn, :endsOn, :retention, :outside,
                        :assessment, :opinionNeeded, :opinion, :emergencyFr, :emergencyEn, :supersedes, 0)
                """)
                .params(TermsColumns.of(agreement))
                .param("code", agreement.code())
                .param("draftedBy", agreement.draftedBy().code())
                .update();
        write(agreement);
    }

    /** @throws Refused {@code CHANGED} where somebody else was faster */
    void update(Agreement agreement, @Nullable OffsetDateTime endedAt) {
        int updated = jdbc.sql("""
                update agreements.agreement set title_fr = :titleFr, title_en = :titleEn, state = :state,
                  starts_on = :startsOn, ends_on = :endsOn, retention_days = :retention, out_of_quebec = :outside,
                  assessment = :assessment, opinion_needed = :opinionNeeded, opinion = :opinion,
                  emergency_fr = :emergencyFr, emergency_en = :emergencyEn, supersedes = :supersedes,
                  suspended_by = :suspendedBy, ended_at = :endedAt, version = version + 1
                 where id = :id and version = :version
                """)
                .params(TermsColumns.of(agreement))
                .param(
                        "suspendedBy",
                        agreement.suspendedBy() == null
                                ? null
                                : agreement.suspendedBy().code())
                .param("endedAt", endedAt)
                .param("version", agreement.version())
                .update();
        if (updated == 0) {
            throw new Refused(AgreementRefusal.CHANGED);
        }
        jdbc.sql("delete from agreements.agreement_party where agreement = :id")
                .param("id", agreement.id().value())
                .update();
        jdbc.sql("delete from agreements.agreement_article where agreement = :id")
                .param("id", agreement.id().value())
                .update();
        write(agreement);
    }

    private void write(Agreement agreement) {
        var id = agreement.id().value();
        byte[] digest = Wording.digest(agreement);
        batches.batchUpdate(
                """
                insert into agreements.agreement_party
                  (agreement, organisation, gives, receives, reviewed_by, reviewed_at, signed_by, signed_at, signed_text)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                agreement.text().parties().stream()
                        .map(party -> new @Nullable Object[] {
                            id,
                            party.organisation().code(),
                            party.gives(),
                            party.receives(),
                            by(party.reviewed()),
                            at(party.reviewed()),
                            by(party.signed()),
                            at(party.signed()),
                            party.signed() == null ? null : digest
                        })
                        .toList());
        for (var article : agreement.text().articles()) {
            jdbc.sql("""
                    insert into agreements.agreement_article (agreement, number, purpose, categories, roles, basis)
                    values (:agreement, :number, :purpose, :categories, :roles, :basis)
                    """)
                    .param("agreement", id)
                    .param("number", article.number())
                    .param("purpose", article.purpose().name())
                    .param("categories", names(article.categories()))
                    .param("roles", names(article.roles()))
                    .param("basis", article.basis())
                    .update();
        }
    }

    Optional<Agreement> find(AgreementId id) {
        return read("where a.id = :id", "id", id.value()).stream().findFirst();
    }

    Optional<Agreement> lock(AgreementId id) {
        jdbc.sql("select from agreements.agreement where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> true)
                .list();
        return find(id);
    }

    /** Those every party signed, and those that name or were drafted by this organisation; the latest first. */
    List<Agreement> known(OrganisationId organisation, int most) {
        return read("""
                where a.state in ('ACTIVE', 'RENEWAL_DUE', 'SUSPENDED', 'EXPIRED', 'TERMINATED', 'SUPERSEDED')
                   or a.drafted_by = :organisation
                   or exists (select from agreements.agreement_party p
                               where p.agreement = a.id and p.organisation = :organisation)
                order by a.code desc limit %d
                """.formatted(most), "organisation", organisation.code());
    }

    /** In force, with less than this day before their end. */
    List<Agreement> ending(LocalDate before) {
        return read(
                "where a.state in ('ACTIVE', 'RENEWAL_DUE', 'SUSPENDED') and a.ends_on < :before order by a.ends_on",
                "before",
                before);
    }

    private List<Agreement> read(String where, String name, Object value) {
        return jdbc.sql("select a.* from agreements.agreement a " + where)
                .param(name, value)
                .query((row, number) -> agreement(row))
                .list();
    }

    private Agreement agreement(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var supersedes = row.getObject("supersedes", UUID.class);
        String suspendedBy = row.getString("suspended_by");
        var draft = new Draft(
                new Bilingual(row.getString("title_fr"), row.getString("title_en")),
                TermsColumns.read(row),
                parties(id),
                articles(id),
                supersedes == null ? null : new AgreementId(supersedes));
        return new Agreement(
                new AgreementId(id),
                row.getString("code"),
                AgreementState.valueOf(row.getString("state")),
                new OrganisationId(row.getString("drafted_by")),
                draft,
                suspendedBy == null ? null : new OrganisationId(suspendedBy),
                row.getInt("version"));
    }

    private List<Party> parties(UUID agreement) {
        return jdbc.sql("select * from agreements.agreement_party where agreement = :id order by organisation")
                .param("id", agreement)
                .query((row, number) -> new Party(
                        new OrganisationId(row.getString("organisation")),
                        row.getBoolean("gives"),
                        row.getBoolean("receives"),
                        mark(row, "reviewed"),
                        mark(row, "signed")))
                .list();
    }

    private List<Article> articles(UUID agreement) {
        return jdbc.sql("select * from agreements.agreement_article where agreement = :id order by number")
                .param("id", agreement)
                .query((row, number) -> new Article(
                        row.getInt("number"),
                        Purpose.valueOf(row.getString("purpose")),
                        texts(row, "categories").stream().map(Category::valueOf).collect(Collectors.toSet()),
                        texts(row, "roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                        row.getString("basis")))
                .list();
    }

    private static Party.@Nullable Mark mark(ResultSet row, String what) throws SQLException {
        var at = row.getObject(what + "_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Party.Mark(new PositionId(row.getObject(what + "_by", UUID.class)), at.toInstant());
    }

    private static @Nullable UUID by(Party.@Nullable Mark mark) {
        return mark == null ? null : mark.by().value();
    }

    private static @Nullable OffsetDateTime at(Party.@Nullable Mark mark) {
        return mark == null ? null : mark.at().atOffset(ZoneOffset.UTC);
    }

    private static String[] names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
