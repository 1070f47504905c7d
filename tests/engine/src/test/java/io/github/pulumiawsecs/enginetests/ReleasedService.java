package io.github.pulumiawsecs.enginetests;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.RecordedCall;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stack with a task set of the seeded service, and its promotions.
 *
 * @param stack the stack, with the task set {@code web}
 */
record ReleasedService(EcsSimulator ecs, YamlStack stack) implements AutoCloseable {
    static final String PROMOTE = "UpdateServicePrimaryTaskSet";

    static ReleasedService start() throws Exception {
        var ecs = SimulatedEcs.start();
        return new ReleasedService(ecs, YamlStack.on(ecs));
    }

    /** Writes a program with the task set {@code web}, and these resources in YAML. */
    void program(String more) {
        write("", more);
    }

    /** Writes a program with a task set that each other name replaces, and its promotion. */
    void release(String name) {
        write("  externalId: " + name, primary("primary", "${web.taskSetArn}"));
    }

    private void write(String web, String more) {
        stack.program(web);
        stack.workspace().write("Pulumi.yaml", stack.workspace().read("Pulumi.yaml") + more.indent(2));
    }

    static String primary(String name, String taskSet) {
        return name + ": {type: aws-ecs:index:PrimaryTaskSet, properties: {taskSet: \"" + taskSet + "\"}}\n";
    }

    void up(String... options) throws Exception {
        var command = Stream.concat(Stream.of("up", "--yes", "--skip-preview"), Stream.of(options));
        stack.cli().succeed(command.toArray(String[]::new));
    }

    /** Creates a task set without Pulumi, makes it PRIMARY and returns its ARN. */
    String promoteOtherTaskSet() {
        var arn = ecs.call("CreateTaskSet", """
            {'cluster':'demo','service':'web','taskDefinition':'web:1','launchType':'FARGATE',
            'networkConfiguration':{'awsvpcConfiguration':{'subnets':['subnet-1']}},
            'scale':{'value':100,'unit':'PERCENT'}}\
            """)
                .getAsJsonObject("taskSet")
                .get("taskSetArn")
                .getAsString();
        ecs.call(PROMOTE, "{'cluster':'demo','service':'web','primaryTaskSet':'%s'}".formatted(arn));
        return arn;
    }

    String status(String arn) {
        return SimulatedEcs.taskSet(ecs, arn).get("status").getAsString();
    }

    int scale(String arn) {
        return SimulatedEcs.taskSet(ecs, arn)
                .getAsJsonObject("scale")
                .get("value")
                .getAsInt();
    }

    JsonObject primaryState() {
        return stack.workspace().state().resources().stream()
                .filter(resource -> resource.get("type").getAsString().equals("aws-ecs:index:PrimaryTaskSet"))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the operations that changed a resource of the program. */
    List<String> writes() {
        return ecs.writes().stream()
                .filter(SimulatedEcs::isProgramWrite)
                .map(RecordedCall::operation)
                .toList();
    }

    @Override
    public void close() {
        stack.close();
        ecs.close();
    }
}
