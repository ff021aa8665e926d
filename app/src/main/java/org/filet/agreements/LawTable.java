package org.filet.agreements;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.filet.network.Regime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What deciding asks of {@code agreements.legal_basis}. */
@Component
class LawTable {

    private final JdbcClient jdbc;

    LawTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By its code, the laws under which an organisation may rest on a basis. */
    Map<String, Set<Regime>> lawful() {
        return jdbc
                .sql("select code, regimes from agreements.legal_basis")
                .query((row, number) -> Map.entry(
                        row.getString("code"),
                        Arrays.stream((String[]) row.getArray("regimes").getArray())
                                .map(Regime::valueOf)
                                .collect(Collectors.toSet())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
