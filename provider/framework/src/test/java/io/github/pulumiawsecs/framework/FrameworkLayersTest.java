package io.github.pulumiawsecs.framework;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each package of the framework depends only on those below it; README.md lists all of them. */
class FrameworkLayersTest {
    private static final String ROOT = "io.github.pulumiawsecs.framework.";

    /** From the top to the bottom. Packages of one line do not depend on each other. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("rpc"),
            List.of("resource"),
            List.of("waiter", "schema.docs"),
            List.of("schema.check", "schema.state"),
            List.of("schema.diff"),
            List.of("schema"),
            List.of("property"),
            List.of("message"));

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath("target/classes");

    @Test
    void dependsDownwardsOnly() {
        for (int i = 0; i < LAYERS.size(); i++) {
            for (var layer : LAYERS.get(i)) {
                var below = LAYERS.subList(i + 1, LAYERS.size()).stream()
                        .flatMap(List::stream)
                        .map(ROOT::concat)
                        .collect(Collectors.toList());
                below.add(ROOT + layer);
                ArchRuleDefinition.noClasses()
                        .that()
                        .resideInAPackage(ROOT + layer)
                        .should()
                        .dependOnClassesThat(DescribedPredicate.describe(
                                "reside in the framework, but not below " + layer,
                                target -> target.getPackageName().startsWith(ROOT)
                                        && !below.contains(target.getPackageName())))
                        .check(CLASSES);
            }
        }
    }

    @Test
    void confinesProtobufToRpc() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "rpc")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.protobuf..", "io.grpc..", "pulumirpc..")
                .check(CLASSES);
    }

    @Test
    void listsEveryPackage() throws IOException {
        var layers = LAYERS.stream().flatMap(List::stream).toList();
        var packages = CLASSES.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()))
                .distinct()
                .toList();
        assertThat(layers).containsExactlyInAnyOrderElementsOf(packages);
        var readme = Files.readString(Path.of("README.md"));
        assertThat(layers).allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }
}
