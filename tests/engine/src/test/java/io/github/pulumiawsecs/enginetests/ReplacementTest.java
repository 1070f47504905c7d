package io.github.pulumiawsecs.enginetests;

import static com.pulumi.automation.OperationType.CREATE_REPLACEMENT;
import static com.pulumi.automation.OperationType.DELETE_REPLACED;
import static com.pulumi.automation.OperationType.REPLACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.RecordedCall;
import java.nio.file.Files;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Changes of properties that AWS cannot update. */
class ReplacementTest {
    private static Outputs oldArns;
    private static Outputs newArns;
    private static Run replaced;

    @BeforeAll
    static void deployBeforeAndAfter() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            createPrerequisites(ecs);
            stack.up(WebTaskSet.each(
                    Replacement.ALL.stream().collect(Collectors.toMap(Replacement::property, Replacement::before))));
            oldArns = stack.outputs();
            replaced = stack.up(WebTaskSet.each(
                    Replacement.ALL.stream().collect(Collectors.toMap(Replacement::property, Replacement::after))));
            newArns = stack.outputs();
        }
    }

    @ParameterizedTest
    @FieldSource("io.github.pulumiawsecs.enginetests.Replacement#ALL")
    void replacesForProperty(Replacement it) {
        assertThat(replaced.steps(it.property()))
                .extracting(EngineStep::op)
                .containsExactlyInAnyOrder(CREATE_REPLACEMENT, REPLACE, DELETE_REPLACED);
        assertThat(replaced.steps(it.property()))
                .filteredOn(step -> step.op() == REPLACE)
                .singleElement()
                .extracting(EngineStep::diffPaths)
                .isEqualTo(Set.of(it.diffPath()));
        assertThat(newArns.get(it.property())).isNotEqualTo(oldArns.get(it.property()));
    }

    @ParameterizedTest
    @FieldSource("io.github.pulumiawsecs.enginetests.Replacement#ALL")
    void createsBeforeDelete(Replacement it) {
        var service = it.property().equals("service") ? Replacement.OTHER_SERVICE : it.property();
        var created = only(call -> call.operation().equals("CreateTaskSet") && has(call, "service", service));
        var deleted = only(
                call -> call.operation().equals("DeleteTaskSet") && has(call, "taskSet", oldArns.get(it.property())));
        assertThat(created).isLessThan(deleted);
    }

    @Test
    void coversAllReplacingProperties() throws Exception {
        var inputs = JsonParser.parseString(Files.readString(Toolchain.schema()))
                .getAsJsonObject()
                .getAsJsonObject("resources")
                .getAsJsonObject("aws-ecs:index:TaskSet")
                .getAsJsonObject("inputProperties");
        var replacing = inputs.keySet().stream()
                .filter(name -> inputs.getAsJsonObject(name).has("willReplaceOnChanges"))
                .toList();
        assertThat(Replacement.ALL).extracting(Replacement::property).containsExactlyInAnyOrderElementsOf(replacing);
    }

    private static void createPrerequisites(EcsSimulator ecs) {
        for (var it : Replacement.ALL) {
            SimulatedEcs.createService(ecs, "demo", it.property());
        }
        SimulatedEcs.createService(ecs, "demo", Replacement.OTHER_SERVICE);
        ecs.call("CreateCluster", "{'clusterName':'%s'}".formatted(Replacement.OTHER_CLUSTER));
        SimulatedEcs.createService(ecs, Replacement.OTHER_CLUSTER, "cluster");
        ecs.call(
                "PutClusterCapacityProviders",
                "{'cluster':'demo','capacityProviders':['FARGATE','FARGATE_SPOT'],'defaultCapacityProviderStrategy':[]}");
        ecs.call("RegisterTaskDefinition", """
                {'family':'anywhere','networkMode':'awsvpc','requiresCompatibilities':['FARGATE','EC2'],'cpu':'256',
                'memory':'512','containerDefinitions':[{'name':'app','image':'example/web:1.0','memory':512}]}""");
    }

    /** Returns the index of the only matching call. */
    private static int only(Predicate<RecordedCall> condition) {
        var found = replaced.calls().stream().filter(condition).toList();
        assertThat(found).hasSize(1);
        return replaced.calls().indexOf(found.get(0));
    }

    private static boolean has(RecordedCall call, String member, String value) {
        return call.body().get(member).getAsString().equals(value);
    }
}
