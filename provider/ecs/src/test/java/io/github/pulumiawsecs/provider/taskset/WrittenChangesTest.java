package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.ApiCallException;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random histories of one task set: an update writes only what the diff of the same deployment shows. */
class WrittenChangesTest {
    private static final List<String> SCALES = List.of(
            "",
            "'scale': {'value': 100}, ",
            "'scale': {'value': 100, 'unit': 'PERCENT'}, ",
            "'scale': {'value': 30}, ",
            "'scale': {'value': 0, 'unit': 'PERCENT'}, ");
    private static final List<String> TAGS = List.of("", "'tags': {'a': '1'}, ", "'tags': {'a': '2', 'b': '1'}, ");
    private static final List<String> SWITCHES = List.of("'forceDelete': false", "'forceDelete': true");
    private static final List<PropertyPath> SCALE = List.of(PropertyPath.parse("scale"));

    @Property(tries = 150, afterFailure = AfterFailureMode.RANDOM_SEED)
    void writesOnlyWhatDiffShows(@ForAll Random random) {
        try (var fixture = ProviderFixture.builder().virtualTime().build()) {
            new History(fixture, random).run();
        }
    }

    /** The engine's view of one task set. */
    private static final class History {
        private final ProviderFixture fixture;
        private final Random random;
        private final List<String> steps = new ArrayList<>();
        private ObjectValue program;
        private ObjectValue inputs;
        private ResourceState state;
        private boolean isIncomplete;

        History(ProviderFixture fixture, Random random) {
            this.fixture = fixture;
            this.random = random;
            program = randomProgram();
            inputs = fixture.checked(program);
            state = fixture.create(inputs);
        }

        void run() {
            for (int step = 0; step < 8; step++) {
                switch (random.nextInt(6)) {
                    case 0 -> program = randomProgram();
                    case 1 -> {
                        OutOfBand.scale(fixture.simulator(), state.id(), random.nextInt(5) * 25);
                        steps.add("scale out of band");
                    }
                    case 2 -> {
                        OutOfBand.tag(fixture.simulator(), state.id(), "b", String.valueOf(random.nextInt(3)));
                        steps.add("tag out of band");
                    }
                    case 3 -> refresh();
                    case 4 -> {
                        fixture.simulator().injectFault(new DenyAccess("TagResource"));
                        up();
                        fixture.simulator().clearApiFaults();
                    }
                    default -> up();
                }
            }
        }

        private void refresh() {
            steps.add("refresh");
            try {
                state = fixture.read(state.id(), state.outputs(), inputs).orElseThrow();
                isIncomplete = false;
            } catch (ResourceInitFailedException unsteady) {
                state = unsteady.state();
            }
            inputs = state.inputs();
        }

        private void up() {
            boolean ignoresScale = random.nextBoolean();
            boolean passesIgnoreChanges = random.nextBoolean();
            var checked = fixture.checked(inputs, program);
            // The engine restores ignored inputs before the diff.
            var newInputs = ignoresScale ? checked.with("scale", inputs.get("scale")) : checked;
            var ignored = ignoresScale ? SCALE : List.<PropertyPath>of();
            var shown = fixture.diffs(state, inputs, newInputs, ignored);
            steps.add("up " + program + " ignoring " + ignored + " shows " + shown);
            fixture.simulator().clearCalls();
            if (!shown.isEmpty() || isIncomplete) {
                update(newInputs, ignoresScale && passesIgnoreChanges ? SCALE : List.of());
            }
            for (var write : fixture.writes()) {
                var path = write.equals("UpdateTaskSet") ? "scale" : "tags";
                assertThat(shown).as("%s after %s", write, steps).anyMatch(diff -> diff.startsWith(path));
            }
        }

        private void update(ObjectValue newInputs, List<PropertyPath> ignored) {
            try {
                state = fixture.update(state, inputs, newInputs, ignored);
                inputs = newInputs;
                isIncomplete = false;
            } catch (ResourceInitFailedException partial) {
                // The engine keeps the old inputs.
                state = partial.state();
                isIncomplete = true;
            } catch (ApiCallException | OperationRejectedException _) {
                steps.add("failed");
            }
        }

        private ObjectValue randomProgram() {
            return SampleInputs.with("{" + pick(SCALES) + pick(TAGS) + pick(SWITCHES) + "}");
        }

        private String pick(List<String> variants) {
            return variants.get(random.nextInt(variants.size()));
        }
    }
}
