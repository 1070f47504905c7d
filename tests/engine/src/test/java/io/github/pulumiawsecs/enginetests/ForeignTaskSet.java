package io.github.pulumiawsecs.enginetests;

import com.pulumi.awsecs.TaskSetArgs;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import java.util.Map;

/** A task set that was made without Pulumi. */
final class ForeignTaskSet {
    private ForeignTaskSet() {}

    /** Makes one in the seed's service, and returns its ARN. */
    static String in(EcsSimulator ecs) {
        return in(ecs, "by-hand");
    }

    /** Makes one with that external id, and returns its ARN. */
    static String in(EcsSimulator ecs, String externalId) {
        return ecs.call("CreateTaskSet", """
                        {'cluster':'demo','service':'web','taskDefinition':'web:1','launchType':'FARGATE','externalId':'%s',
                        'networkConfiguration':{'awsvpcConfiguration':{'subnets':['subnet-1','subnet-2'],'securityGroups':['sg-1']}},
                        'scale':{'value':50,'unit':'PERCENT'},'tags':[{'key':'team','value':'web'}]}""".formatted(externalId))
                .getAsJsonObject("taskSet")
                .get("taskSetArn")
                .getAsString();
    }

    /** The inputs that describe it, as a person would write them. */
    static TaskSetArgs inputs() {
        return WebTaskSet.inputs()
                .externalId("by-hand")
                .scale(WebTaskSet.percent(50))
                .tags(Map.of("team", "web"))
                .build();
    }
}
