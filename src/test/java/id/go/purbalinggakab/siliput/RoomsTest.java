package id.go.purbalinggakab.siliput;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import id.go.purbalinggakab.siliput.engine.BuildingBlock;
import id.go.purbalinggakab.siliput.mail.Mailer;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;

/** The doors between rooms, and who may speak to the engine, the browser and the world. */
class RoomsTest {

    private static final String ROOT = "id.go.purbalinggakab.siliput";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** Rows of tables and of pages with more than ten cells; none has more than twenty. */
    private static final Set<String> WIDE_RECORDS = Set.of(
            "Appointment",
            "ApprovedRelease",
            "Correction",
            "CoverageCase",
            "DeadlineRecord",
            "Draft",
            "Head",
            "HistoryFilter",
            "HistoryLine",
            "HistoryRequest",
            "InboxSettings",
            "Incident",
            "KeptIntake",
            "KeptNotice",
            "LedgerRow",
            "Met",
            "NoticeLine",
            "ReceivedMail",
            "ReleaseVersion",
            "Row",
            "SentIntake",
            "Stuck",
            "TrackedComplaint");

    @Test
    void everybodyEntersByTheFrontDoor() {
        ApplicationModules.of(SiliputApplication.class).verify();
    }

    @TestFactory
    Stream<DynamicTest> everybodyStaysInTheirTrade() {
        return Stream.of(
                        trade("..engine..", "..process..").mayUse("org.camunda.."),
                        trade("..web..", "..portal..")
                                .mayUse(
                                        "org.springframework.web.bind..",
                                        "org.springframework.web.servlet..",
                                        "org.springframework.ui..",
                                        "org.springframework.stereotype.Controller"),
                        trade("..mail..").mayUse("jakarta.mail..", "org.springframework.mail.."),
                        trade("..publishing..", "..archive..", "..identity..")
                                .mayUse(
                                        "java.net.http..",
                                        "org.springframework.web.client..",
                                        "org.springframework.http.client.."))
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CLASSES)));
    }

    /** Lists, figures and exports ask {@code CaseVisibility}, which also knows of secret letters. */
    @Test
    void whoMayNotSeeACaseIsOneQuestion() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..complaint..")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("AccusedOfficers")
                .check(CLASSES);
    }

    /** Each way out knows the ledger's mechanism, and the mechanism none of them. */
    @Test
    void theWaysOutKnowTheLedgerAndNotEachOther() {
        var room = ROOT + ".publishing.";
        knowsNothingOf(
                room + "ledger..", room + "website..", room + "mailing..", room + "networks..", room + "links..");
        knowsNothingOf(room + "website..", room + "mailing..", room + "networks..");
        knowsNothingOf(room + "mailing..", room + "networks..");
        knowsNothingOf(room + "networks..", room + "mailing..");
    }

    private static void knowsNothingOf(String who, String... nothingOf) {
        noClasses()
                .that()
                .resideInAPackage(who)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(nothingOf)
                .check(CLASSES);
    }

    /** Blocks are made in the rooms, by a type of the engine's room. */
    @Test
    void nobodyButTheDiagramKnowsADelegate() {
        classes()
                .that(assignableTo(JavaDelegate.class)
                        .or(assignableTo(TaskListener.class))
                        .or(assignableTo(ExecutionListener.class)))
                .and(not(type(BuildingBlock.class)))
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void injectionGoesThroughConstructors() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .check(CLASSES);
        fields().that()
                .areStatic()
                .and()
                .areNotFinal()
                .should()
                .bePrivate()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    /** Whoever needs more does two things; a row of a table is as wide as the table. */
    @Test
    void nobodyNeedsMoreThanSevenOthers() {
        assertThat(CLASSES.stream()
                        .filter(type -> !type.isRecord() && !type.isEnum())
                        .flatMap(type -> type.getConstructors().stream())
                        .filter(constructor ->
                                constructor.getRawParameterTypes().size() > 7))
                .isEmpty();
        var records = CLASSES.stream()
                .filter(JavaClass::isRecord)
                .flatMap(type -> type.getConstructors().stream())
                .filter(constructor -> constructor.getRawParameterTypes().size() > 10)
                .toList();
        assertThat(records)
                .allSatisfy(record -> assertThat(record.getRawParameterTypes()).hasSizeLessThan(20))
                .extracting(record -> record.getOwner().getSimpleName())
                .isSubsetOf(WIDE_RECORDS);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethodWhere(
                        new com.tngtech.archunit.base.DescribedPredicate<JavaMethodCall>("now() without a Clock") {
                            @Override
                            public boolean test(JavaMethodCall call) {
                                var target = call.getTarget();
                                var now = target.getName().equals("now")
                                        && target.getOwner().isAssignableTo(Temporal.class)
                                        && target.getRawParameterTypes().stream()
                                                .noneMatch(type -> type.isEquivalentTo(Clock.class));
                                return now
                                        || target.getOwner().isEquivalentTo(System.class)
                                                && target.getName().equals("currentTimeMillis");
                            }
                        })
                .orShould()
                .callConstructor(Date.class)
                .check(CLASSES);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .check(CLASSES);
    }

    /** Whoever else wants a mail writes an intent with the step; these send the intents, without a transaction. */
    @Test
    void onlyTheOutboxesSendMail() {
        noClasses()
                .that(
                        not(resideInAnyPackage("..mail.."))
                                .and(
                                        not(
                                                nameMatching(
                                                        ".*\\.(notification\\.Outbox|complaint\\.ComplaintPost"
                                                                + "|complaint\\.ComplaintMail|publishing\\.mailing\\.MessageDelivery|evidence\\.DailyAnchors)"))))
                .should()
                .callMethodWhere(describe(
                        "mail is sent",
                        (JavaMethodCall call) -> call.getTarget().getName().equals("send")
                                && call.getTargetOwner().isAssignableTo(Mailer.class)))
                .check(CLASSES);
    }

    /** Everywhere alike; beside it only what machines read and what a field takes. */
    @Test
    void datesAreWrittenByOneClass() {
        noClasses()
                .that(not(nameMatching(
                        ".*\\.(IndonesianTime|HoursForm|HistoryCells|ChainWriter|PostTime|WordPressSite)")))
                .should()
                .callMethodWhere(describe(
                        "a date is written",
                        (JavaMethodCall call) -> call.getTarget().getName().equals("ofPattern")
                                && call.getTargetOwner().isEquivalentTo(java.time.format.DateTimeFormatter.class)))
                .check(CLASSES);
    }

    private static Trade trade(String... packages) {
        return new Trade(List.of(packages));
    }

    private record Trade(List<String> rooms) {

        ArchRule mayUse(String... libraries) {
            return noClasses()
                    .that(not(resideInAnyPackage(rooms.toArray(String[]::new))))
                    .should()
                    .dependOnClassesThat(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                                    Stream.of(libraries)
                                            .filter(name -> name.endsWith(".."))
                                            .toArray(String[]::new))
                            .or(com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                    Stream.of(libraries)
                                            .filter(name -> !name.endsWith(".."))
                                            .map(name -> name.replace(".", "\\."))
                                            .reduce("nothing", (one, other) -> one + "|" + other))))
                    .as("%s only in %s".formatted(String.join(", ", libraries), String.join(", ", rooms)));
        }
    }
}
