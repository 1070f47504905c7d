package example;

import com.pulumi.Config;
import com.pulumi.Pulumi;
import com.pulumi.awsecs.TaskSet;
import com.pulumi.awsecs.TaskSetArgs;
import com.pulumi.awsecs.enums.LaunchType;
import com.pulumi.awsecs.enums.ScaleUnit;
import com.pulumi.awsecs.inputs.AwsVpcConfigurationArgs;
import com.pulumi.awsecs.inputs.NetworkConfigurationArgs;
import com.pulumi.awsecs.inputs.TaskSetScaleArgs;
import com.pulumi.core.TypeShape;
import java.util.List;
import java.util.Map;

/** A task set of an existing service. Pulumi.yaml lists the settings and their defaults. */
public final class App {

    public static void main(String[] args) {
        // On Java 25 with two cores, Pulumi's SDK occupies the only thread of this pool, and the program never ends.
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "8");
        Pulumi.run(context -> {
            var config = context.config();
            var taskSet = new TaskSet("web", TaskSetArgs.builder()
                    .cluster(config.require("cluster"))
                    .service(config.require("service"))
                    .taskDefinition(config.require("taskDefinition"))
                    .launchType(LaunchType.FARGATE)
                    .networkConfiguration(NetworkConfigurationArgs.builder()
                            .awsvpcConfiguration(AwsVpcConfigurationArgs.builder()
                                    .subnets(list(config, "subnets"))
                                    .securityGroups(list(config, "securityGroups"))
                                    .build())
                            .build())
                    .scale(TaskSetScaleArgs.builder()
                            .value(config.requireDouble("scale"))
                            .unit(ScaleUnit.PERCENT)
                            .build())
                    .tags(Map.of("team", "storefront"))
                    .build());

            context.export("taskSetId", taskSet.taskSetId());
            context.export("taskSetArn", taskSet.taskSetArn());
            context.export("status", taskSet.status());
            context.export("stabilityStatus", taskSet.stabilityStatus());
            context.export("computedDesiredCount", taskSet.computedDesiredCount());
            context.export("runningCount", taskSet.runningCount());
        });
    }

    private static List<String> list(Config config, String key) {
        return config.requireObject(key, TypeShape.list(String.class));
    }
}
