package io.github.pulumiawsecs.testkit;

import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.model.Timing;
import java.time.Duration;

/** Changes task sets of cluster {@code demo} without the provider. */
public final class OutOfBand {
    private OutOfBand() {}

    /**
     * Creates a Fargate task set and returns its ARN.
     *
     * @param scale the percentage of the service's desired count
     */
    public static String createTaskSet(EcsSimulator simulator, String service, int scale) {
        return simulator
                .call("CreateTaskSet", """
                {'cluster': 'demo', 'service': '%s', 'taskDefinition': 'web:1', 'launchType': 'FARGATE',
                 'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['subnet-1']}},
                 'scale': {'value': %d, 'unit': 'PERCENT'}}""".formatted(service, scale))
                .getAsJsonObject("taskSet")
                .get("taskSetArn")
                .getAsString();
    }

    /** Makes a task set PRIMARY. */
    public static void promote(EcsSimulator simulator, String arn) {
        call(simulator, "UpdateServicePrimaryTaskSet", arn, "");
    }

    /** Sets the scale of a task set in percent. */
    public static void scale(EcsSimulator simulator, String arn, double percent) {
        call(simulator, "UpdateTaskSet", arn, ", 'scale': {'value': " + percent + ", 'unit': 'PERCENT'}");
    }

    /** Deletes a task set with {@code force}. */
    public static void delete(EcsSimulator simulator, String arn) {
        call(simulator, "DeleteTaskSet", arn, ", 'force': true");
    }

    /** Deletes a task set, which then drains for longer than a test takes. */
    public static void drain(EcsSimulator simulator, String arn) {
        simulator.setTiming(new Timing(Duration.ZERO, Duration.ZERO, Duration.ofDays(1)));
        delete(simulator, arn);
    }

    /** Adds or changes a tag. */
    public static void tag(EcsSimulator simulator, String arn, String key, String value) {
        simulator.call(
                "TagResource",
                "{'resourceArn': '%s', 'tags': [{'key': '%s', 'value': '%s'}]}".formatted(arn, key, value));
    }

    /** Removes a tag. */
    public static void untag(EcsSimulator simulator, String arn, String key) {
        simulator.call("UntagResource", "{'resourceArn': '%s', 'tagKeys': ['%s']}".formatted(arn, key));
    }

    private static void call(EcsSimulator simulator, String operation, String arn, String members) {
        var service = arn.split("/", -1)[2];
        var member = operation.equals("UpdateServicePrimaryTaskSet") ? "primaryTaskSet" : "taskSet";
        simulator.call(
                operation,
                "{'cluster': 'demo', 'service': '%s', '%s': '%s'%s}".formatted(service, member, arn, members));
    }
}
