package io.github.pulumiawsecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.Timing;
import java.time.Duration;

/**
 * The seeded simulator with a clock that stands still: tasks are placed after 1 second, run after 10 more, and take 5 to
 * stop. Requests are written with single quotes.
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

    /** Creates a set on Fargate in demo/web, with more members in addition. */
    JsonObject create(String more) {
        return taskSet("CreateTaskSet", "'taskDefinition':'web:1','launchType':'FARGATE'," + NETWORK + more(more));
    }

    /** Performs an operation on demo/web that answers with a task set. */
    JsonObject taskSet(String operation, String members) {
        return call(operation, "{'cluster':'demo','service':'web'," + members + "}")
                .getAsJsonObject("taskSet");
    }

    /** A task set of demo/web as it is now. */
    JsonObject describe(JsonObject taskSet) {
        return call("DescribeTaskSets", "{'cluster':'demo','service':'web','taskSets':['" + id(taskSet) + "']}")
                .getAsJsonArray("taskSets")
                .get(0)
                .getAsJsonObject();
    }

    /** The refusal of a request. */
    AwsError expectError(String operation, String json) {
        AwsError error = catchThrowableOfType(AwsError.class, () -> call(operation, json));
        assertThat(error).as("%s %s is refused", operation, json).isNotNull();
        return error;
    }

    /** The refusal of a request for demo/web. */
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

    /** Asserts on a member by the JSON that it should be, in single quotes. */
    static void assertMember(JsonObject object, String member, String json) {
        assertThat(object.get(member)).as(member).isEqualTo(JsonParser.parseString(json));
    }

    private static String more(String more) {
        return more.isEmpty() ? "" : "," + more;
    }

    @Override
    public void close() {
        simulator.close();
    }
}
