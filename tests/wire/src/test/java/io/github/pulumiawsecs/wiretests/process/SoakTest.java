package io.github.pulumiawsecs.wiretests.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.wiretests.plugin.PluginFixture;
import org.junit.jupiter.api.Test;

/**
 * Many deployments in one plugin process, as with {@code PULUMI_DEBUG_PROVIDERS}. {@code make load} runs
 * {@code awsecs.soak.cycles=200}.
 */
class SoakTest {
    private static final int CYCLES = Integer.getInteger("awsecs.soak.cycles", 10);

    /** The first cycles load classes, open connections and fill caches. */
    private static final int WARM_UP = Math.max(4, CYCLES / 4);

    /** One cycle in ten waits for the task set, which takes seconds. */
    private static final int WAIT_EVERY = 10;

    /** Less than what a leak of a few kilobytes in each cycle, of a thread or of a connection adds up to. */
    private static final long HEAP_TOLERANCE = 256 << 10;

    private static final int TOLERANCE = 4;

    @Test
    @SuppressWarnings("SystemOut") // the figures are for the terminal
    void keepsUsageFlat() throws Exception {
        try (var fixture = PluginFixture.start()) {
            var process = fixture.plugin().process();
            for (int cycle = 1; cycle <= WARM_UP; cycle++) {
                deploy(fixture, cycle);
            }
            var before = ProcessUsage.of(process);
            System.out.println("after " + WARM_UP + " cycles: " + before);
            for (int cycle = WARM_UP + 1; cycle <= CYCLES; cycle++) {
                deploy(fixture, cycle);
            }
            var after = ProcessUsage.of(process);
            System.out.println("after " + CYCLES + " cycles: " + after);

            assertThat(after.heapBytes()).as("heap").isLessThan(before.heapBytes() + HEAP_TOLERANCE);
            assertThat(after.threads()).as("threads").isLessThanOrEqualTo(before.threads() + TOLERANCE);
            assertThat(after.descriptors())
                    .as("file descriptors")
                    .isLessThanOrEqualTo(before.descriptors() + TOLERANCE);
        }
    }

    /** Calls the plugin like the deployments of one task set, from the create to the delete. */
    private static void deploy(PluginFixture fixture, int cycle) {
        fixture.configure();
        var engine = fixture.engine();
        var inputs = fixture.inputs("{'waitForSteadyState': " + (cycle % WAIT_EVERY == 0) + "}");
        engine.previewCreate(inputs);
        var created = engine.create(inputs);
        var changed = fixture.inputs("{'waitForSteadyState': false, 'scale': {'value': 50, 'unit': 'PERCENT'}}");
        assertThat(engine.diff(created, inputs, changed).get("changes").getAsString())
                .isEqualTo("DIFF_SOME");
        var updated = engine.update(created, inputs, changed);
        updated.add("id", created.get("id"));
        var read = engine.refresh(updated, changed);
        assertThat(read.get("id")).isEqualTo(created.get("id"));
        engine.delete(read);
        engine.call("Cancel", "{}");
        fixture.takeCalls();
    }
}
