package org.filet.agreements.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.filet.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/** The plain columns of {@code agreements.agreement}. */
final class TermsColumns {

    private TermsColumns() {}

    static Map<String, @Nullable Object> of(Agreement agreement) {
        var text = agreement.text();
        var terms = text.terms();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", agreement.id().value());
        columns.put("titleFr", text.title().french());
        columns.put("titleEn", text.title().english());
        columns.put("state", agreement.state().name());
        columns.put("startsOn", terms.startsOn());
        columns.put("endsOn", terms.endsOn());
        columns.put("retention", terms.retentionDays());
        columns.put("outside", terms.outOfQuebec());
        columns.put("assessment", terms.assessment());
        columns.put("opinionNeeded", terms.opinionNeeded());
        columns.put("opinion", terms.opinion());
        columns.put("emergencyFr", terms.emergency().french());
        columns.put("emergencyEn", terms.emergency().english());
        columns.put(
                "supersedes",
                text.supersedes() == null ? null : text.supersedes().value());
        return columns;
    }

    static Terms read(ResultSet row) throws SQLException {
        return new Terms(
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("retention_days"),
                row.getBoolean("out_of_quebec"),
                row.getString("assessment"),
                row.getBoolean("opinion_needed"),
                row.getString("opinion"),
                new Bilingual(row.getString("emergency_fr"), row.getString("emergency_en")));
    }
}
