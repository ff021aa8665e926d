package org.filet.journeys;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody might type so that a page runs it: ways out of the place where it is written, times what then acts, plain
 * or written otherwise. Whatever becomes an element of the page carries the attribute {@code data-h}; whatever runs opens
 * a dialog or asks for something from elsewhere.
 */
final class HostileText {

    /** Ends a text, an attribute, an element, a comment, a script or a template's expression. */
    private static final List<String> WAYS_OUT = List.of(
            "",
            "\">",
            "'>",
            "</textarea>",
            "</title>",
            "</script>",
            "-->",
            "]]>",
            "\" x='",
            "`>",
            "</option></select>",
            "[[${1}]]");

    private static final List<String> ACTS = List.of(
            "<script data-h>alert(9)</script>",
            "<script data-h src=//h.invalid/a.js></script>",
            "<img data-h src=x onerror=alert(9)>",
            "<svg data-h onload=alert(9)>",
            "<iframe data-h srcdoc='<script>parent.alert(9)</script>'></iframe>",
            "<iframe data-h src=javascript:alert(9)></iframe>",
            "<input data-h autofocus onfocus=alert(9)>",
            "<details data-h open ontoggle=alert(9)>",
            "<video data-h><source onerror=alert(9)></video>",
            "<object data-h data=//h.invalid/o></object>",
            "<embed data-h src=//h.invalid/e>",
            "<link data-h rel=stylesheet href=//h.invalid/s>",
            "<style data-h>@import '//h.invalid/s'</style>",
            "<base data-h href=//h.invalid/>",
            "<meta data-h http-equiv=refresh content='0;url=//h.invalid/'>",
            "<a data-h href=javascript:alert(9) autofocus>x</a>",
            "<form data-h action=//h.invalid/><button>x</button></form>",
            "<math data-h><mtext><img src=x onerror=alert(9)></math>");

    /** In the place of a value that is already inside a tag, or for whoever reads templates and scripts. */
    private static final List<String> INSIDE = List.of(
            "\" data-h onmouseover=alert(9) autofocus onfocus=alert(9) x=\"",
            "' data-h onmouseover=alert(9) x='",
            "javascript:alert(9)",
            "data:text/html,<script>alert(9)</script>",
            "${T(java.lang.Runtime).getRuntime().exec('x')}",
            "__${7*7}__::.x",
            "*{7*7} #{7*7} @{//h.invalid} ~{x::y}",
            "{{constructor.constructor('alert(9)')()}}",
            "';alert(9);'",
            "\\\";alert(9);//");

    private HostileText() {}

    /** Each of them once. */
    static List<String> all() {
        var all = new LinkedHashSet<String>();
        WAYS_OUT.forEach(way -> ACTS.forEach(act -> all.add(way + act)));
        ACTS.forEach(act -> otherwise(act).forEach(all::add));
        all.addAll(INSIDE);
        return List.copyOf(all);
    }

    /** All of them, in texts of at most this length. */
    static List<String> texts(int most) {
        var texts = new ArrayList<String>();
        var text = new StringBuilder();
        for (var payload : all()) {
            if (text.length() + payload.length() > most) {
                texts.add(text.toString());
                text.setLength(0);
            }
            if (payload.length() <= most) {
                text.append(payload);
            }
        }
        texts.add(text.toString());
        return texts;
    }

    /** As somebody writes it who hopes that it is turned back once too often. */
    private static Stream<String> otherwise(String act) {
        var references = act.replace("<", "&lt;").replace(">", "&gt;");
        var percent = act.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20");
        var script = act.replace("<", "\\u003c").replace(">", "\\u003e");
        return Stream.of(references, percent, script);
    }
}
