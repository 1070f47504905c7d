package io.github.pulumiawsecs.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Each package of the provider depends only on those below it; the overview in package-info.java lists all of them. */
class ProviderLayersTest {
    private static final String ROOT = "io.github.pulumiawsecs.provider";

    /** The packages of the resource types, each named after its type. */
    private static final List<String> TYPES = EcsRegistry.RESOURCES.stream()
            .map(type -> "." + type.schema().type().name().toLowerCase(Locale.ROOT))
            .toList();

    /** From the top to the bottom. Packages of one line do not depend on each other. */
    private static final List<List<String>> LAYERS = List.of(
            List.of(".docs"),
            List.of(""),
            TYPES,
            List.of(".taskset.create", ".taskset.preflight", ".taskset.query", ".taskset.steady"),
            List.of(".taskset.schema"),
            List.of(".registry"),
            List.of(".config"),
            List.of(".release"),
            List.of(".tags", ".aws.ecs"),
            List.of(".iam"),
            List.of(".aws"),
            List.of(".aws.profile"),
            List.of(".http"),
            List.of(".arn"));

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath("target/classes");

    @Test
    void dependsDownwardsOnly() {
        for (int i = 0; i < LAYERS.size(); i++) {
            for (var layer : LAYERS.get(i)) {
                var allowed = new ArrayList<>(List.of(ROOT + layer));
                LAYERS.subList(i + 1, LAYERS.size()).forEach(below -> below.forEach(name -> allowed.add(ROOT + name)));
                ArchRuleDefinition.noClasses()
                        .that()
                        .resideInAPackage(ROOT + layer)
                        .should()
                        .dependOnClassesThat(notIn(allowed, layer))
                        .check(CLASSES);
            }
        }
    }

    private static DescribedPredicate<JavaClass> notIn(List<String> allowed, String layer) {
        return DescribedPredicate.describe(
                "reside in the provider, but not below '" + layer + "'",
                target -> isOfProvider(target) && !allowed.contains(target.getPackageName()));
    }

    private static boolean isOfProvider(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(ROOT + ".");
    }

    @Test
    void isIndependentOfTheProtocol() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.protobuf..", "io.grpc..", "pulumirpc..")
                .check(CLASSES);
    }

    @Test
    void listsEveryPackage() throws IOException {
        var layers = LAYERS.stream().flatMap(List::stream).toList();
        var packages = CLASSES.stream()
                .filter(ProviderLayersTest::isOfProvider)
                .map(type -> type.getPackageName().substring(ROOT.length()))
                .distinct()
                .toList();
        assertThat(layers).containsExactlyInAnyOrderElementsOf(packages);
        var overview = Files.readString(
                Path.of("src/main/java", ROOT.replace('.', '/')).resolve("package-info.java"));
        // The description of the first resource type stands for all.
        assertThat(layers)
                .filteredOn(name -> !TYPES.subList(1, TYPES.size()).contains(name))
                .allSatisfy(name -> assertThat(overview).contains(ROOT + name + "}"));
    }
}
