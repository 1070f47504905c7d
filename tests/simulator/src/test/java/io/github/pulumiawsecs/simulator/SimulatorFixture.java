package io.github.pulumiawsecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.Timing;
import java.time.Duration;

/**
 * A seeded simulator with a fixed clock: tasks are PENDING after 1 second, RUNNING after 10 more, and take 5 seconds to
 * stop. Tests write JSON with single quotes.
 */
final class SimulatorFixture implements AutoCloseable {
    static final Timing TIMING = new Timing(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(5));
    static final String ARNS = "arn:aws:ecs:us-east-1:123456789012:";
    static final String NETWORK =
            "'networkConfiguration':{'awsvpcConfiguration':{'subnets':['subnet-a','subnet-b'],'securityGroups':['sg-a','sg-b']}}";

    final EcsSimulator simulator;

    SimulatorFixture() {
        simulator = EcsSimulator.start(
                SimulatorSettings.defaults().withTiming(TIMING).withClock(SimulatedClock.fixed()));
        Seed.apply(simulator);
    }

    JsonObject call(String operation, String json) {
        return simulator.call(operation, json);
    }

    /** Creates a Fargate task set in demo/web with additional members. */
    JsonObject create(String members) {
        return taskSet(
                "CreateTaskSet", "'taskDefinition':'web:1','launchType':'FARGATE'," + NETWORK + prefixed(members));
    }

    /** Performs an operation on demo/web and returns the task set of the response. */
    JsonObject taskSet(String operation, String members) {
        return call(operation, "{'cluster':'demo','service':'web'," + members + "}")
                .getAsJsonObject("taskSet");
    }

    /** Returns the current description of a task set of demo/web. */
    JsonObject describe(JsonObject taskSet) {
        return call("DescribeTaskSets", "{'cluster':'demo','service':'web','taskSets':['" + id(taskSet) + "']}")
                .getAsJsonArray("taskSets")
                .get(0)
                .getAsJsonObject();
    }

    /** Returns the error of a request that must fail. */
    AwsError expectError(String operation, String json) {
        AwsError error = catchThrowableOfType(AwsError.class, () -> call(operation, json));
        assertThat(error).as("error of %s %s", operation, json).isNotNull();
        return error;
    }

    /** Returns the error of a request for demo/web that must fail. */
    AwsError expectTaskSetError(String operation, String members) {
        return expectError(operation, "{'cluster':'demo','service':'web'," + members + "}");
    }

    void advanceSeconds(int seconds) {
        simulator.clock().advance(Duration.ofSeconds(seconds));
    }

    static String id(JsonObject taskSet) {
        return text(taskSet, "id");
    }

    static String arn(JsonObject taskSet) {
        return text(taskSet, "taskSetArn");
    }

    static String text(JsonObject object, String member) {
        return object.get(member).getAsString();
    }

    /** Asserts that a member equals {@code json}. */
    static void assertMember(JsonObject object, String member, String json) {
        assertThat(object.get(member)).as(member).isEqualTo(JsonParser.parseString(json));
    }

    private static String prefixed(String members) {
        return members.isEmpty() ? "" : "," + members;
    }

    @Override
    public void close() {
        simulator.close();
    }
}
