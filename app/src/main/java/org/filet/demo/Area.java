package org.filet.demo;

import org.filet.kernel.RegionId;

/** What invented organisations need to know of a region: how French says « of » it, and its telephone area codes. */
enum Area {
    BAS_SAINT_LAURENT("01", "418", "du Bas-Saint-Laurent"),
    SAGUENAY_LAC_SAINT_JEAN("02", "418", "du Saguenay–Lac-Saint-Jean"),
    CAPITALE_NATIONALE("03", "418", "de la Capitale-Nationale"),
    MAURICIE("04", "819", "de la Mauricie"),
    ESTRIE("05", "819", "de l’Estrie"),
    MONTREAL("06", "514", "de Montréal"),
    OUTAOUAIS("07", "819", "de l’Outaouais"),
    ABITIBI_TEMISCAMINGUE("08", "819", "de l’Abitibi-Témiscamingue"),
    COTE_NORD("09", "418", "de la Côte-Nord"),
    NORD_DU_QUEBEC("10", "819", "du Nord-du-Québec"),
    GASPESIE("11", "418", "de la Gaspésie–Îles-de-la-Madeleine"),
    CHAUDIERE_APPALACHES("12", "418", "de Chaudière-Appalaches"),
    LAVAL("13", "450", "de Laval"),
    LANAUDIERE("14", "450", "de Lanaudière"),
    LAURENTIDES("15", "450", "des Laurentides"),
    MONTEREGIE("16", "450", "de la Montérégie"),
    CENTRE_DU_QUEBEC("17", "819", "du Centre-du-Québec");

    private final String code;
    private final String phoneCode;
    private final String ofIt;

    Area(String code, String phoneCode, String ofIt) {
        this.code = code;
        this.phoneCode = phoneCode;
        this.ofIt = ofIt;
    }

    static Area of(RegionId region) {
        for (var area : values()) {
            if (area.code.equals(region.code())) {
                return area;
            }
        }
        throw new IllegalArgumentException("Not a region of Québec: " + region);
    }

    String code() {
        return code;
    }

    int number() {
        return Integer.parseInt(code);
    }

    RegionId region() {
        return new RegionId(code);
    }

    String phoneCode() {
        return phoneCode;
    }

    /** The second area code laid over the same territory: for the youths' own telephones. */
    String overlayCode() {
        return switch (phoneCode) {
            case "418" -> "581";
            case "514" -> "438";
            case "450" -> "579";
            default -> "873";
        };
    }

    /** « de l’Outaouais ». */
    String ofIt() {
        return ofIt;
    }

    /** « Outaouais », as English says it. */
    String plain() {
        return ofIt.replaceFirst("^(de la |de l’|des |du |de )", "");
    }
}
