package io.github.pulumiawsecs.enginetests;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.RecordedCall;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.SimulatedClock;
import io.github.pulumiawsecs.simulator.SimulatorSettings;
import io.github.pulumiawsecs.simulator.model.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Creates simulators and reads task sets from them. */
final class SimulatedEcs {
    private SimulatedEcs() {}

    /** Starts a simulator with the seed, without delays. */
    static EcsSimulator start() {
        var simulator = EcsSimulator.start(SimulatorSettings.defaults().withTiming(Timing.INSTANT));
        Seed.apply(simulator);
        return simulator;
    }

    /** Starts a simulator in which deleted task sets stay DRAINING. */
    static EcsSimulator draining() {
        var simulator = start();
        simulator.setTiming(new Timing(Duration.ZERO, Duration.ZERO, Duration.ofDays(1)));
        return simulator;
    }

    /** Starts a simulator whose clock stands still, and whose tasks take this time to start and to stop. */
    static EcsSimulator withFrozenClock(Duration startupAndShutdown) {
        var simulator = EcsSimulator.start(SimulatorSettings.defaults()
                .withClock(SimulatedClock.fixed())
                .withTiming(new Timing(Duration.ZERO, startupAndShutdown, startupAndShutdown)));
        Seed.apply(simulator);
        return simulator;
    }

    /** Creates a service like the seeded {@code web}, so that each case has its own service. */
    static void createService(EcsSimulator ecs, String cluster, String name) {
        ecs.call(
                "CreateService",
                "{'cluster':'%s','serviceName':'%s','desiredCount':4,'deploymentController':{'type':'EXTERNAL'}}"
                        .formatted(cluster, name));
    }

    /** Returns the task set from DescribeTaskSets, with its tags. */
    static JsonObject taskSet(EcsSimulator ecs, String arn) {
        var service = part(arn, 2);
        var answer = ecs.call(
                "DescribeTaskSets",
                "{'cluster':'%s','service':'%s','taskSets':['%s'],'include':['TAGS']}"
                        .formatted(part(arn, 1), service, arn));
        return answer.getAsJsonArray("taskSets").get(0).getAsJsonObject();
    }

    private static String part(String arn, int index) {
        return arn.split("/", -1)[index];
    }

    /** Returns the tags of that task set. */
    static Map<String, String> tags(JsonObject taskSet) {
        return StreamSupport.stream(taskSet.getAsJsonArray("tags").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .collect(Collectors.toMap(
                        tag -> tag.get("key").getAsString(),
                        tag -> tag.get("value").getAsString()));
    }

    /**
     * Returns whether a request changes a resource of the program. The provider marks a task set with its own tags while it
     * creates or deletes the task set ({@link OtherMachineRecoveryTest}).
     */
    static boolean isProgramWrite(RecordedCall call) {
        return call.isWrite()
                && !(call.operation().endsWith("agResource")
                        && call.body().toString().contains("pulumi:aws-ecs:"));
    }

    /** Returns the number of task sets of a service. */
    static long count(EcsSimulator ecs, String service) {
        return taskSetArns(ecs, service).size();
    }

    /** Returns the ARNs of the task sets of a service in cluster {@code demo}. */
    static List<String> taskSetArns(EcsSimulator ecs, String service) {
        var services = ecs.call("DescribeServices", "{'cluster':'demo','services':['%s']}".formatted(service))
                .getAsJsonArray("services");
        return StreamSupport.stream(services.spliterator(), false)
                .flatMap(found -> StreamSupport.stream(
                        found.getAsJsonObject().getAsJsonArray("taskSets").spliterator(), false))
                .map(set -> set.getAsJsonObject().get("taskSetArn").getAsString())
                .toList();
    }
}
