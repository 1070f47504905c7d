package awsecs.simulator;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The order of the rooms, as the package's documentation tells it. */
class RoomsTest {
    @Test
    void noRoomKnowsOneThatStandsBeforeIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("awsecs.simulator..")
                .layer("root")
                .definedBy("awsecs.simulator")
                .layer("wire")
                .definedBy("awsecs.simulator.wire")
                .layer("fault")
                .definedBy("awsecs.simulator.fault")
                .layer("operation")
                .definedBy("awsecs.simulator.operation")
                .layer("sts")
                .definedBy("awsecs.simulator.sts")
                .layer("exchange")
                .definedBy("awsecs.simulator.exchange")
                .layer("rules")
                .definedBy("awsecs.simulator.rules")
                .layer("model")
                .definedBy("awsecs.simulator.model")
                .layer("shape")
                .definedBy("awsecs.simulator.shape")
                .layer("moto")
                .definedBy("awsecs.simulator.moto")
                .whereLayer("root")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("moto")
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
                        .importPackages("awsecs.simulator"));
    }
}
