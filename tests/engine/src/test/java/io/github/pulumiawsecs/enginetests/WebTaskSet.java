package io.github.pulumiawsecs.enginetests;

import com.pulumi.Context;
import com.pulumi.awsecs.TaskSet;
import com.pulumi.awsecs.TaskSetArgs;
import com.pulumi.awsecs.inputs.AwsVpcConfigurationArgs;
import com.pulumi.awsecs.inputs.NetworkConfigurationArgs;
import com.pulumi.awsecs.inputs.TaskSetScaleArgs;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The task set of most test programs: {@code web} in the seeded service. */
final class WebTaskSet {
    private WebTaskSet() {}

    /** Returns a program with that task set. */
    static Consumer<Context> web() {
        return web(set -> set);
    }

    /** Returns a program with a changed form of that task set. */
    static Consumer<Context> web(UnaryOperator<TaskSetArgs.Builder> change) {
        return context -> {
            var web = new TaskSet("web", change.apply(inputs()).build());
            context.export("arn", web.taskSetArn());
        };
    }

    /** Returns a program with one task set per entry; task set and service are named like the entry. */
    static Consumer<Context> each(Map<String, UnaryOperator<TaskSetArgs.Builder>> changes) {
        return context -> changes.forEach((name, change) -> {
            var set = new TaskSet(name, change.apply(inputs().service(name)).build());
            context.export(name, set.taskSetArn());
        });
    }

    /** Returns the inputs. */
    static TaskSetArgs.Builder inputs() {
        return TaskSetArgs.builder()
                .cluster("demo")
                .service("web")
                .taskDefinition("web:1")
                .launchType("FARGATE")
                .networkConfiguration(network("subnet-1", "subnet-2"));
    }

    static NetworkConfigurationArgs network(String... subnets) {
        return NetworkConfigurationArgs.builder()
                .awsvpcConfiguration(AwsVpcConfigurationArgs.builder()
                        .subnets(subnets)
                        .securityGroups("sg-1")
                        .build())
                .build();
    }

    static TaskSetScaleArgs percent(double value) {
        return TaskSetScaleArgs.builder().value(value).unit("PERCENT").build();
    }
}
