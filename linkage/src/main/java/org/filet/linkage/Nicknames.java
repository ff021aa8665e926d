package org.filet.linkage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Short names in use among Québec's young people, French and English, and the names they may stand for. */
final class Nicknames {

    private static final Map<String, List<String>> FORMAL = new TreeMap<>();

    static {
        formal("abby abigail", "alex alexandre alexandra alexis", "alexe alexandra", "andy andrew", "ant anthony");
        formal("becky rebecca", "ben benjamin benoit", "benji benjamin", "beth elisabeth elizabeth", "bill william");
        formal("billy william", "bob robert", "bobby robert", "cat catherine", "cath catherine", "cathy catherine");
        formal("charlie charles charlotte", "chris christopher christian christine", "dan daniel", "danny daniel");
        formal(
                "dave david",
                "ed edouard edward",
                "emy emilie",
                "fanny stephanie",
                "felix felixantoine",
                "flo florence");
        formal("fred frederic frederique frederick", "gab gabriel gabrielle", "gaby gabriel gabrielle");
        formal("geoff geoffrey", "greg gregory", "isa isabelle", "jay jayden jason", "jeff jeffrey jeanfrancois");
        formal("jen jennifer", "jenny jennifer", "jess jessica", "jim james", "jimmy james", "jo jonathan joanie");
        formal("joe joseph", "joey joseph", "john jonathan", "johnny john jonathan", "jon jonathan");
        formal("josh joshua", "juju julie juliette", "kate katherine catherine", "kathy katherine catherine");
        formal("katie katherine catherine", "kim kimberly kimberley", "laurie laurence", "liz elizabeth elisabeth");
        formal("lisa elisabeth elizabeth", "lou louise", "maddie madeleine madeline", "mag magalie", "mat mathieu");
        formal("math mathieu mathilde mathis", "matt matthew mathieu", "max maxime maxim maximilien", "meg megan");
        formal("mel melanie melissa melodie", "mich michel michelle", "mike michael", "mimi emilie mireille");
        formal("nat nathalie natacha", "nath nathan nathalie", "nic nicolas nicholas", "nick nicolas nicholas");
        formal("nico nicolas", "oli olivier olivia", "pat patrick patricia", "pete peter", "phil philippe philip");
        formal("raph raphael raphaelle", "rick richard", "rob robert", "robbie robert", "ron ronald", "roxy roxanne");
        formal("sam samuel samantha", "sammy samuel samantha", "seb sebastien", "simo mohamed", "sof sofia sophie");
        formal("steph stephane stephanie", "steve steven stephen", "sue susan", "tim timothy thimothee", "tom thomas");
        formal("tommy thomas", "tony anthony antoine", "val valerie", "vic victor victoria", "vicky victoria");
        formal("vince vincent", "will william", "willy william", "xav xavier", "zach zachary zacharie", "zack zachary");
    }

    private Nicknames() {}

    static List<String> formal(String given) {
        return FORMAL.getOrDefault(given, List.of());
    }

    private static void formal(String... lines) {
        for (String line : lines) {
            List<String> names = List.of(line.split(" ", -1));
            FORMAL.put(names.getFirst(), names.subList(1, names.size()));
        }
    }
}
