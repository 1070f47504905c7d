// A task set of an existing service. Pulumi.yaml lists the settings and their defaults.
import * as awsecs from "@pulumi-aws-ecs/aws-ecs";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

const taskSet = new awsecs.TaskSet("web", {
    cluster: config.require("cluster"),
    service: config.require("service"),
    taskDefinition: config.require("taskDefinition"),
    launchType: awsecs.LaunchType.FARGATE,
    networkConfiguration: {
        awsvpcConfiguration: {
            subnets: config.requireObject<string[]>("subnets"),
            securityGroups: config.requireObject<string[]>("securityGroups"),
        },
    },
    scale: {
        value: config.requireNumber("scale"),
        unit: awsecs.ScaleUnit.PERCENT,
    },
    tags: { team: "storefront" },
});

export const { taskSetId, taskSetArn, status, stabilityStatus, computedDesiredCount, runningCount } = taskSet;
