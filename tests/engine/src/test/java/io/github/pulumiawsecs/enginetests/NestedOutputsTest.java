package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Outputs of a task set with enums at any depth are inputs of other task sets. Pulumi YAML checks the types. */
class NestedOutputsTest {
    private static final String PROGRAM = """
            resources:
              blue:
                type: aws-ecs:index:TaskSet
                properties:
                  cluster: demo
                  service: web
                  taskDefinition: web:1
                  launchType: FARGATE
                  networkConfiguration: {awsvpcConfiguration: {subnets: [subnet-1], assignPublicIp: ENABLED}}
                  scale: {value: 50, unit: PERCENT}
              whole:
                type: aws-ecs:index:TaskSet
                properties:
                  cluster: ${blue.cluster}
                  service: ${blue.service}
                  taskDefinition: ${blue.taskDefinition}
                  launchType: ${blue.launchType}
                  networkConfiguration: ${blue.networkConfiguration}
                  scale: ${blue.scale}
              parts:
                type: aws-ecs:index:TaskSet
                properties:
                  cluster: demo
                  service: web
                  taskDefinition: web:1
                  launchType: ${blue.launchType}
                  externalId: ${blue.scale.unit}
                  networkConfiguration:
                    awsvpcConfiguration:
                      subnets: ${blue.networkConfiguration.awsvpcConfiguration.subnets}
                      assignPublicIp: ${blue.networkConfiguration.awsvpcConfiguration.assignPublicIp}
                  scale: {value: '${blue.scale.value}', unit: '${blue.scale.unit}'}
                  tags: {ip: '${blue.networkConfiguration.awsvpcConfiguration.assignPublicIp}'}
            """;

    @Test
    void acceptsNestedOutputsAsInputs() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = YamlStack.on(ecs, PROGRAM)) {
            assertThat(stack.cli().succeed("preview")).contains("+ 4 to create").doesNotContain("warning");
        }
    }
}
