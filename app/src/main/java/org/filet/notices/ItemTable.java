package org.filet.notices;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code notices.item}. */
@Component("noticesItemTable")
class ItemTable {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ItemTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Waits for nobody, so that no clock and no alert does: the same twice counts once, as one record. */
    void insert(List<Word.Waits> all, Instant at) {
        batches.batchUpdate("""
                insert into notices.item (id, organisation, post, mark, urgency, at, roles)
                values (?, ?, ?, ?, ?, ?, ?)
                """, all, BATCH, (statement, waits) -> {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, waits.organisation().code());
            statement.setObject(3, value(waits.post()));
            statement.setBytes(4, mark(waits.about()));
            statement.setString(5, waits.urgency().name());
            statement.setObject(6, at.atOffset(ZoneOffset.UTC));
            statement.setArray(7, statement.getConnection().createArrayOf("text", names(waits.roles())));
        });
    }

    /** With it go the messages that wait because of it; but for what is being told at this moment. */
    void withdraw(UUID about) {
        jdbc.sql("""
                delete from notices.item
                 where id in (select id from notices.item where mark = :mark for update skip locked)
                """).param("mark", mark(about)).update();
    }

    List<Item> lockUnspread(int most) {
        return jdbc.sql("""
                select id, organisation, post, roles, urgency from notices.item
                 where not spread order by at limit :most for update skip locked
                """)
                .param("most", most)
                .query((row, number) -> new Item(
                        row.getObject("id", UUID.class),
                        new OrganisationId(row.getString("organisation")),
                        post(row.getObject("post", UUID.class)),
                        roles((String[]) row.getArray("roles").getArray()),
                        Urgency.valueOf(row.getString("urgency"))))
                .list();
    }

    void spread(List<Item> items) {
        jdbc.sql("update notices.item set spread = true where id = any(:ids)")
                .param("ids", items.stream().map(Item::id).toArray(UUID[]::new))
                .update();
    }

    void deleteBefore(Instant moment) {
        jdbc.sql("delete from notices.item where at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    private static Set<Role> roles(String[] names) {
        return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toSet());
    }

    private static @Nullable UUID value(@Nullable PositionId post) {
        return post == null ? null : post.value();
    }

    private static @Nullable PositionId post(@Nullable UUID id) {
        return id == null ? null : new PositionId(id);
    }

    private static byte[] mark(UUID about) {
        var bytes = ByteBuffer.allocate(16)
                .putLong(about.getMostSignificantBits())
                .putLong(about.getLeastSignificantBits())
                .array();
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
