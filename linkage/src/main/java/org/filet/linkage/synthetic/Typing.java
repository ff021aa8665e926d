package org.filet.linkage.synthetic;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** What fingers, ears and old programs do to a text. */
final class Typing {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern JOINS = Pattern.compile("[-'’]");
    private static final double SECOND_SLIP = 0.15;
    private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890");

    /** Spellings that sound alike in French, Québec's English or by the sound of a transliteration. */
    private static final List<List<String>> SOUNDS = List.of(
            List.of("ph", "f"),
            List.of("eau", "o", "au", "aut"),
            List.of("ault", "eau", "o"),
            List.of("ck", "k", "c"),
            List.of("ie", "y", "i"),
            List.of("ai", "é", "è"),
            List.of("ll", "l"),
            List.of("nn", "n"),
            List.of("tt", "t"),
            List.of("ss", "c"),
            List.of("th", "t"),
            List.of("y", "i"),
            List.of("qu", "k"),
            List.of("ch", "sh"),
            List.of("er", "é"),
            List.of("ou", "oo", "u"),
            List.of("aa", "a"),
            List.of("ii", "i"),
            List.of("uu", "u"),
            List.of("q", "k"),
            List.of("c", "k"),
            List.of("an", "en"),
            List.of("s", "z"));

    private Typing() {}

    static String slip(String text, Random random) {
        String once = slipOnce(text, random);
        return random.nextDouble() < SECOND_SLIP ? slipOnce(once, random) : once;
    }

    private static String slipOnce(String text, Random random) {
        if (text.length() < 2) {
            return text;
        }
        int at = random.nextInt(text.length() - 1);
        String before = text.substring(0, at);
        char here = text.charAt(at);
        return switch (random.nextInt(4)) {
            case 0 -> before + text.substring(at + 1);
            case 1 -> before + neighbour(here, random) + text.substring(at + 1);
            case 2 -> before + here + neighbour(here, random) + text.substring(at + 1);
            default -> before + text.charAt(at + 1) + here + text.substring(at + 2);
        };
    }

    private static char neighbour(char letter, Random random) {
        for (String row : ROWS) {
            int at = row.indexOf(Character.toLowerCase(letter));
            if (at >= 0) {
                return row.charAt(at == 0 || (at < row.length() - 1 && random.nextBoolean()) ? at + 1 : at - 1);
            }
        }
        return "aeinrst".charAt(random.nextInt(7));
    }

    /** Another spelling of the whole name where one is known, else another way to write one of its sounds. */
    static String respell(String name, Random random) {
        List<String> known = Lexicon.QUEBEC.spellings(name);
        if (!known.isEmpty()) {
            return known.get(random.nextInt(known.size()));
        }
        int from = random.nextInt(SOUNDS.size());
        for (int i = 0; i < SOUNDS.size(); i++) {
            List<String> sound = SOUNDS.get((from + i) % SOUNDS.size());
            int at = name.indexOf(sound.getFirst(), 1);
            if (at > 0) {
                String other = sound.get(1 + random.nextInt(sound.size() - 1));
                return name.substring(0, at)
                        + other
                        + name.substring(at + sound.getFirst().length());
            }
        }
        return name;
    }

    static String unaccented(String text, Random random) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return random.nextBoolean() ? plain : JOINS.matcher(plain).replaceAll(" ");
    }
}
