package org.filet.runaways.preventive;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.keys.Cell;
import org.filet.keys.Sealing;
import org.filet.youths.YouthId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A fiche between words and seals: field by field with the holder's key for the youth. Joins a transaction. */
@Component
class PreventiveWords {

    private final PreventiveSheetTable sheets;
    private final Sealing sealing;
    private final JsonMapper json;

    PreventiveWords(PreventiveSheetTable sheets, Sealing sealing, JsonMapper json) {
        this.sheets = sheets;
        this.sealing = sealing;
        this.json = json;
    }

    /** False where another wrote that version meanwhile. */
    boolean keep(PreventiveSheet sheet, PreventiveTalk talk) {
        var youth = sheet.youth().value();
        var keys = sealing.toSeal(sheet.holder(), List.of(youth));
        if (!sheets.insert(sheet, keys.seal(youth, present(sheet.id()), talk.present()))) {
            return false;
        }
        for (var item : talk.written()) {
            var id = UUID.randomUUID();
            sheets.insert(
                    sheet,
                    new PreventiveSheetTable.Part(
                            id,
                            item.topic(),
                            item.told(),
                            keys.seal(youth, said(id), item.said()),
                            keys.seal(youth, noted(id), item.noted())));
        }
        return true;
    }

    /** What is for these readers, in the order of the form; empty too where the youth's key is gone. */
    List<PreventiveItem> open(PreventiveSheet sheet, PreventiveAudience audience) {
        var youth = sheet.youth().value();
        var keys = sealing.toOpen(sheet.holder(), List.of(youth));
        return keys.refusal(youth).isPresent()
                ? List.of()
                : sheets.parts(sheet, audience).stream()
                        .map(part -> new PreventiveItem(
                                part.topic(),
                                part.told(),
                                keys.open(youth, said(part.id()), part.said()),
                                keys.open(youth, noted(part.id()), part.noted())))
                        .sorted(Comparator.comparing(PreventiveItem::topic))
                        .toList();
    }

    String present(PreventiveSheet sheet) {
        var youth = sheet.youth().value();
        return sealing.toOpen(sheet.holder(), List.of(youth)).open(youth, present(sheet.id()), sheets.present(sheet));
    }

    byte[] draft(OrganisationId holder, YouthId youth, UUID id, PreventiveTalk talk) {
        return sealing.toSeal(holder, List.of(youth.value()))
                .seal(youth.value(), drafted(id), json.writeValueAsString(talk));
    }

    PreventiveTalk draft(OrganisationId holder, YouthId youth, PreventiveDraftTable.Row row) {
        var keys = sealing.toOpen(holder, List.of(youth.value()));
        return json.readValue(keys.open(youth.value(), drafted(row.id()), row.sealed()), PreventiveTalk.class);
    }

    private static Cell present(UUID sheet) {
        return new Cell("runaways.preventive_sheet", "present", sheet);
    }

    private static Cell said(UUID item) {
        return new Cell("runaways.preventive_item", "said", item);
    }

    private static Cell noted(UUID item) {
        return new Cell("runaways.preventive_item", "noted", item);
    }

    private static Cell drafted(UUID draft) {
        return new Cell("runaways.preventive_draft", "sealed", draft);
    }
}
