package org.filet.registers;

import java.time.ZoneOffset;
import java.util.List;
import org.filet.kernel.DomainEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code registers.trail}. Rows are added, never changed. */
@Component
class TrailTable {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    TrailTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void append(List<? extends DomainEvent> events) {
        batches.batchUpdate("""
                insert into registers.trail
                  (at, person, position, role, organisation, event, about, basis, basis_reference)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, events, BATCH, (statement, event) -> {
            statement.setObject(1, event.at().atOffset(ZoneOffset.UTC));
            statement.setObject(2, event.by().person().value());
            statement.setObject(3, event.by().position().value());
            statement.setString(4, event.by().role().name());
            statement.setString(5, event.by().organisation().code());
            statement.setString(6, event.kind());
            statement.setObject(7, event.about());
            statement.setString(8, event.basis().code());
            statement.setString(9, event.basis().reference());
        });
    }

    void append(DomainEvent event) {
        jdbc.sql("""
                insert into registers.trail
                  (at, person, position, role, organisation, event, about, basis, basis_reference)
                values (:at, :person, :position, :role, :organisation, :event, :about, :basis, :reference)
                """)
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("person", event.by().person().value())
                .param("position", event.by().position().value())
                .param("role", event.by().role().name())
                .param("organisation", event.by().organisation().code())
                .param("event", event.kind())
                .param("about", event.about())
                .param("basis", event.basis().code())
                .param("reference", event.basis().reference())
                .update();
    }
}
