package io.github.pulumiawsecs.simulator.moto;

import static io.github.pulumiawsecs.simulator.moto.ExpectedDifference.expected;

import java.util.List;

/** The expected differences between the simulator and moto, each with the reason from AWS's documentation. */
final class ExpectedDifferences {
    private ExpectedDifferences() {}

    private static final String ANY = ".*";
    private static final String SET = "(taskSet|taskSets\\[0\\])\\.";
    private static final String NEXT_STEPS = "create (it with the same token|without a scale)";

    static final List<ExpectedDifference> ALL = List.of(
            // Members of a task set.
            expected(ANY, SET + "(computedDesired|pending|running)Count", "[0-9]+", "-", "moto simulates no tasks"),
            expected(
                    ANY,
                    SET + "stabilityStatus",
                    "\"STABILIZING\"",
                    "\"STEADY_STATE\"",
                    "a task set is STABILIZING until runningCount equals computedDesiredCount; in moto it is always steady"),
            expected(
                    "create (it .*|without .*)",
                    SET + "scale.value",
                    "0.0",
                    "100.0",
                    "AWS's CLI example without a scale returns 0 percent; moto returns 100"),
            expected(
                    ANY,
                    SET + "platformVersion",
                    "\"1.4.0\"",
                    "\"LATEST\"",
                    "the API returns the resolved version; moto returns the requested one"),
            expected(ANY, SET + "platformFamily", "\"Linux\"", "-", "documented for Fargate; moto omits it"),
            expected(
                    ANY,
                    SET + "networkConfiguration.awsvpcConfiguration.assignPublicIp",
                    "\"DISABLED\"",
                    "-",
                    "the documented default is DISABLED; moto applies no default"),
            expected(ANY, SET + "externalId", "-", "\"\"", "an omitted externalId is absent in AWS's examples"),
            // Client tokens.
            expected(
                    NEXT_STEPS,
                    SET + "(id|taskSetArn)",
                    ".*<set [23]>\"",
                    ".*<set [34]>\"",
                    "a clientToken makes a request idempotent; moto creates another task set"),
            // Rules that moto does not check.
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
                    "ECS requires taskSets, though the API model makes it optional; moto returns all"),
            expected(
                    "delete the primary set",
                    "\\(status\\)",
                    "400 InvalidParameterException",
                    "200 ",
                    "a task set above scale zero requires force; moto ignores force"),
            expected(
                    "delete with force",
                    "\\(status\\)",
                    "200 ",
                    "400 ClientException",
                    "moto deleted it in the previous step"),
            // Missing and deleted resources.
            expected("describe .*", "failures", "\\[\\]", "-", "failures is a member of the response; moto omits it"),
            expected(
                    "describe what is missing",
                    "failures\\[0\\].(arn|reason)",
                    ANY,
                    "-",
                    "a missing resource is a failure with reason MISSING; moto returns none"),
            expected(
                    "describe after delete",
                    "taskSets.*",
                    ANY,
                    "-|\\[\\]",
                    "a deleted task set is DRAINING until its tasks stop; moto removes it at once"),
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
                    "moto returns the message of DescribeTaskDefinition"),
            expected(ANY, "Message", "-", ANY, "moto returns the message of an error twice, as message and as Message"),
            // Clusters, services and task definitions that the script sets up.
            expected(
                    "create a cluster",
                    "cluster.(tags|capacityProviders|defaultCapacityProviderStrategy)",
                    "\\[\\]",
                    "-",
                    "empty lists are present; moto omits them"),
            expected(
                    "create a cluster",
                    "cluster.settings\\[0\\].(name|value)",
                    "-",
                    ANY,
                    "task sets do not depend on cluster settings; the simulator has none"),
            expected(
                    "create a service",
                    "service.pendingCount",
                    "0",
                    "4",
                    "an external service has no tasks before its first task set"),
            expected(
                    "create a service",
                    "service.(launchType|networkConfiguration)",
                    "-",
                    ANY,
                    "an external service has neither before a task set is promoted"),
            expected(
                    "create a service",
                    "service.(createdAt|enableECSManagedTags|enableExecuteCommand|capacityProviderStrategy)",
                    ANY,
                    "-",
                    "members of Service that moto omits"),
            expected("register a task definition", "tags", "\\[\\]", "-", "moto omits an empty list"));
}
