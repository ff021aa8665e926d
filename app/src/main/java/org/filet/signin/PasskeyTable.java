package org.filet.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/**
 * All the SQL of {@code signin.passkey}. Spring's own JDBC repository names its table without a schema, and would put it
 * among nobody's.
 */
@Component
class PasskeyTable implements UserCredentialRepository {

    private static final int LISTED = 50;
    private static final String SELECT =
            "select k.*, a.handle from signin.passkey k join signin.account a on a.person = k.person ";

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Inserts a new one; of a known one, what a use of it changes. */
    @Override
    public void save(CredentialRecord record) {
        jdbc.sql("""
                insert into signin.passkey (id, person, label, public_key, signature_count, verified, transports,
                                            backup_eligible, backed_up, attestation, client_data, created_at, used_at)
                select :id, person, :label, :key, :count, :verified, :transports, :eligible, :backedUp, :attestation, :clientData,
                       :now, :now
                  from signin.account where handle = :handle
                on conflict (id) do update
                   set signature_count = excluded.signature_count, verified = excluded.verified,
                       backed_up = excluded.backed_up, used_at = excluded.used_at
                 where passkey.person = excluded.person
                """)
                .param("id", record.getCredentialId().getBytes())
                .param("handle", record.getUserEntityUserId().getBytes())
                .param("label", record.getLabel())
                .param("key", record.getPublicKey().getBytes())
                .param("count", record.getSignatureCount())
                .param("verified", record.isUvInitialized())
                .param(
                        "transports",
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(" ")))
                .param("eligible", record.isBackupEligible())
                .param("backedUp", record.isBackupState())
                .param("attestation", kept(record.getAttestationObject()))
                .param("clientData", kept(record.getAttestationClientDataJSON()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql(SELECT + "where k.id = :id")
                .param("id", id.getBytes())
                .query(PasskeyTable::record)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql(SELECT + "where a.handle = :handle order by k.created_at limit :limit")
                .param("handle", handle.getBytes())
                .param("limit", LISTED)
                .query(PasskeyTable::record)
                .list();
    }

    @Override
    public void delete(Bytes id) {
        jdbc.sql("delete from signin.passkey where id = :id")
                .param("id", id.getBytes())
                .update();
    }

    /** Locks the owner's account, so that two removals at once cannot take the last two. */
    List<Passkey> lock(PersonId person) {
        jdbc.sql("select 1 from signin.account where person = :person for update")
                .param("person", person.value())
                .query((row, number) -> number)
                .list();
        return of(person);
    }

    List<Passkey> of(PersonId person) {
        return jdbc.sql("select * from signin.passkey where person = :person order by created_at limit :limit")
                .param("person", person.value())
                .param("limit", LISTED)
                .query((row, number) -> new Passkey(
                        new Bytes(row.getBytes("id")).toBase64UrlString(),
                        row.getString("label"),
                        row.getBoolean("backed_up"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("used_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean rename(PersonId person, Bytes id, String label) {
        return jdbc.sql("update signin.passkey set label = :label where person = :person and id = :id")
                        .param("label", label)
                        .param("person", person.value())
                        .param("id", id.getBytes())
                        .update()
                == 1;
    }

    boolean delete(PersonId person, Bytes id) {
        return jdbc.sql("delete from signin.passkey where person = :person and id = :id")
                        .param("person", person.value())
                        .param("id", id.getBytes())
                        .update()
                == 1;
    }

    void deleteOf(PersonId person) {
        jdbc.sql("delete from signin.passkey where person = :person")
                .param("person", person.value())
                .update();
    }

    private static byte[] kept(@Nullable Bytes bytes) {
        return Objects.requireNonNull(bytes, "a passkey as it was made").getBytes();
    }

    private static CredentialRecord record(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("id")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("verified"))
                .transports(Stream.of(row.getString("transports").split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .created(row.getObject("created_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("used_at", OffsetDateTime.class).toInstant())
                .build();
    }
}
