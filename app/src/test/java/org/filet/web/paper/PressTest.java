package org.filet.web.paper;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.filet.testing.Pdf;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.util.HtmlUtils;

/** Whatever stands on a page becomes a quiet sheet: its words, and nothing that runs, asks or breaks. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(value = 60, unit = SECONDS)
class PressTest {

    private final Press press = new Press();

    @Test
    void words_keep_their_accents_and_the_letters_of_other_scripts() {
        var pdf = pressed("<h1>Zoé Élïse Çôté, cœur</h1><p>«\u00a0Noël\u00a0» … ᐃᓄᒃᑎᑐᑦ — 😀 ’</p>");
        assertThat(pdf.text()).contains("Zoé Élïse Çôté, cœur", "« Noël » … ᐃᓄᒃᑎᑐᑦ — 😀 ’");
        assertThat(pdf.language()).isEqualTo("fr-CA");
        assertThat(pdf.tagged()).isTrue();
        assertThat(pdf.fontsWithin()).isTrue();
        assertThat(pdf.said()).contains("Fiche · Filet", "pdfuaid").doesNotContain("Zoé");
    }

    @Test
    void english_is_said_to_be_english() {
        assertThat(Pdf.of(press.pdf(page("<p>Hello</p>"), Locale.CANADA)).language())
                .isEqualTo("en-CA");
    }

    @Test
    void a_letter_that_the_font_lacks_is_seen_to_be_missing() {
        assertThat(pressed("<p>A漢B</p>").text()).contains("A□B");
    }

    @Test
    void hostile_words_stay_words() {
        for (var hostile : new String[] {
            "<script>alert(9)</script>",
            "\"><img src=x onerror=alert(9)>",
            "]]></style><style>@page{size:1pt}",
            "&#60;b&#62; &amp; ${7*7} [[${1}]] {0}",
            "\u202e\u2066 retourné مرحبا שלום",
            "\0\u0001\ud800 \ufffe",
            "😀👩‍👩‍👧🏳️‍🌈".repeat(40)
        }) {
            var pdf = pressed("<p>Avant</p><p>" + HtmlUtils.htmlEscape(hostile) + "</p><p>Après</p>");
            assertThat(pdf.text()).contains("Avant", "Après");
            assertThat(pdf.acts()).as(hostile).isFalse();
            assertThat(pdf.pages()).isEqualTo(1);
        }
        assertThat(pressed("<p>&lt;script&gt;alert(9)&lt;/script&gt;</p>").text())
                .contains("<script>alert(9)</script>");
    }

    @Test
    void a_word_without_end_is_broken_and_loses_no_letter() {
        var word = "x".repeat(5000);
        var pdf = pressed("<dl class=\"facts\"><dt>Nom</dt><dd>" + word + "</dd></dl>");
        assertThat(pdf.text().replaceAll("[^x]", "")).hasSize(5000);
    }

    @Test
    void what_a_page_would_run_or_fetch_is_left_out_and_nobody_is_asked(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "wqsecret");
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            var at = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            var pdf = pressed(("<script src='AT'></script><img src='AT'><link rel=stylesheet href='AT'>"
                            + "<style>@import url(AT); p { background: url(AT) } @font-face { font-family: x; src: url(AT) }</style>"
                            + "<object data='AT'></object><iframe src='FILE'></iframe><svg><image href='AT'/></svg>"
                            + "<p style=\"background:url('AT')\" onclick='x()'><a href='AT'>lien</a> dit</p>"
                            + "<a href='FILE' download='x'>fichier</a><input type=hidden value=wqsecret>")
                    .replace("AT", at)
                    .replace("FILE", secret.toUri().toString()));
            assertThat(pdf.text()).contains("lien dit", "fichier").doesNotContain("wqsecret");
            assertThat(pdf.acts()).isFalse();
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .as("nobody called")
                    .isThrownBy(server::accept);
        }
    }

    /** The page's own guard, past what is left out before: a style that asks. */
    @Test
    void even_a_style_of_our_own_could_fetch_nothing() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            var at = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            var asking = Jsoup.parse(
                    "<html><head><style>body { font-family: Sheet } @import url(" + at + "); p { background: url(" + at
                            + ") }</style></head><body><p>Texte</p><img alt='' src='" + at + "'></body></html>");
            assertThat(Pdf.of(press.drawn(asking)).text()).contains("Texte");
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .as("nobody called")
                    .isThrownBy(server::accept);
        }
    }

    @Test
    void only_the_sheet_of_a_page_is_on_paper_and_fields_are_for_a_pen() {
        var pdf = Pdf.of(press.pdf(
                "<html><head><title>T</title></head><body><nav>Menu</nav><main><article class=sheet><h1>Titre</h1>"
                        + "<div class=screen-only>Écran</div><details><summary>Plié</summary><label>Nom <input name=n value=''></label>"
                        + "<label><input type=checkbox> Oui</label><textarea>tapé</textarea>"
                        + "<select><option value=''></option><option>Un</option></select></details>"
                        + "<button>Envoyer</button></article>Hors</main></body></html>",
                Locale.CANADA_FRENCH));
        assertThat(pdf.text())
                .contains("Titre", "Plié", "Nom", "☐ Oui", "tapé", "☐ Un")
                .doesNotContain("Menu", "Écran", "Envoyer", "Hors");
    }

    @Test
    void nothing_that_it_reads_is_told_to_the_log(CapturedOutput log) {
        pressed("<p>wqmarque 漢 <span style='color: wqrouge'>x</span> <img src='wqimage'></p>");
        assertThat(log.getAll()).doesNotContain("wqmarque", "wqrouge", "wqimage");
    }

    private Pdf pressed(String sheet) {
        return Pdf.of(press.pdf(page(sheet), Locale.CANADA_FRENCH));
    }

    private static String page(String sheet) {
        return "<!doctype html><html><head><title>Fiche · Filet</title></head><body><main><article class=\"sheet\">"
                + sheet + "</article></main></body></html>";
    }
}
