package io.github.pulumiawsecs.enginetests;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A program with task sets with many forms of inputs, each in its own service.
 *
 * @param sets the inputs of the task sets as JSON; the service of the first is {@code s0}
 */
record TaskSetPrograms(List<String> sets) {
    static final int COUNT = 36;

    private static final String ARN = "arn:aws:ecs:us-east-1:123456789012:";
    private static final List<String> CLUSTER = List.of("'demo'", "'" + ARN + "cluster/demo'");
    private static final List<String> SERVICE = List.of("'%s'", "'" + ARN + "service/demo/%s'");
    private static final List<String> DEFINITION =
            List.of("'web'", "'web:1'", "'web:2'", "'" + ARN + "task-definition/web:1'");
    private static final List<String> CAPACITY = List.of(
            "'launchType': 'FARGATE'",
            "'launchType': 'FARGATE', 'platformVersion': 'LATEST', 'capacityProviderStrategy': []",
            "'launchType': 'FARGATE', 'platformVersion': '1.4.0'",
            "'capacityProviderStrategy': [{'capacityProvider': 'FARGATE', 'weight': 0, 'base': 2},"
                    + " {'capacityProvider': 'FARGATE_SPOT', 'weight': 3}]",
            "'capacityProviderStrategy': [{'capacityProvider': 'FARGATE_SPOT', 'weight': 1, 'base': 0}]");
    private static final List<String> NETWORK = List.of(
            "'subnets': ['subnet-1']",
            "'subnets': ['subnet-3', 'subnet-1', 'subnet-2'], 'securityGroups': []",
            "'subnets': ['subnet-2', 'subnet-1'], 'securityGroups': ['sg-2', 'sg-1'], 'assignPublicIp': 'DISABLED'",
            "'subnets': ['subnet-1', 'subnet-2'], 'assignPublicIp': 'ENABLED'");
    private static final List<String> OPTIONAL = List.of(
            "",
            ", 'externalId': '', 'tags': {}, 'loadBalancers': [], 'serviceRegistries': []",
            ", 'externalId': 'blue', 'scale': {'value': 50}, 'tags': {'team': 'web', 'origin': 'own'}",
            ", 'scale': {'value': 12.5, 'unit': 'PERCENT'}, 'clientToken': 'token-%s', 'tags': {'cost center': ''}",
            ", 'tags': {'fn::secret': {'team': 'web'}}, 'loadBalancers': [{'containerName': 'app', 'containerPort': 8080,"
                    + " 'targetGroupArn': 'arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/a/1a'}]",
            ", 'scale': {'value': 0}, 'tags': {'scan': 'mine'}, 'serviceRegistries': [{'port': 80,"
                    + " 'registryArn': 'arn:aws:servicediscovery:us-east-1:123456789012:service/srv-1'}]");

    /** Returns the same task sets on each call. */
    static TaskSetPrograms all() {
        var random = new Random(7);
        var sets = new ArrayList<String>();
        for (int i = 0; i < COUNT; i++) {
            // All combinations of capacity and optional parts; the other parts are random.
            sets.add(("{'cluster': " + pick(CLUSTER, random) + ", 'service': " + pick(SERVICE, random)
                            + ", 'taskDefinition': " + pick(DEFINITION, random) + ", "
                            + CAPACITY.get(i % CAPACITY.size())
                            + ", 'networkConfiguration': {'awsvpcConfiguration': {" + pick(NETWORK, random) + "}}"
                            + OPTIONAL.get(i % OPTIONAL.size()) + "}")
                    .replace("%s", service(i)));
        }
        return new TaskSetPrograms(List.copyOf(sets));
    }

    /** Returns one edit of each task set, in order. */
    List<ProgramVersion> edits() {
        return IntStream.range(0, sets.size())
                .mapToObj(i -> ProgramVersion.of(i, inputs(sets.get(i))))
                .toList();
    }

    /** Returns the program after all edits. */
    TaskSetPrograms edited() {
        return new TaskSetPrograms(
                edits().stream().map(edit -> edit.inputs().toString()).toList());
    }

    private static JsonObject inputs(String set) {
        return JsonParser.parseString(set.replace('\'', '"')).getAsJsonObject();
    }

    /** Returns the names of the services. */
    List<String> services() {
        return IntStream.range(0, sets.size())
                .mapToObj(TaskSetPrograms::service)
                .toList();
    }

    /** Returns the resources and outputs for Pulumi.yaml. Each output is the ARN of the task set of that service. */
    String program() {
        var resources = new JsonObject();
        var outputs = new JsonObject();
        for (int i = 0; i < sets.size(); i++) {
            var resource = new JsonObject();
            resource.addProperty("type", "aws-ecs:index:TaskSet");
            resource.add("properties", inputs(sets.get(i)));
            resources.add(service(i), resource);
            outputs.addProperty(service(i), "${" + service(i) + ".taskSetArn}");
        }
        var json = new GsonBuilder().disableHtmlEscaping().create();
        return "resources: " + json.toJson(resources) + "\noutputs: " + json.toJson(outputs) + "\n";
    }

    private static String service(int index) {
        return "s" + index;
    }

    private static String pick(List<String> spellings, Random random) {
        return spellings.get(random.nextInt(spellings.size()));
    }
}
