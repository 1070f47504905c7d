package io.github.pulumiawsecs.provider;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** The rooms of the plugin know only those below them. */
class LayersTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath("target/classes");

    @Test
    void followsPackageOrder() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("main")
                .definedBy("awsecs")
                .layer("wire")
                .definedBy("awsecs.wire")
                .layer("verb")
                .definedBy("awsecs.verb")
                .layer("preflight")
                .definedBy("awsecs.preflight")
                .layer("steady")
                .definedBy("awsecs.steady")
                .layer("walk")
                .definedBy("awsecs.walk")
                .layer("table")
                .definedBy("awsecs.table")
                .layer("value")
                .definedBy("awsecs.value")
                .layer("aws")
                .definedBy("awsecs.aws")
                .whereLayer("main")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("wire")
                .mayOnlyBeAccessedByLayers("main")
                .whereLayer("verb")
                .mayOnlyBeAccessedByLayers("wire")
                .whereLayer("preflight")
                .mayOnlyBeAccessedByLayers("verb")
                .whereLayer("steady")
                .mayOnlyBeAccessedByLayers("verb")
                .whereLayer("walk")
                .mayOnlyBeAccessedByLayers("wire", "verb", "preflight")
                .whereLayer("table")
                .mayOnlyBeAccessedByLayers("wire", "verb", "preflight", "walk")
                .whereLayer("value")
                .mayOnlyBeAccessedByLayers("wire", "verb", "preflight", "walk", "table")
                .whereLayer("aws")
                .mayOnlyBeAccessedByLayers("wire", "verb", "preflight", "steady", "table")
                .check(CLASSES);
    }

    @Test
    void keepsProtobufInRpc() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("awsecs.wire")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.protobuf..", "io.grpc..", "pulumirpc..")
                .check(CLASSES);
    }
}
