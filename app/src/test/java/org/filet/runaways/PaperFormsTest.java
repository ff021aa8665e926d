package org.filet.runaways;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.runaways.protocols.Protocols;
import org.filet.testing.Pdf;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.Times;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A paper form asks what its screen asks, in the same words: field by field, choice by choice, in both languages. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Stories.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class PaperFormsTest {

    /** What only a machine needs, or has. */
    private static final Set<String> NOT_ON_PAPER = Set.of("key", "_csrf", "search", "youth");

    /** A list too long for paper: it is written. */
    private static final String WRITTEN = "region";

    private final MockMvcTester browser;
    private final Stories stories;
    private final Stage stage;
    private final Protocols protocols;
    private final Times times;
    private final Actor worker;

    PaperFormsTest(MockMvcTester browser, Stories stories, Stage stage, Protocols protocols, Times times) {
        this.browser = browser;
        this.stories = stories;
        this.stage = stage;
        this.protocols = protocols;
        this.times = times;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
    }

    /**
     * A field as people meet it.
     *
     * @param asks the words beside it
     * @param choices what can be chosen, with its words; empty where one writes
     */
    record Asked(String asks, Map<String, String> choices) {}

    @ParameterizedTest
    @ValueSource(strings = {"fr-CA", "en-CA"})
    void the_declaration_asks_what_the_screen_asks(String language) {
        var screen = page("/episodes/new?lang=" + language).expectFirst("main form");
        var paper = page("/paper/declaration?lang=" + language).expectFirst(".sheet");
        assertThat(onPaper(paper)).isEqualTo(onScreen(screen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-CA", "en-CA"})
    void the_checks_and_the_return_ask_what_their_steps_ask(String language) {
        same("checks", stories.noticed(worker), Set.of(Step.CHECK, Step.KNOW_WHEREABOUTS, Step.DECLARE), language);
        same("return", stories.searching(worker), Set.of(Step.LOCATE, Step.CONFIRM_RETURN), language);
        same("return", stories.returned(worker), Set.of(Step.OFFER_INTERVIEW), language);
    }

    private void same(String form, EpisodeId episode, Set<Step> steps, String language) {
        var screen = page("/episodes/" + episode + "?lang=" + language);
        var paper = page("/paper/" + form + "?lang=" + language);
        for (var step : steps) {
            var asked = onScreen(screen.expectFirst("form[action$=/" + step.path() + "]"));
            assertThat(onPaper(paper.expectFirst("[data-step=" + step + "]")))
                    .as("%s", step)
                    .isEqualTo(asked)
                    .isNotEmpty();
        }
    }

    @Test
    void whoever_is_signed_in_may_take_them_and_they_are_about_nobody() {
        var episode = stories.declared(worker);
        for (var organisation : List.of("CR-07", "POL-06", "COM-13", "SCO-07", "CAV-06")) {
            for (var actor : stage.everyone(organisation)) {
                for (var form : List.of("", "/declaration", "/checks", "/return")) {
                    assertThat(browser.get().uri("/paper" + form).with(stage.as(actor)))
                            .as("%s %s", form, actor)
                            .hasStatusOk()
                            .bodyText()
                            .doesNotContain("Tremblay", episode.number());
                }
            }
        }
        assertThat(browser.get().uri("/paper/declaration")).hasStatus3xxRedirection();
        assertThat(browser.get().uri("/paper/nothing").with(stage.as(worker))).hasStatus(404);
        assertThat(browser.get().uri("/paper/nothing.pdf").with(stage.as(worker)))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"declaration", "checks", "return"})
    void each_fits_a_page_and_carries_the_limits_of_the_region(String form) {
        for (var language : List.of("fr-CA", "en-CA")) {
            var pdf = pdf("/paper/" + form + ".pdf?lang=" + language);
            assertThat(pdf.pages()).as(language).isEqualTo(1);
            assertThat(pdf.language()).isEqualTo(language);
            assertThat(pdf.tagged()).isTrue();
            assertThat(pdf.text()).contains("911").contains("555");
            assertThat(page("/paper/" + form + "?lang=" + language).select(".sheet .ask, .sheet .word"))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(words -> assertThat(pdf.text()).contains(words.text()));
        }
        var french = pdf("/paper/" + form + ".pdf?lang=fr-CA").text();
        var expected = switch (form) {
            case "declaration" -> Set.of(Parameter.CHECKS, Parameter.THRESHOLD, Parameter.POLICE_SHEET);
            case "checks" -> Set.of(Parameter.CHECKS, Parameter.THRESHOLD, Parameter.KNOWN_ABSENCE_REVIEW);
            default ->
                Set.of(
                        Parameter.HOST_ACKNOWLEDGEMENT,
                        Parameter.INTERVIEW_OFFER,
                        Parameter.INTERVIEW_HELD,
                        Parameter.PLAN_REVISION);
        };
        assertThat(protocols.inForce(worker.region()))
                .filteredOn(setting -> expected.contains(setting.parameter()))
                .hasSize(expected.size())
                .allSatisfy(setting -> assertThat(french)
                        .contains(times.limit(setting.length(), Locale.CANADA_FRENCH), setting.source()));
    }

    @Test
    void the_preventive_form_and_the_call_sheet_are_files_too() {
        var preventive = pdf("/preventive/form.pdf");
        assertThat(preventive.tagged()).isTrue();
        assertThat(preventive.text()).contains("Fiche préventive", "Mes mots, comme je les dis", "☐");
        var calls = pdf("/call-sheet.pdf");
        assertThat(calls.text()).contains("Feuille de garde", "Outaouais", "Organisation CR-07", "555-0");
        assertThat(calls.language()).isEqualTo("fr-CA");
        assertThat(calls.tagged()).isTrue();
    }

    private static Map<String, Asked> onScreen(Element form) {
        var asked = new LinkedHashMap<String, Asked>();
        names(form, "name").stream()
                .filter(name -> !NOT_ON_PAPER.contains(name))
                .forEach(name -> {
                    var fields = form.select("[name=" + name + "]");
                    var first = requireNonNull(fields.first());
                    var choices = new LinkedHashMap<String, String>();
                    if (first.normalName().equals("select") && !name.equals(WRITTEN)) {
                        first.select("option[value~=.]").forEach(one -> choices.put(one.attr("value"), one.text()));
                    } else if (first.normalName().equals("button")) {
                        fields.forEach(one -> choices.put(one.attr("value"), one.text()));
                    } else if (!first.attr("value").equals("yes")
                            && first.parents().is("fieldset")
                            && Set.of("checkbox", "radio").contains(first.attr("type"))) {
                        fields.forEach(one -> choices.put(
                                one.attr("value"),
                                requireNonNull(one.parent()).expectFirst("span").text()));
                    }
                    asked.put(name, new Asked(question(form, first), choices));
                });
        return asked;
    }

    private static String question(Element form, Element field) {
        if (field.normalName().equals("button")) {
            return "";
        }
        var label = field.id().isEmpty() ? null : form.selectFirst("label[for=" + field.id() + "]");
        if (label != null) {
            return label.text();
        }
        boolean alone = field.attr("value").equals("yes");
        return alone
                ? requireNonNull(field.parent()).expectFirst("span").text()
                : requireNonNull(field.closest("fieldset"))
                        .expectFirst("legend")
                        .text();
    }

    private static Map<String, Asked> onPaper(Element sheet) {
        var asked = new LinkedHashMap<String, Asked>();
        names(sheet, "data-field").forEach(name -> {
            var field = sheet.expectFirst("[data-field=" + name + "]");
            var question = field.select(".ask").text();
            asked.put(
                    name,
                    new Asked(
                            question,
                            field.select("[data-value]").stream()
                                    .collect(Collectors.toMap(
                                            one -> one.attr("data-value"),
                                            one -> one.expectFirst(".word").text(),
                                            (one, other) -> one,
                                            LinkedHashMap::new))));
        });
        return asked;
    }

    private static Set<String> names(Element within, String attribute) {
        return within.select("[" + attribute + "]").stream()
                .map(element -> element.attr(attribute))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Document page(String address) {
        var answer = browser.get().uri(address).with(stage.as(worker)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private Pdf pdf(String address) {
        var answer = browser.get().uri(address).with(stage.as(worker)).exchange();
        assertThat(answer).hasStatusOk();
        return Pdf.of(answer.getResponse().getContentAsByteArray());
    }
}
