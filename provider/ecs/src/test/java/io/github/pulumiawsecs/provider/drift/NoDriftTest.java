package io.github.pulumiawsecs.provider.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.provider.taskset.create.TaskSetCreate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever a program is and however it is written: what nobody changed shows no difference. */
class NoDriftTest {
    private static final List<DriftFixture> WORLDS =
            DriftFixture.TAG_POLICIES.stream().map(DriftFixture::with).toList();

    @AfterContainer
    static void close() {
        WORLDS.forEach(DriftFixture::close);
    }

    @Property(afterFailure = AfterFailureMode.RANDOM_SEED)
    void showsNoDriftWithoutChanges(@ForAll Random random) {
        var world = WORLDS.get(random.nextInt(WORLDS.size()));
        var program = Secrets.inSome(random, Programs.next(random, LaunchProfile.ALL));
        var checked = world.checked(PropertyValue.ObjectValue.EMPTY, program);
        var made = TaskSetCreate.create(world.provider(), ProviderOperations.URN, checked, ProviderOperations.QUIETLY);
        try {
            assertThat(world.checked(checked, program)).isEqualTo(checked);
            assertThat(world.diff(made.outputs(), checked, checked))
                    .as("preview or a second up of %s", program)
                    .isEmpty();

            BackgroundNoise.passesOver(world, random, made);
            var read = world.read(made.id(), checked).orElseThrow();
            assertThat(read.inputs()).as("the inputs after a refresh").isEqualTo(checked);
            assertThat(world.diff(read.outputs(), read.inputs(), checked))
                    .as("refresh, and up afterwards, of %s", program)
                    .isEmpty();

            var imported =
                    world.read(made.id(), PropertyValue.ObjectValue.EMPTY).orElseThrow();
            var generated = world.checked(imported.inputs(), imported.inputs());
            assertThat(world.diff(imported.outputs(), imported.inputs(), generated))
                    .as("up of the program that an import generates")
                    .isEmpty();
            assertThat(world.diff(imported.outputs(), imported.inputs(), checked))
                    .as("import by %s", program)
                    .isEmpty();
        } finally {
            world.simulator().purge(made.id());
        }
    }
}
