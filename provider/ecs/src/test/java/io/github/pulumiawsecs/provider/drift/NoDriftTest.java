package io.github.pulumiawsecs.provider.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import java.util.List;
import java.util.Random;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** A random program without changes shows no diff. */
class NoDriftTest {
    private static final List<ProviderFixture> FIXTURES =
            DriftFixture.TAG_POLICIES.stream().map(DriftFixture::create).toList();

    @AfterContainer
    static void close() {
        FIXTURES.forEach(ProviderFixture::close);
    }

    @Property(afterFailure = AfterFailureMode.RANDOM_SEED)
    void showsNoDriftWithoutChanges(@ForAll Random random) {
        var fixture = FIXTURES.get(random.nextInt(FIXTURES.size()));
        var program = RandomSecrets.addSometimes(random, Programs.random(random, LaunchProfile.ALL));
        var checked = fixture.checked(PropertyValue.ObjectValue.EMPTY, program);
        var created = fixture.create(checked);
        try {
            assertThat(fixture.checked(checked, program)).isEqualTo(checked);
            assertThat(Diffs.of(fixture, created, checked, checked))
                    .as("preview or a second up of %s", program)
                    .isEmpty();

            BackgroundNoise.apply(fixture, random, created);
            var read = fixture.read(created.id(), checked).orElseThrow();
            assertThat(read.inputs()).as("the inputs after a refresh").isEqualTo(checked);
            assertThat(Diffs.of(fixture, read, read.inputs(), checked))
                    .as("refresh, and up afterwards, of %s", program)
                    .isEmpty();

            var imported = fixture.read(created.id()).orElseThrow();
            var generated = fixture.checked(imported.inputs(), imported.inputs());
            assertThat(Diffs.of(fixture, imported, imported.inputs(), generated))
                    .as("up of the program that an import generates")
                    .isEmpty();
            assertThat(Diffs.of(fixture, imported, imported.inputs(), checked))
                    .as("import by %s", program)
                    .isEmpty();
        } finally {
            fixture.simulator().purge(created.id());
        }
    }
}
