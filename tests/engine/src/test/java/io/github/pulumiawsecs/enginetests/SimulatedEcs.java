package io.github.pulumiawsecs.enginetests;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.SimulatedClock;
import io.github.pulumiawsecs.simulator.SimulatorSettings;
import io.github.pulumiawsecs.simulator.model.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Simulators for these tests, and what they say about task sets. */
final class SimulatedEcs {
    private SimulatedEcs() {}

    /** One with the seed planted, in which everything happens at once. */
    static EcsSimulator start() {
        var simulator = EcsSimulator.start(SimulatorSettings.defaults().withTiming(Timing.INSTANT));
        Seed.apply(simulator);
        return simulator;
    }

    /** One in which a deleted task set drains for as long as a test lasts. */
    static EcsSimulator draining() {
        var simulator = start();
        simulator.setTiming(new Timing(Duration.ZERO, Duration.ZERO, Duration.ofDays(1)));
        return simulator;
    }

    /** One whose time stands still, and whose tasks take that long to start and to stop. */
    static EcsSimulator standing(Duration startupAndShutdown) {
        var simulator = EcsSimulator.start(SimulatorSettings.defaults()
                .withClock(SimulatedClock.fixed())
                .withTiming(new Timing(Duration.ZERO, startupAndShutdown, startupAndShutdown)));
        Seed.apply(simulator);
        return simulator;
    }

    /** Adds a service like the seed's {@code web}, so that a case does not meet another one's task sets. */
    static void addService(EcsSimulator ecs, String cluster, String name) {
        ecs.call(
                "CreateService",
                "{'cluster':'%s','serviceName':'%s','desiredCount':4,'deploymentController':{'type':'EXTERNAL'}}"
                        .formatted(cluster, name));
    }

    /** The task set as DescribeTaskSets shows it, with its tags. */
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

    /** The tags of such a task set. */
    static Map<String, String> tags(JsonObject taskSet) {
        return StreamSupport.stream(taskSet.getAsJsonArray("tags").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .collect(Collectors.toMap(
                        tag -> tag.get("key").getAsString(),
                        tag -> tag.get("value").getAsString()));
    }

    /** How many task sets the service has. */
    static long count(EcsSimulator ecs, String service) {
        return taskSetArns(ecs, service).size();
    }

    /** The ARNs of the task sets that a service of cluster {@code demo} has. */
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
