package org.filet;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Every way to the rows of a record leads through a transaction, which tells the database for whom it works. Not stated of
 * the tables of the door and of the network: pages ask them before they show a button, each question by itself; nor of
 * the work of matching, which is done for nobody.
 */
@AnalyzeClasses(packages = "org.filet", importOptions = ImportOption.DoNotIncludeTests.class)
class TransactionsTest {

    private static final String[] RECORDS = {
        "org.filet.youths..",
        "org.filet.runaways..",
        "org.filet.alerts..",
        "org.filet.imports..",
        "org.filet.registers..",
        "org.filet.oversight.."
    };

    /** Ways that begin at none that is seen here: what others call by an interface from within theirs, and the start. */
    private static final Set<String> WITHIN_OTHERS = Set.of(
            "OpenEpisode.against",
            "NameIndex.forget",
            "AlertJournalTable.of",
            "SealAtStart.afterSingletonsInstantiated");

    @ArchTest
    static final ArchRule tables_are_asked_within_a_transaction = classes()
            .that(simpleNameEndingWith("Table"))
            .and()
            .resideInAnyPackage(RECORDS)
            .should(be_asked_within_a_transaction())
            .because("a question outside one says for whom it is asked to nobody: the wall shows it no row");

    private static ArchCondition<JavaClass> be_asked_within_a_transaction() {
        return new ArchCondition<>("be asked within a transaction") {
            @Override
            public void check(JavaClass table, ConditionEvents events) {
                var ways = new TreeSet<String>();
                for (var method : table.getMethods()) {
                    if (!method.getModifiers().contains(JavaModifier.PRIVATE)) {
                        climb(method, ways, new HashSet<>());
                    }
                }
                ways.removeAll(WITHIN_OTHERS);
                ways.forEach(
                        way -> events.add(SimpleConditionEvent.violated(table, table.getSimpleName() + " by " + way)));
            }
        };
    }

    /** Up to whoever is called by nobody: a page, a clock, what an interface is asked for. */
    private static void climb(JavaCodeUnit unit, Set<String> ways, Set<JavaCodeUnit> seen) {
        if (!seen.add(unit) || transactional(unit)) {
            return;
        }
        var callers = new HashSet<JavaCodeUnit>();
        unit.getAccessesToSelf().forEach(access -> callers.add(access.getOrigin()));
        if (callers.isEmpty()) {
            ways.add(unit.getOwner().getSimpleName() + "." + unit.getName());
        }
        callers.forEach(caller -> climb(caller, ways, seen));
    }

    private static boolean transactional(JavaCodeUnit unit) {
        return unit.isMetaAnnotatedWith(Transactional.class)
                || (!unit.isConstructor() && unit.getOwner().isMetaAnnotatedWith(Transactional.class))
                || unit.getMethodCallsFromSelf().stream()
                        .map(call -> call.getTarget())
                        .map(AccessTarget::getOwner)
                        .anyMatch(owner -> owner.isAssignableTo(TransactionOperations.class));
    }
}
