package org.filet;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** The few habits the compiler cannot hold us to. */
@AnalyzeClasses(packages = "org.filet", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule the_kernel_knows_no_framework = noClasses()
            .that()
            .resideInAPackage("org.filet.kernel..")
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..")
            .because("the words every module speaks must outlive the framework");

    @ArchTest
    static final ArchRule sql_lives_in_tables_only = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Table")
            .and()
            .doNotHaveFullyQualifiedName("org.filet.web.Live")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(JdbcOperations.class)
            .because(
                    "the predicate that protects a row must be seen; Live alone writes, to a channel that holds no row");

    @ArchTest
    static final ArchRule tables_are_hidden = classes()
            .that(simpleNameEndingWith("Table"))
            .should()
            .bePackagePrivate()
            .because("a module's rows are reached through its verbs");

    @ArchTest
    static final ArchRule pages_are_hidden = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .because("a page is called by a browser, never by another module");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .because("nights are long: tests move the injected Clock through them");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|Entity|Data|Info|Processor)")
            .orShould()
            .haveNameMatching(".*\\.(Base|Abstract|Common)[A-Z]?\\w*")
            .because("these words fit anything, so they say nothing");

    @ArchTest
    static final ArchRule fields_are_given_by_the_constructor = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("what a class needs is read in its constructor");

    @ArchTest
    static final ArchRule fields_belong_to_their_class = fields().that()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .areNotEnums()
            .should()
            .notBePublic()
            .because("a record's accessor or a verb is the way in");

    @ArchTest
    static final ArchRule nothing_is_printed_but_by_the_commands = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.filet.cli..",
                    "org.filet.demo..",
                    "org.filet.linkage..",
                    "org.filet.ledger.verify..",
                    "org.filet.ledger.witness..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("what is told to operators goes through one log");
}
