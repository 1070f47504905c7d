package io.github.pulumiawsecs.provider.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.taskset.TaskSetUpdate;
import io.github.pulumiawsecs.provider.taskset.create.TaskSetCreate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever a program is and however it is written: what somebody changed shows, exactly, and nothing else does. */
class DriftTest {
    private static final List<DriftFixture> WORLDS =
            DriftFixture.TAG_POLICIES.stream().map(DriftFixture::with).toList();

    @AfterContainer
    static void close() {
        WORLDS.forEach(DriftFixture::close);
    }

    @Property(afterFailure = AfterFailureMode.RANDOM_SEED)
    void showsExactlyOutOfBandChanges(@ForAll Random random) {
        var world = WORLDS.get(random.nextInt(WORLDS.size()));
        var program = Programs.next(random, LaunchProfile.ALL);
        var checked = world.checked(PropertyValue.ObjectValue.EMPTY, program);
        var made = TaskSetCreate.create(world.provider(), ProviderOperations.URN, checked, ProviderOperations.QUIETLY);
        try {
            whatTheUserChangesShows(world, program, checked, made);
            whatSomebodyElseChangesShowsAndIsRepaired(world, random, checked, made);
            whatIsGoneOrGoingIsGone(world, random, checked, made);
        } finally {
            world.simulator().purge(made.id());
        }
    }

    private static void whatTheUserChangesShows(
            DriftFixture world,
            PropertyValue.ObjectValue program,
            PropertyValue.ObjectValue checked,
            ResourceState made) {
        var definition = ((PropertyValue.StringValue) made.outputs().get("taskDefinition")).value();
        for (var edit : ProgramEdits.of(world, program, definition)) {
            var news = world.inputs(checked, edit.program());
            assertThat(world.diff(made.outputs(), checked, news))
                    .as("%s%n of %s", edit, program)
                    .isEqualTo(edit.shows());
            for (var shown : edit.shows()) {
                var path = PropertyPath.parse(shown.replaceFirst(" [A-Z]+ [A-Z_]+$", ""));
                assertThat(Ignoring.each(path, checked, news))
                        .as("%s, with what changed ignored", edit)
                        .allSatisfy(ignored -> assertThat(world.diff(made.outputs(), checked, news, ignored))
                                .as("ignoring %s", ignored)
                                .isEmpty());
            }
        }
    }

    private static void whatSomebodyElseChangesShowsAndIsRepaired(
            DriftFixture world, Random random, PropertyValue.ObjectValue checked, ResourceState made) {
        var deeds = OutOfBandChange.possible(world, checked);
        var deed = deeds.get(random.nextInt(deeds.size()));
        deed.happenTo(world.simulator()::call, made.id());
        var read = world.read(made.id(), checked).orElseThrow();
        assertThat(world.diff(read.outputs(), read.inputs(), checked))
                .as("%s to %s", deed, checked)
                .isEqualTo(deed.shows());
        assertThat(world.diff(made.outputs(), checked, read.inputs()))
                .as("the same the other way round")
                .isEqualTo(deed.shows().stream().map(DriftTest::inverted).toList());

        TaskSetUpdate.update(
                world.provider(),
                made.id(),
                read.outputs(),
                read.inputs(),
                checked,
                List.of(),
                ProviderOperations.QUIETLY);
        var repaired = world.read(made.id(), checked).orElseThrow();
        assertThat(repaired.inputs()).as("after %s, and up", deed).isEqualTo(checked);
        assertThat(world.diff(repaired.outputs(), repaired.inputs(), checked)).isEmpty();
    }

    private static void whatIsGoneOrGoingIsGone(
            DriftFixture world, Random random, PropertyValue.ObjectValue checked, ResourceState made) {
        if (random.nextBoolean()) {
            world.simulator().purge(made.id());
        } else {
            new OutOfBandChange("DeleteTaskSet", "'force': true", List.of())
                    .happenTo(world.simulator()::call, made.id());
        }
        assertThat(world.read(made.id(), checked)).isEmpty();
    }

    private static String inverted(String shown) {
        return shown.contains(" ADDED ")
                ? shown.replace(" ADDED ", " REMOVED ")
                : shown.replace(" REMOVED ", " ADDED ");
    }
}
