package org.filet.runaways.preventive;

import java.sql.Array;
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
import org.filet.agreements.Consent;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.youths.YouthId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code runaways.preventive_sheet} and {@code runaways.preventive_item}: added to and never changed. */
@Component
class PreventiveSheetTable {

    private final JdbcClient jdbc;

    PreventiveSheetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One part, its words sealed with the holder's key for the youth. */
    @SuppressWarnings("ArrayRecordComponent")
    record Part(UUID id, PreventiveTopic topic, Set<PreventiveAudience> told, byte[] said, byte[] noted) {}

    /** False where that version is there already. */
    boolean insert(PreventiveSheet sheet, byte[] present) {
        return jdbc.sql("""
                insert into runaways.preventive_sheet
                  (id, youth, holder, version, position, at, language, answer, given_by, present, review_on)
                values (:id, :youth, :holder, :version, :position, :at, :language, :answer, :givenBy, :present, :reviewOn)
                on conflict (youth, holder, version) do nothing
                """)
                        .param("id", sheet.id())
                        .param("youth", sheet.youth().value())
                        .param("holder", sheet.holder().code())
                        .param("version", sheet.version())
                        .param("position", sheet.by().value())
                        .param("at", sheet.at().atOffset(ZoneOffset.UTC))
                        .param("language", sheet.language().name())
                        .param("answer", sheet.answer().name())
                        .param("givenBy", sheet.givenBy().name())
                        .param("present", present)
                        .param("reviewOn", sheet.reviewOn())
                        .update()
                > 0;
    }

    void insert(PreventiveSheet sheet, Part part) {
        jdbc.sql("""
                insert into runaways.preventive_item (id, sheet, youth, holder, topic, told, said, noted)
                values (:id, :sheet, :youth, :holder, :topic, :told, :said, :noted)
                """)
                .param("id", part.id())
                .param("sheet", sheet.id())
                .param("youth", sheet.youth().value())
                .param("holder", sheet.holder().code())
                .param("topic", part.topic().name())
                .param("told", part.told().stream().map(Enum::name).toArray(String[]::new))
                .param("said", part.said())
                .param("noted", part.noted())
                .update();
    }

    /** The newest first. */
    List<PreventiveSheet> of(YouthId youth, OrganisationId holder, int most) {
        return jdbc.sql("""
                select * from runaways.preventive_sheet where youth = :youth and holder = :holder
                 order by version desc limit :most
                """)
                .param("youth", youth.value())
                .param("holder", holder.code())
                .param("most", most)
                .query(PreventiveSheetTable::sheet)
                .list();
    }

    Optional<PreventiveSheet> newest(YouthId youth, OrganisationId holder) {
        return of(youth, holder, 1).stream().findFirst();
    }

    /** Only what is for these readers. */
    List<Part> parts(PreventiveSheet sheet, PreventiveAudience audience) {
        return jdbc.sql("""
                select * from runaways.preventive_item where sheet = :sheet and :audience = any(told)
                """)
                .param("sheet", sheet.id())
                .param("audience", audience.name())
                .query(PreventiveSheetTable::part)
                .list();
    }

    boolean any(PreventiveSheet sheet, PreventiveAudience audience) {
        return jdbc.sql("""
                select exists (select 1 from runaways.preventive_item where sheet = :sheet and :audience = any(told))
                """)
                .param("sheet", sheet.id())
                .param("audience", audience.name())
                .query(Boolean.class)
                .single();
    }

    byte[] present(PreventiveSheet sheet) {
        return jdbc.sql("select present from runaways.preventive_sheet where id = :id")
                .param("id", sheet.id())
                .query((row, number) -> row.getBytes("present"))
                .single();
    }

    /** Whether the newest version says yes and is not yet to be talked about again. */
    boolean current(UUID youth, LocalDate day) {
        return jdbc.sql("""
                select coalesce((select answer <> 'REFUSED' and review_on >= :day from runaways.preventive_sheet
                                  where youth = :youth order by version desc limit 1), false)
                """)
                .param("day", day)
                .param("youth", youth)
                .query(Boolean.class)
                .single();
    }

    /** The newest versions of an organisation that are to be talked about again by that day, the oldest first. */
    List<PreventiveSheet> due(OrganisationId holder, LocalDate day, int most) {
        return jdbc.sql("""
                select * from runaways.preventive_sheet s
                 where holder = :holder and review_on <= :day and answer <> 'REFUSED'
                   and not exists (select 1 from runaways.preventive_sheet n
                                    where n.youth = s.youth and n.holder = s.holder and n.version > s.version)
                 order by review_on, id limit :most
                """)
                .param("holder", holder.code())
                .param("day", day)
                .param("most", most)
                .query(PreventiveSheetTable::sheet)
                .list();
    }

    private static PreventiveSheet sheet(ResultSet row, int number) throws SQLException {
        return new PreventiveSheet(
                row.getObject("id", UUID.class),
                new YouthId(row.getObject("youth", UUID.class)),
                new OrganisationId(row.getString("holder")),
                row.getInt("version"),
                new PositionId(row.getObject("position", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Consent.Language.valueOf(row.getString("language")),
                PreventiveAnswer.valueOf(row.getString("answer")),
                Consent.GivenBy.valueOf(row.getString("given_by")),
                row.getObject("review_on", LocalDate.class));
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        return new Part(
                row.getObject("id", UUID.class),
                PreventiveTopic.valueOf(row.getString("topic")),
                told(row.getArray("told")),
                row.getBytes("said"),
                row.getBytes("noted"));
    }

    private static Set<PreventiveAudience> told(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(PreventiveAudience::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
