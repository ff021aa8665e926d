package org.filet.demo;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Names as communities of Québec bear them: frequent ones, written from general knowledge and drawn independently, so
 * that a pair of them means nobody.
 */
enum Community {
    FRENCH(
            "Maude, Léa, Marie-Ève, Anaïs, Océane, Camille, Noémie, Maïka, Rosalie, Anne-Sophie, Zoé, Laurie-Ann, "
                    + "Sarah-Maude, Florence, Ariane, Jade, Coralie, Audrey-Anne, Béatrice, Mégane",
            "Félix, Loïc, Jean-Sébastien, Émile, Zachary, Mathis, Pier-Luc, Raphaël, Cédric, Louis-Philippe, Théo, "
                    + "Xavier, Olivier, Gabriel, Charles-Antoine, Hugo, Vincent, Jérémie, Alexis",
            "Tremblay, Gagnon, Côté, Bouchard, Lévesque, St-Pierre, Bélanger, L’Heureux, Lefebvre, Thériault, Dubé, "
                    + "Le Bel, Desjardins, Gauthier, D’Amours, Boisvert, Roy, Pelletier, Morin, Fortin, Ouellet, Bergeron, "
                    + "Nadeau, Paquette, Girard, Simard, Caron, Beaulieu, Cloutier, Dionne, Arsenault, Rochefort, Sauvé"),
    ENGLISH(
            "Emily, Hannah, Mary-Kate, Chloe, Brooke, Megan, Abigail, Paige",
            "Ethan, Liam, Tyler, Connor, Ryan, Mason, Brandon",
            "MacLeod, O’Brien, Smith, Campbell, Robertson, McGuire, Taylor, Stewart, Fraser"),
    HAITIAN(
            "Widline, Fabiola, Marie-Ange, Christelle, Roseline, Naïka, Djenie, Esther",
            "Wilson, Jean-Ricardo, Ralph, Stanley, Woodley, Kervens, Jeff",
            "Jean-Baptiste, Pierre-Louis, Joseph, Desrosiers, Charles, Toussaint, Jean-Pierre, Dorvil, Saint-Fleur"),
    MAGHREBI(
            "Yasmine, Inès, Lina, Nour El Houda, Amina, Sarah, Rania, Fatima-Zohra",
            "Amine, Rayan, Mohamed-Ali, Ilyes, Adam, Younes, Bilal",
            "El Amrani, Benali, Ben Salah, Bouzid, Haddad, Cherkaoui, Belkacem, Aït Ouali, Mansouri, Trabelsi"),
    VIETNAMESE(
            "Mai-Anh, Thùy Linh, Kim, Bảo Trân, Ngọc Hà, Jenny, Lan",
            "Minh Khôi, Kevin, Đức, Quốc Anh, Tuấn, Vincent",
            "Nguyễn, Trần, Lê, Phạm, Huỳnh, Đặng, Võ, Bùi, Đỗ"),
    LATIN_AMERICAN(
            "Valentina, María José, Camila, Daniela, Ximena, Sofía, Lucía",
            "Santiago, Juan Pablo, Mateo, Andrés, Sebastián, José Luis",
            "García, De La Cruz, Hernández, Muñoz, Del Río, Peña, Rodríguez, Castañeda, Ramírez"),
    INNU(
            "Mikuan, Shikuan, Uapukun, Marie-Kim, Anne-Kateri, Shanice, Alexe",
            "Uapan, Napess, Jean-Luc, Mathias, Kenny, Étienne, Pien",
            "Vollant, Fontaine, McKenzie, Mollen, St-Onge, Jourdain, Bellefleur, Rock, Malec, Pinette, Ambroise"),
    CREE(
            "Nipin, Daisy, Kayla, Minnie, Autumn, Sierra, Harriet",
            "Wapan, Clarence, Dylan, Silas, Hunter, Elijah, Abel",
            "Blacksmith, Bosum, Neeposh, Cheezo, Matoush, Wapachee, Gull, Happyjack, Coonishish"),
    ATIKAMEKW(
            "Wapikon, Nikawi, Mélissa, Kathy-Ann, Sipi, Jessy-Ann",
            "Mikona, Wapoc, Steeve, Jonathan, Kitci, Yoan",
            "Awashish, Ottawa, Petiquay, Flamand, Niquay, Quitich, Weizineau, Chilton, Coocoo"),
    ANISHINAABE(
            "Nibi, Wabun, Sabrina, Kateri, Miskwa, Cindy",
            "Makwa, Migizi, Kevin, Animiki, Dave, Kigos",
            "Mowatt, Kistabish, Papatie, Penosway, Wabanonik, Gunn, McDougall, Polson"),
    INUIT(
            "Aluki, Siasi, Elisapi, Qiluqi, Maina, Akinisie, Lizzie",
            "Putulik, Jusipi, Lukasi, Juanasi, Tamusi, Markusi, Aisa",
            "Tukkiapik, Annanack, Kasudluak, Qumaluk, Nastapoka, Ittukallak, Alaku, Uqaituk, Qinuajuak");

    private final List<String> girls;
    private final List<String> boys;
    private final List<String> surnames;

    Community(String girls, String boys, String surnames) {
        this.girls = Draw.words(girls);
        this.boys = Draw.words(boys);
        this.surnames = Draw.words(surnames);
    }

    String girl(SplittableRandom random) {
        return Draw.one(random, girls);
    }

    String boy(SplittableRandom random) {
        return Draw.one(random, boys);
    }

    String surname(SplittableRandom random) {
        return Draw.one(random, surnames);
    }

    /** Drawn for a region: its French names, or those of another community that lives there. */
    static Community in(Area area, SplittableRandom random) {
        return random.nextInt(100) < 45 ? FRENCH : Draw.one(random, beside(area));
    }

    /** Each community of a region in turn, French names between them. */
    static Community inTurn(Area area, int turn) {
        var beside = beside(area);
        return turn % 2 == 0 ? beside.get(turn / 2 % beside.size()) : FRENCH;
    }

    private static List<Community> beside(Area area) {
        return switch (area) {
            case MAURICIE -> List.of(ATIKAMEKW, LATIN_AMERICAN);
            case OUTAOUAIS -> List.of(ENGLISH, MAGHREBI, HAITIAN, ANISHINAABE);
            case ABITIBI_TEMISCAMINGUE -> List.of(ANISHINAABE, CREE, ENGLISH);
            case COTE_NORD, SAGUENAY_LAC_SAINT_JEAN -> List.of(INNU, ENGLISH);
            case NORD_DU_QUEBEC -> List.of(CREE, INUIT);
            case MONTREAL -> List.of(HAITIAN, MAGHREBI, VIETNAMESE, LATIN_AMERICAN, ENGLISH, INUIT);
            case LAVAL, MONTEREGIE -> List.of(HAITIAN, MAGHREBI, VIETNAMESE, ENGLISH);
            case ESTRIE, CENTRE_DU_QUEBEC -> List.of(ENGLISH, LATIN_AMERICAN);
            case CAPITALE_NATIONALE -> List.of(VIETNAMESE, LATIN_AMERICAN, INNU);
            case LANAUDIERE -> List.of(ATIKAMEKW, HAITIAN);
            case LAURENTIDES -> List.of(ENGLISH, MAGHREBI);
            case BAS_SAINT_LAURENT, GASPESIE, CHAUDIERE_APPALACHES -> List.of(ENGLISH, FRENCH);
        };
    }
}
