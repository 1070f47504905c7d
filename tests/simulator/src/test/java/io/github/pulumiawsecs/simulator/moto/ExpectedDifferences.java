package io.github.pulumiawsecs.simulator.moto;

import static io.github.pulumiawsecs.simulator.moto.ExpectedDifference.expected;

import java.util.List;

/** Every known difference between the simulator and moto, with what AWS's documentation says about it. */
final class ExpectedDifferences {
    private ExpectedDifferences() {}

    private static final String ANY = ".*";
    private static final String SET = "(taskSet|taskSets\\[0\\])\\.";
    private static final String NEXT_STEPS = "create (it with the same token|without a scale)";

    static final List<ExpectedDifference> ALL = List.of(
            // What a task set shows.
            expected(ANY, SET + "(computedDesired|pending|running)Count", "[0-9]+", "-", "moto counts no tasks"),
            expected(
                    ANY,
                    SET + "stabilityStatus",
                    "\"STABILIZING\"",
                    "\"STEADY_STATE\"",
                    "a set is STABILIZING until runningCount is computedDesiredCount; moto's is always steady"),
            expected(
                    "create (it .*|without .*)",
                    SET + "scale.value",
                    "0.0",
                    "100.0",
                    "AWS's CLI example without a scale comes back with 0 percent; moto makes it 100"),
            expected(
                    ANY,
                    SET + "platformVersion",
                    "\"1.4.0\"",
                    "\"LATEST\"",
                    "the API shows the version that the tasks run on; moto what was asked for"),
            expected(ANY, SET + "platformFamily", "\"Linux\"", "-", "documented for Fargate; moto lacks it"),
            expected(
                    ANY,
                    SET + "networkConfiguration.awsvpcConfiguration.assignPublicIp",
                    "\"DISABLED\"",
                    "-",
                    "the documented default is DISABLED; moto shows what was given"),
            expected(ANY, SET + "externalId", "-", "\"\"", "an id that was not given is absent in AWS's examples"),
            // Client tokens.
            expected(
                    NEXT_STEPS,
                    SET + "(id|taskSetArn)",
                    ".*<set [23]>\"",
                    ".*<set [34]>\"",
                    "a clientToken makes a request idempotent; moto creates one set more"),
            // Rules that moto does not have.
            expected(
                    "create with 101 percent",
                    "\\(status\\)",
                    "400 InvalidParameterException",
                    "200 ",
                    "accepted values are numbers between 0 and 100"),
            expected(
                    "describe without names",
                    "\\(status\\)",
                    "400 InvalidParameterException",
                    "200 ",
                    "the service insists on taskSets, though the API calls it optional; moto shows them all"),
            expected(
                    "delete the primary set",
                    "\\(status\\)",
                    "400 InvalidParameterException",
                    "200 ",
                    "a set that is not scaled to zero needs force; moto ignores force"),
            expected(
                    "delete with force",
                    "\\(status\\)",
                    "200 ",
                    "400 ClientException",
                    "moto has deleted it a step before"),
            // What is missing or going.
            expected("describe .*", "failures", "\\[\\]", "-", "failures is a member of the answer; moto lacks it"),
            expected(
                    "describe what is missing",
                    "failures\\[0\\].(arn|reason)",
                    ANY,
                    "-",
                    "what is not found is a failure with reason MISSING; moto is silent"),
            expected(
                    "describe after delete",
                    "taskSets.*",
                    ANY,
                    "-|\\[\\]",
                    "a deleted set is DRAINING until its tasks have stopped; moto's is gone at once"),
            expected(
                    "update what is missing",
                    "\\(status\\)",
                    "400 TaskSetNotFoundException",
                    "500 ",
                    "UpdateTaskSet documents TaskSetNotFoundException; moto fails"),
            expected(
                    "delete what is missing",
                    "__type",
                    "\"TaskSetNotFoundException\"",
                    "\"ClientException\"",
                    "DeleteTaskSet documents TaskSetNotFoundException"),
            expected(
                    "create of no task definition",
                    "message",
                    "\"TaskDefinition not found.\"",
                    "\"Unable to describe task definition.\"",
                    "moto has the message of DescribeTaskDefinition"),
            expected(ANY, "Message", "-", ANY, "moto has the message of an error twice, as message and as Message"),
            // Clusters, services and task definitions: the set-up of the script.
            expected(
                    "create a cluster",
                    "cluster.(tags|capacityProviders|defaultCapacityProviderStrategy)",
                    "\\[\\]",
                    "-",
                    "lists are empty, not absent; moto leaves them out"),
            expected(
                    "create a cluster",
                    "cluster.settings\\[0\\].(name|value)",
                    "-",
                    ANY,
                    "task sets don't depend on the settings of a cluster; the simulator has none"),
            expected(
                    "create a service",
                    "service.pendingCount",
                    "0",
                    "4",
                    "an external service runs no tasks before it has a task set"),
            expected(
                    "create a service",
                    "service.(launchType|networkConfiguration)",
                    "-",
                    ANY,
                    "an external service has neither before a task set was promoted"),
            expected(
                    "create a service",
                    "service.(createdAt|enableECSManagedTags|enableExecuteCommand|capacityProviderStrategy)",
                    ANY,
                    "-",
                    "members of Service that moto leaves out"),
            expected("register a task definition", "tags", "\\[\\]", "-", "moto leaves an empty list out"));
}
