package org.filet.oversight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.filet.agreements.texts.AgreementStep;
import org.filet.alerts.AlertStep;
import org.filet.kernel.DomainEvent;
import org.filet.matching.MatchStep;
import org.filet.registers.incidents.IncidentStep;
import org.filet.registers.statements.RequestStep;
import org.filet.runaways.ClockKind;
import org.filet.runaways.LeadEvent;
import org.filet.runaways.Step;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Whoever reads who read and did what reads words, in both languages, whatever was done. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class DeedWordsTest {

    private final DeedWords words;

    DeedWordsTest(DeedWords words) {
        this.words = words;
    }

    static Stream<String> events() {
        return Stream.of(
                        each("runaways.", Step.values()),
                        Stream.of("FactorAdded", "FactorWithdrawn", "CompanionTied", "CompanionUntied", "PlanRead"),
                        Stream.of("PREVENTIVE_DRAFTED", "PREVENTIVE_DRAFT_READ", "PREVENTIVE_DROPPED"),
                        Stream.of("PREVENTIVE_SEALED", "PREVENTIVE_REFUSED", "PREVENTIVE_OPENED"),
                        Stream.of("PREVENTIVE_NAMED", "PREVENTIVE_RELEASED", "PREVENTIVE_HANDED"),
                        Stream.of("AMBER_ANSWERED", "AMBER_DECIDED", "AMBER_READ"),
                        each("LEAD_", LeadEvent.What.values()),
                        Stream.of("PLACE_ADDED", "PLACE_CHECKED", "PLACE_ENDED", "PLACES_READ"),
                        each("runaways.clock.", ClockKind.values()),
                        each("alerts.", AlertStep.values()),
                        each("matching.", MatchStep.values()),
                        each("agreements.", AgreementStep.values()),
                        each("incidents.", IncidentStep.values()),
                        each("statements.", RequestStep.values()),
                        Stream.of("SEALED_KEPT", "SEALED_ASKED", "SEALED_REASON_READ"),
                        Stream.of("SEALED_APPROVED", "SEALED_REFUSED", "SEALED_READ", "VouchingSeen"),
                        Stream.of("RULE", "HOLD", "LIFT", "ASK", "AGREE", "STOP", "DONE", "READ")
                                .map("retention."::concat),
                        Stream.of("incidents.READ", "statements.READ"),
                        Stream.of("consents.GIVEN", "consents.REFUSED", "consents.WITHDRAWN", "consents.READ"),
                        Stream.of("consents.BARRED", "consents.UNBARRED", "law.DIRECTIVE", "law.CONFIRM"),
                        Stream.of("emergency.INVOKE", "emergency.BREAK_GLASS", "emergency.REVIEW"),
                        Stream.of("alerts.DRAFT", "alerts.CARD_READ", "alerts.CARD_SENT", "alerts.TIP_NOTED"),
                        Stream.of("runaways.CONFIDENCES_READ", "Flag_RAISED", "Flag_EXPLAINED", "Flag_EXAMINED"),
                        Stream.of(
                                "TenureBegan",
                                "TenureEnded",
                                "DecoySet",
                                "DecoyEnded",
                                "Entered",
                                "EntryRefused",
                                "Recovered"),
                        namedByTheirClass())
                .flatMap(event -> event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_has_words(String event) {
        assertThat(words.of(event, Locale.CANADA_FRENCH)).isNotBlank().isNotEqualTo(event);
        assertThat(words.of(event, Locale.CANADA)).isNotBlank().isNotEqualTo(event);
    }

    @Test
    void one_without_words_is_shown_all_the_same() {
        assertThat(words.of("Unheard", Locale.CANADA)).isEqualTo("Unheard");
    }

    private static Stream<String> each(String prefix, Enum<?>... steps) {
        return Arrays.stream(steps).map(step -> prefix + step.name());
    }

    /** Whatever does not name itself is known by its class: a new kind of event is asked for its words. */
    private static Stream<String> namedByTheirClass() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.filet").stream()
                        .filter(one -> one.isAssignableTo(DomainEvent.class))
                        .filter(one -> !one.isInterface() && !one.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(one -> one.tryGetMethod("kind").isEmpty())
                        .map(JavaClass::getSimpleName);
    }
}
