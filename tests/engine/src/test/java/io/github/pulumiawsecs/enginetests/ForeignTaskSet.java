package io.github.pulumiawsecs.enginetests;

import com.pulumi.awsecs.TaskSetArgs;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import java.util.Map;

/** A task set that Pulumi did not create. */
final class ForeignTaskSet {
    private ForeignTaskSet() {}

    /** Creates a task set in the seeded service and returns its ARN. */
    static String createIn(EcsSimulator ecs) {
        return createIn(ecs, "by-hand");
    }

    /** Creates a task set with an external id and returns its ARN. */
    static String createIn(EcsSimulator ecs, String externalId) {
        return ecs.call("CreateTaskSet", """
                        {'cluster':'demo','service':'web','taskDefinition':'web:1','launchType':'FARGATE','externalId':'%s',
                        'networkConfiguration':{'awsvpcConfiguration':{'subnets':['subnet-1','subnet-2'],'securityGroups':['sg-1']}},
                        'scale':{'value':50,'unit':'PERCENT'},'tags':[{'key':'team','value':'web'}]}""".formatted(externalId))
                .getAsJsonObject("taskSet")
                .get("taskSetArn")
                .getAsString();
    }

    /** Returns the inputs that describe the task set. */
    static TaskSetArgs inputs() {
        return WebTaskSet.inputs()
                .externalId("by-hand")
                .scale(WebTaskSet.percent(50))
                .tags(Map.of("team", "web"))
                .build();
    }
}
