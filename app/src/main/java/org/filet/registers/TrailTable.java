package org.filet.registers;

import java.time.ZoneOffset;
import org.filet.kernel.DomainEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code registers.trail}. Rows are added, never changed. */
@Component
class TrailTable {

    private final JdbcClient jdbc;

    TrailTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
