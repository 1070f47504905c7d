package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.fault.RequestQuotas;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Large stacks while AWS enforces its request quotas: no task set is lost, the user sees no error, and the calls per task
 * set do not grow. {@code make load} runs {@code awsecs.load.sets=100,1000} with the quotas of AWS; by default, the stack is
 * small and the quotas are refilled ten times as fast.
 */
@SuppressWarnings("SystemOut") // the figures are for the terminal
class StackLoadTest {
    private static final String[] SETS =
            System.getProperty("awsecs.load.sets", "25").split(",", -1);
    private static final int SPEED = Integer.getInteger("awsecs.load.speed", 10);

    /** The engine's default on 16 cores. */
    private static final String PARALLEL = "64";

    /** The maximum in ECS. */
    private static final int SETS_OF_A_SERVICE = 5;

    /** The most that one command needs, rejected calls included, however many task sets there are. */
    private static final int MAX_CALLS_PER_SET = 12;

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void losesNoTaskSetUnderRequestQuotas() throws Exception {
        System.out.println("| task sets | command | seconds | per set | calls | per set | throttled | per set |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (var sets : SETS) {
            deploy(Integer.parseInt(sets));
        }
    }

    private void deploy(int sets) throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = YamlStack.on(ecs, program(sets, 100))) {
            IntStream.range(0, services(sets)).forEach(i -> SimulatedEcs.createService(ecs, "demo", "s" + i));
            var quotas = new RequestQuotas(ecs.clock(), SPEED);
            ecs.injectFault(quotas);

            run(sets, stack, ecs, quotas, "up");
            assertThat(scalesInAws(ecs, sets)).hasSize(sets).isEqualTo(scalesInState(stack));

            run(sets, stack, ecs, quotas, "refresh", "--expect-no-changes");

            stack.workspace().writeYaml(program(sets, 50));
            run(sets, stack, ecs, quotas, "up");
            assertThat(scalesInAws(ecs, sets)).isEqualTo(scalesInState(stack));
            assertThat(scalesInAws(ecs, sets).values()).hasSize(sets).containsOnly(50.0);

            run(sets, stack, ecs, quotas, "destroy");
            assertThat(scalesInAws(ecs, sets)).isEmpty();
            assertThat(scalesInState(stack)).isEmpty();
        }
    }

    /** Runs a command that begins with empty buckets, as after an earlier deployment. */
    private void run(int sets, YamlStack stack, EcsSimulator ecs, RequestQuotas quotas, String... command)
            throws Exception {
        ecs.clearCalls();
        quotas.empty();
        var begun = System.nanoTime();
        var output = stack.cli()
                .succeed(Stream.of(
                                Stream.of(command),
                                Stream.of("--yes", "--skip-preview", "--suppress-outputs", "--parallel", PARALLEL))
                        .flatMap(words -> words)
                        .toArray(String[]::new));
        var seconds = (System.nanoTime() - begun) / 1e9;
        var calls = ecs.calls().size();
        var rejected =
                quotas.rejected().values().stream().mapToInt(count -> count).sum();
        System.out.printf(
                "| %d | %s | %.1f | %.2f | %d | %.2f | %d | %.2f |%n",
                sets,
                command[0],
                seconds,
                seconds / sets,
                calls,
                (double) calls / sets,
                rejected,
                (double) rejected / sets);
        assertThat(output).doesNotContain("error:", "warning:");
        assertThat(calls).as(command[0]).isLessThan(sets * MAX_CALLS_PER_SET);
    }

    private static int services(int sets) {
        return (sets + SETS_OF_A_SERVICE - 1) / SETS_OF_A_SERVICE;
    }

    private static String program(int sets, int percent) {
        return IntStream.range(0, sets)
                .mapToObj(i -> """
                          set%d:
                            type: aws-ecs:index:TaskSet
                            properties:
                              cluster: demo
                              service: s%d
                              taskDefinition: web:1
                              launchType: FARGATE
                              networkConfiguration: {awsvpcConfiguration: {subnets: [subnet-1]}}
                              scale: {value: %d}
                        """.formatted(i, i / SETS_OF_A_SERVICE, percent))
                .collect(Collectors.joining("", "resources:\n", ""));
    }

    /** Returns the scale of each task set by ARN. */
    private static Map<String, Double> scalesInAws(EcsSimulator ecs, int sets) {
        return IntStream.range(0, services(sets))
                .mapToObj(i -> ecs.call("DescribeServices", "{'cluster':'demo','services':['s%d']}".formatted(i)))
                .flatMap(answer -> objects(answer, "services"))
                .flatMap(service -> objects(service, "taskSets"))
                .collect(Collectors.toMap(set -> set.get("taskSetArn").getAsString(), StackLoadTest::scale));
    }

    private static Map<String, Double> scalesInState(YamlStack stack) {
        return stack.workspace().state().resources().stream()
                .filter(resource ->
                        "aws-ecs:index:TaskSet".equals(resource.get("type").getAsString()))
                .collect(Collectors.toMap(
                        resource -> resource.get("id").getAsString(),
                        resource -> scale(resource.getAsJsonObject("outputs"))));
    }

    private static double scale(JsonObject taskSet) {
        return taskSet.getAsJsonObject("scale").get("value").getAsDouble();
    }

    private static Stream<JsonObject> objects(JsonObject object, String member) {
        return object.has(member)
                ? StreamSupport.stream(object.getAsJsonArray(member).spliterator(), false)
                        .map(JsonElement::getAsJsonObject)
                : Stream.of();
    }
}
