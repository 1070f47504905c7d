"""A task set of an existing service. Pulumi.yaml lists the settings and their defaults."""

import pulumi
import pulumi_aws_ecs as aws_ecs

config = pulumi.Config()

task_set = aws_ecs.TaskSet(
    "web",
    cluster=config.require("cluster"),
    service=config.require("service"),
    task_definition=config.require("taskDefinition"),
    launch_type=aws_ecs.LaunchType.FARGATE,
    network_configuration={
        "awsvpc_configuration": {
            "subnets": config.require_object("subnets"),
            "security_groups": config.require_object("securityGroups"),
        },
    },
    scale={
        "value": config.require_float("scale"),
        "unit": aws_ecs.ScaleUnit.PERCENT,
    },
    tags={"team": "storefront"},
)

pulumi.export("taskSetId", task_set.task_set_id)
pulumi.export("taskSetArn", task_set.task_set_arn)
pulumi.export("status", task_set.status)
pulumi.export("stabilityStatus", task_set.stability_status)
pulumi.export("computedDesiredCount", task_set.computed_desired_count)
pulumi.export("runningCount", task_set.running_count)
