package io.dateline.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. Think hard about the layering before changing this file. */
@AnalyzeClasses(packages = "io.dateline", importOptions = DoNotIncludeTests.class)
class DependencyRulesTest {

    @ArchTest
    static final ArchRule the_contract_knows_no_other_room = classes()
            .that()
            .resideInAPackage("io.dateline.contract..")
            .should()
            .onlyDependOnClassesThat(
                    resideOutsideOfPackage("io.dateline..").or(resideInAPackage("io.dateline.contract..")));

    @ArchTest
    static final ArchRule the_embedded_room_knows_no_other_room = classes()
            .that()
            .resideInAPackage("io.dateline.embedded..")
            .should()
            .onlyDependOnClassesThat(
                    resideOutsideOfPackage("io.dateline..").or(resideInAPackage("io.dateline.embedded..")));

    @ArchTest
    static final ArchRule ingest_knows_the_contract_alone = stage("ingest");

    @ArchTest
    static final ArchRule enrich_knows_the_contract_alone = stage("enrich");

    @ArchTest
    static final ArchRule sink_knows_the_contract_alone = stage("sink");

    @ArchTest
    static final ArchRule taggers_do_not_know_each_other = slices().matching(
                    "io.dateline.enrich.(text|outlet|actor|date)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule only_the_stream_package_of_enrich_knows_kafka = noClasses()
            .that()
            .resideInAPackage("io.dateline.enrich..")
            .and()
            .resideOutsideOfPackage("io.dateline.enrich.stream..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule taggers_do_not_know_who_calls_them = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.dateline.enrich.text..",
                    "io.dateline.enrich.outlet..",
                    "io.dateline.enrich.actor..",
                    "io.dateline.enrich.date..",
                    "io.dateline.enrich.document..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.dateline.enrich", "io.dateline.enrich.stream..");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("io.dateline.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule classes_of_kafka_that_are_not_public_stay_in_one_room = noClasses()
            .that()
            .resideOutsideOfPackage("io.dateline.embedded..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "kafka..",
                    "org.apache.kafka.server..",
                    "org.apache.kafka.metadata..",
                    "org.apache.kafka.controller..");

    @ArchTest
    static final ArchRule only_the_sink_and_its_users_know_jdbc = noClasses()
            .that()
            .resideInAnyPackage("io.dateline.contract..", "io.dateline.ingest..", "io.dateline.enrich..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.postgresql..");

    @ArchTest
    static final ArchRule no_static_state = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("io.dateline..")
            .should()
            .beFinal();

    private static ArchRule stage(String name) {
        String own = "io.dateline." + name + "..";
        return classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("io.dateline..")
                        .or(resideInAPackage("io.dateline.contract.."))
                        .or(resideInAPackage(own)));
    }
}
