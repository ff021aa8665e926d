package org.filet.registers.statements;

import org.filet.kernel.Bilingual;
import org.filet.network.Regime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code registers.answer_term}: one row for each law. */
@Component
class AnswerTermTable {

    private final JdbcClient jdbc;

    AnswerTermTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AnswerTerm under(Regime regime) {
        return jdbc.sql("select * from registers.answer_term where regime = :regime")
                .param("regime", regime.name())
                .query((row, number) -> new AnswerTerm(
                        row.getInt("days"),
                        row.getInt("longer"),
                        new Bilingual(row.getString("citation_fr"), row.getString("citation_en")),
                        new Bilingual(row.getString("recourse_fr"), row.getString("recourse_en")),
                        row.getBoolean("verified")))
                .single();
    }
}
