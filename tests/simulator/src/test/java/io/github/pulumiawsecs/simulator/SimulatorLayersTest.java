package io.github.pulumiawsecs.simulator;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Verifies the package order that package-info documents. */
class SimulatorLayersTest {
    @Test
    void followsPackageOrder() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("io.github.pulumiawsecs.simulator..")
                .layer("root")
                .definedBy("io.github.pulumiawsecs.simulator")
                .layer("wire")
                .definedBy("io.github.pulumiawsecs.simulator.wire")
                .layer("fault")
                .definedBy("io.github.pulumiawsecs.simulator.fault")
                .layer("operation")
                .definedBy("io.github.pulumiawsecs.simulator.operation")
                .layer("sts")
                .definedBy("io.github.pulumiawsecs.simulator.sts")
                .layer("exchange")
                .definedBy("io.github.pulumiawsecs.simulator.exchange")
                .layer("rules")
                .definedBy("io.github.pulumiawsecs.simulator.rules")
                .layer("model")
                .definedBy("io.github.pulumiawsecs.simulator.model")
                .layer("shape")
                .definedBy("io.github.pulumiawsecs.simulator.shape")
                .layer("moto")
                .definedBy("io.github.pulumiawsecs.simulator.moto")
                .layer("vault")
                .definedBy("io.github.pulumiawsecs.simulator.vault")
                .whereLayer("root")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("moto")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("vault")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("wire")
                .mayOnlyBeAccessedByLayers("root")
                .whereLayer("fault")
                .mayOnlyBeAccessedByLayers("root")
                .whereLayer("operation")
                .mayOnlyBeAccessedByLayers("root", "wire")
                .whereLayer("sts")
                .mayOnlyBeAccessedByLayers("root", "wire")
                .whereLayer("rules")
                .mayOnlyBeAccessedByLayers("operation")
                .whereLayer("exchange")
                .mayOnlyBeAccessedByLayers("root", "wire", "fault", "operation", "sts")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.pulumiawsecs.simulator"));
    }
}
