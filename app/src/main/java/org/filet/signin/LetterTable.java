package org.filet.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code signin.letter}. A letter that was used, withdrawn or ran out is no row any more. */
@Component
class LetterTable {

    private static final int LISTED = 500;

    private final JdbcClient jdbc;

    LetterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Letter letter, byte[] secret, byte @Nullable [] browser) {
        jdbc.sql("""
                insert into signin.letter
                  (id, kind, secret, browser, person, name, position, issued_by, organisation, expires_at)
                values (:id, :kind, :secret, :browser::bytea, :person::uuid, :name, :position::uuid, :by::uuid,
                        :organisation::text, :expires)
                """)
                .param("id", letter.id())
                .param("kind", letter.kind().name())
                .param("secret", secret)
                .param("browser", browser)
                .param("person", text(letter.person()))
                .param("name", letter.name())
                .param("position", text(letter.position()))
                .param("by", text(letter.issuedBy()))
                .param("organisation", text(letter.organisation()))
                .param("expires", letter.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void deleteOver(Instant now) {
        jdbc.sql("delete from signin.letter where expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void deleteFirst() {
        jdbc.sql("delete from signin.letter where kind = 'FIRST'").update();
    }

    /** Earlier letters to the same person, or to the same name for the same position. */
    void deleteLike(Letter letter) {
        jdbc.sql("""
                delete from signin.letter
                 where kind = 'INVITATION' and organisation = :organisation
                   and (person = :person::uuid or (person is null and name = :name and position = :position::uuid))
                """)
                .param("organisation", text(letter.organisation()))
                .param("person", text(letter.person()))
                .param("name", letter.name())
                .param("position", text(letter.position()))
                .update();
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from signin.letter where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Letters to a person whose account was closed. */
    void deleteOf(PersonId person) {
        jdbc.sql("delete from signin.letter where person = :person")
                .param("person", person.value())
                .update();
    }

    /**
     * Without a lock: one writes, and the time of writing would tell whoever tries codes in another browser which of them
     * are somebody's.
     */
    Optional<Letter> read(byte[] secret, Instant now) {
        return jdbc.sql("select * from signin.letter where secret = :secret and expires_at > :now")
                .param("secret", secret)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(LetterTable::letter)
                .optional();
    }

    Optional<Letter> find(byte[] secret, Instant now) {
        return jdbc.sql("select * from signin.letter where secret = :secret and expires_at > :now for update")
                .param("secret", secret)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(LetterTable::letter)
                .optional();
    }

    /** Ties it to a browser the first time; false where it is another's. */
    boolean bind(UUID id, byte[] browser) {
        return jdbc.sql("""
                update signin.letter set browser = :browser where id = :id and (browser is null or browser = :browser)
                """).param("id", id).param("browser", browser).update() == 1;
    }

    /** Locks it: whoever comes second finds it gone. */
    Optional<Letter> bound(UUID id, byte[] browser, Instant now) {
        return jdbc.sql("""
                select * from signin.letter where id = :id and browser = :browser and expires_at > :now for update
                """)
                .param("id", id)
                .param("browser", browser)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(LetterTable::letter)
                .optional();
    }

    void recover(UUID id, PersonId person, PersonId by, OrganisationId organisation, Instant until) {
        jdbc.sql("""
                update signin.letter
                   set person = :person, issued_by = :by, organisation = :organisation, expires_at = :until
                 where id = :id
                """)
                .param("person", person.value())
                .param("by", by.value())
                .param("organisation", organisation.code())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    long askedRecoveries() {
        return jdbc.sql("select count(*) from signin.letter where kind = 'RECOVERY' and person is null")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    List<Letter> invitations(OrganisationId organisation, Instant now) {
        return jdbc.sql("""
                select * from signin.letter
                 where kind = 'INVITATION' and organisation = :organisation and expires_at > :now
                 order by expires_at limit :limit
                """)
                .param("organisation", organisation.code())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", LISTED)
                .query(LetterTable::letter)
                .list();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person", UUID.class);
        var position = row.getObject("position", UUID.class);
        var by = row.getObject("issued_by", UUID.class);
        var organisation = row.getString("organisation");
        return new Letter(
                row.getObject("id", UUID.class),
                Letter.Kind.valueOf(row.getString("kind")),
                person == null ? null : new PersonId(person),
                row.getString("name"),
                position == null ? null : new PositionId(position),
                by == null ? null : new PersonId(by),
                organisation == null ? null : new OrganisationId(organisation),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
