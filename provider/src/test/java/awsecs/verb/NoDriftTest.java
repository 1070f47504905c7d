package awsecs.verb;

import static org.assertj.core.api.Assertions.assertThat;

import awsecs.value.Value;
import java.util.List;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** What nobody changed shows no difference: generated programs through Check, Create, Read and Diff. */
class NoDriftTest {
    private static final SimulatedProvider SIMULATED = new SimulatedProvider(
            "{'defaultTags': {'tags': {'origin': 'default'}}, 'ignoreTags': {'keyPrefixes': ['zz']}}");

    @AfterContainer
    static void close() {
        SIMULATED.close();
    }

    @Property(tries = 200, afterFailure = AfterFailureMode.SAMPLE_ONLY)
    void whatNobodyChangedShowsNoDifference(@ForAll("programs") Value.Obj program) {
        var provider = SIMULATED.provider;
        var inputs = SimulatedProvider.checked(provider.tags(), program);
        var made = Create.create(provider, inputs, Log.SILENT);
        try {
            assertThat(diff(made.outputs(), inputs, inputs)).as("a second up").isEmpty();

            var read = Read.read(provider, Log.SILENT, made.id(), inputs).orElseThrow();
            assertThat(read.inputs()).as("a refresh keeps the user's spelling").isEqualTo(inputs);
            assertThat(diff(read.outputs(), read.inputs(), inputs))
                    .as("an up after a refresh")
                    .isEmpty();

            var imported =
                    Read.read(provider, Log.SILENT, made.id(), Value.Obj.EMPTY).orElseThrow();
            assertThat(Check.check(provider.tags(), imported.inputs(), imported.inputs())
                            .failures())
                    .as("an import passes Check")
                    .isEmpty();
            assertThat(diff(
                            imported.outputs(),
                            imported.inputs(),
                            Check.check(provider.tags(), imported.inputs(), imported.inputs())
                                    .inputs()))
                    .as("an up after an import")
                    .isEmpty();
        } finally {
            SIMULATED.simulator.vanish(made.id());
        }
    }

    @Provide
    Arbitrary<Value.Obj> programs() {
        return Programs.all();
    }

    private static List<?> diff(Value.Obj state, Value.Obj olds, Value.Obj news) {
        return Diff.diff(SIMULATED.provider.tags(), state, olds, news, List.of());
    }
}
