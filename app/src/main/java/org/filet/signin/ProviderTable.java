package org.filet.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code signin.provider}. */
@Component
class ProviderTable {

    private static final int LISTED = 50;

    private final JdbcClient jdbc;

    ProviderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the place of the organisation's, which keeps its number. */
    UUID put(Provider provider) {
        return jdbc.sql("""
                insert into signin.provider (id, organisation, french, english, issuer, client, secret, acr, amr)
                values (:id, :organisation, :french, :english, :issuer, :client, :secret, :acr, :amr)
                on conflict (organisation) do update
                   set french = excluded.french, english = excluded.english, issuer = excluded.issuer,
                       client = excluded.client, secret = excluded.secret, acr = excluded.acr, amr = excluded.amr,
                       off_at = null
                returning id
                """)
                .param("id", provider.id())
                .param("organisation", provider.organisation().code())
                .param("french", provider.name().french())
                .param("english", provider.name().english())
                .param("issuer", provider.issuer())
                .param("client", provider.client())
                .param("secret", provider.secret())
                .param("acr", provider.acr().toArray(String[]::new))
                .param("amr", provider.amr().toArray(String[]::new))
                .query(UUID.class)
                .single();
    }

    Optional<Provider> find(UUID id) {
        return jdbc.sql("select * from signin.provider where id = :id")
                .param("id", id)
                .query(ProviderTable::provider)
                .optional();
    }

    Optional<Provider> of(OrganisationId organisation) {
        return jdbc.sql("select * from signin.provider where organisation = :organisation")
                .param("organisation", organisation.code())
                .query(ProviderTable::provider)
                .optional();
    }

    /** Those that are on, by name. */
    List<Provider> on() {
        return jdbc.sql("select * from signin.provider where off_at is null order by french limit :limit")
                .param("limit", LISTED)
                .query(ProviderTable::provider)
                .list();
    }

    /** @param at null switches it on again */
    void off(UUID id, @Nullable Instant at) {
        jdbc.sql("update signin.provider set off_at = :at::timestamptz where id = :id")
                .param("at", at == null ? null : at.toString())
                .param("id", id)
                .update();
    }

    private static Provider provider(ResultSet row, int number) throws SQLException {
        var off = row.getObject("off_at", OffsetDateTime.class);
        return new Provider(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getString("organisation")),
                new Bilingual(row.getString("french"), row.getString("english")),
                row.getString("issuer"),
                row.getString("client"),
                row.getString("secret"),
                Set.of((String[]) row.getArray("acr").getArray()),
                Set.of((String[]) row.getArray("amr").getArray()),
                off == null ? null : off.toInstant());
    }
}
