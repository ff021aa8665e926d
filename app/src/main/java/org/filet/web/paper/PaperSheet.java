package org.filet.web.paper;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** What of a page is put on paper, with pens instead of fields. Everything else of the page is left out. */
final class PaperSheet {

    /** What paper cannot do, and what asks for something. */
    private static final String NOT_ON_PAPER =
            ".screen-only, script, style, link, meta, button, img, svg, iframe, object, embed, video, audio, input[type=hidden]";

    private PaperSheet() {}

    static Document of(Document page, Locale locale, String style) {
        var paper = Document.createShell("");
        paper.expectFirst("html").attr("lang", locale.getLanguage().equals("en") ? "en-CA" : "fr-CA");
        paper.title(page.title());
        paper.head().appendElement("style").appendText(style);
        for (var sheet : page.select(".sheet")) {
            sheet.select(NOT_ON_PAPER).remove();
            unfolded(sheet);
            written(sheet);
            paired(sheet);
            plain(sheet);
            paper.body().appendChild(sheet);
        }
        return paper;
    }

    /** What a page folds away is still part of the paper. */
    private static void unfolded(Element sheet) {
        sheet.select("details").tagName("div").removeAttr("open");
        sheet.select("summary").tagName("h2");
        sheet.select("legend.visually-hidden").remove();
    }

    /** Fields become lines and boxes. */
    private static void written(Element sheet) {
        sheet.select("textarea").forEach(field -> pen(field, "div", "lines", field.wholeText()));
        sheet.select("input[type=checkbox], input[type=radio]").forEach(field -> pen(field, "span", "box", "☐"));
        sheet.select("input").forEach(field -> pen(field, "div", "line", field.attr("value")));
        sheet.select("select").forEach(PaperSheet::choices);
        sheet.select("form, label").tagName("div");
        sheet.select("fieldset").tagName("section");
        sheet.select("legend").tagName("h3");
    }

    private static void choices(Element list) {
        var choices = new Element("div");
        list.select("option").stream()
                .filter(option -> !option.text().isBlank())
                .forEach(option -> {
                    var choice = choices.appendElement("div").addClass("choice");
                    choice.appendElement("span").addClass("box").text("☐");
                    choice.appendText(" " + option.text());
                });
        list.replaceWith(choices);
    }

    private static void pen(Element field, String tag, String kind, String text) {
        field.replaceWith(new Element(tag).addClass(kind).text(text));
    }

    /** A term beside what is said of it: what draws the sheet knows no grid. */
    private static void paired(Element sheet) {
        for (var term : sheet.select("dl > dt")) {
            var pair = new Element("div").addClass("pair");
            term.before(pair);
            var said = new Elements();
            for (var next = term.nextElementSibling();
                    next != null && next.normalName().equals("dd");
                    next = next.nextElementSibling()) {
                said.add(next);
            }
            pair.appendChild(term);
            pair.appendChildren(said);
        }
    }

    /** No link leads out of paper, and nothing keeps what a browser would act on. */
    private static void plain(Element sheet) {
        sheet.select("a").tagName("span");
        sheet.getAllElements()
                .forEach(element -> element.attributes().asList().stream()
                        .map(attribute -> attribute.getKey())
                        .filter(key -> !key.equals("class") && !key.equals("scope") && !key.equals("colspan"))
                        .toList()
                        .forEach(element::removeAttr));
    }
}
