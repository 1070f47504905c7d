package io.github.pulumiawsecs.provider.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import java.util.List;
import java.util.Random;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** Every change of a random program or task set shows in the diff, and nothing else does. */
class DriftTest {
    private static final List<ProviderFixture> FIXTURES =
            DriftFixture.TAG_POLICIES.stream().map(DriftFixture::create).toList();

    @AfterContainer
    static void close() {
        FIXTURES.forEach(ProviderFixture::close);
    }

    @Property(afterFailure = AfterFailureMode.RANDOM_SEED)
    void showsExactlyOutOfBandChanges(@ForAll Random random) {
        var fixture = FIXTURES.get(random.nextInt(FIXTURES.size()));
        var program = Programs.random(random, LaunchProfile.ALL);
        var checked = fixture.checked(PropertyValue.ObjectValue.EMPTY, program);
        var created = fixture.create(checked);
        try {
            showsUserChanges(fixture, program, checked, created);
            showsAndRepairsOutOfBandChange(fixture, random, checked, created);
            readsDeletedTaskSetAsGone(fixture, random, checked, created);
        } finally {
            fixture.simulator().purge(created.id());
        }
    }

    private static void showsUserChanges(
            ProviderFixture fixture,
            PropertyValue.ObjectValue program,
            PropertyValue.ObjectValue checked,
            ResourceState created) {
        var definition = ((PropertyValue.StringValue) created.outputs().get("taskDefinition")).value();
        for (var edit : ProgramEdits.of(fixture, program, definition)) {
            var newInputs = fixture.check(checked, edit.program()).inputs();
            assertThat(Diffs.of(fixture, created, checked, newInputs))
                    .as("%s%n of %s", edit, program)
                    .isEqualTo(edit.expectedDiffs());
            for (var diff : edit.expectedDiffs()) {
                var path = PropertyPath.parse(diff.replaceFirst(" (ADDED|REMOVED|CHANGED) .*$", ""));
                assertThat(IgnoreChangesVariants.of(path, checked, newInputs))
                        .as("%s, with what changed ignored", edit)
                        .allSatisfy(ignored -> assertThat(Diffs.of(fixture, created, checked, newInputs, ignored))
                                .as("ignoring %s", ignored)
                                .isEmpty());
            }
        }
    }

    private static void showsAndRepairsOutOfBandChange(
            ProviderFixture fixture, Random random, PropertyValue.ObjectValue checked, ResourceState created) {
        var changes = OutOfBandChange.allFor(fixture, checked);
        var change = changes.get(random.nextInt(changes.size()));
        change.applyTo(fixture.simulator()::call, created.id());
        var read = fixture.read(created.id(), checked).orElseThrow();
        assertThat(Diffs.of(fixture, read, read.inputs(), checked))
                .as("%s to %s", change, checked)
                .isEqualTo(change.expectedDiffs());
        assertThat(Diffs.of(fixture, created, checked, read.inputs()))
                .as("the same the other way round")
                .isEqualTo(
                        change.expectedDiffs().stream().map(DriftTest::inverted).toList());

        fixture.update(read, read.inputs(), checked);
        var repaired = fixture.read(created.id(), checked).orElseThrow();
        assertThat(repaired.inputs()).as("after %s, and up", change).isEqualTo(checked);
        assertThat(Diffs.of(fixture, repaired, repaired.inputs(), checked)).isEmpty();
    }

    private static void readsDeletedTaskSetAsGone(
            ProviderFixture fixture, Random random, PropertyValue.ObjectValue checked, ResourceState created) {
        if (random.nextBoolean()) {
            fixture.simulator().purge(created.id());
        } else {
            new OutOfBandChange("DeleteTaskSet", "'force': true", List.of())
                    .applyTo(fixture.simulator()::call, created.id());
        }
        assertThat(fixture.read(created.id(), checked)).isEmpty();
    }

    private static String inverted(String diff) {
        return diff.contains(" ADDED ") ? diff.replace(" ADDED ", " REMOVED ") : diff.replace(" REMOVED ", " ADDED ");
    }
}
