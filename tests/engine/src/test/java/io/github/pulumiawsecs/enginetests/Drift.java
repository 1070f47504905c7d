package io.github.pulumiawsecs.enginetests;

import com.pulumi.awsecs.TaskSetArgs;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * A change to a task set that is made outside Pulumi.
 *
 * @param name the name of the case, of the task set and of its service
 * @param program the inputs in the program
 * @param change applies the change to the task set with that ARN
 * @param expectedDiff the diff that a refresh shows
 * @param repairCalls the AWS operations that revert the change
 */
record Drift(
        String name,
        UnaryOperator<TaskSetArgs.Builder> program,
        BiConsumer<EcsSimulator, String> change,
        String expectedDiff,
        List<String> repairCalls) {

    /** All cases in which the task set continues to exist. */
    static final List<Drift> ALL = List.of(
            new Drift(
                    "scaled",
                    Drift::withScaleAndTags,
                    (ecs, arn) -> scale(ecs, "scaled", arn),
                    """
                    ~ scale: {
                        ~ value: 75 => 10
                      }
                    """,
                    List.of("UpdateTaskSet")),
            new Drift(
                    "scaled-from-default",
                    set -> set,
                    (ecs, arn) -> scale(ecs, "scaled-from-default", arn),
                    """
                    ~ scale: {
                        ~ value: 100 => 10
                      }
                    """,
                    List.of("UpdateTaskSet")),
            new Drift(
                    "tag-added",
                    Drift::withScaleAndTags,
                    (ecs, arn) -> tag(ecs, arn, "owner", "me"),
                    """
                    ~ tags: {
                        + owner: "me"
                      }
                    """,
                    List.of("UntagResource")),
            new Drift(
                    "tag-changed",
                    Drift::withScaleAndTags,
                    (ecs, arn) -> tag(ecs, arn, "stage", "test"),
                    """
                    ~ tags: {
                        ~ stage: "prod" => "test"
                      }
                    """,
                    List.of("TagResource")),
            new Drift(
                    "tag-removed",
                    Drift::withScaleAndTags,
                    (ecs, arn) -> untag(ecs, arn, "stage"),
                    """
                    ~ tags: {
                        - stage: "prod"
                      }
                    """,
                    List.of("TagResource")),
            new Drift(
                    "first-tag",
                    set -> set,
                    (ecs, arn) -> tag(ecs, arn, "owner", "me"),
                    """
                    + tags: {
                        + owner: "me"
                      }
                    """,
                    List.of("UntagResource")));

    private static TaskSetArgs.Builder withScaleAndTags(TaskSetArgs.Builder set) {
        return set.scale(WebTaskSet.percent(75)).tags(Map.of("team", "web", "stage", "prod"));
    }

    private static void scale(EcsSimulator ecs, String service, String arn) {
        ecs.call(
                "UpdateTaskSet",
                "{'cluster':'demo','service':'%s','taskSet':'%s','scale':{'value':10,'unit':'PERCENT'}}"
                        .formatted(service, arn));
    }

    private static void tag(EcsSimulator ecs, String arn, String key, String value) {
        ecs.call("TagResource", "{'resourceArn':'%s','tags':[{'key':'%s','value':'%s'}]}".formatted(arn, key, value));
    }

    private static void untag(EcsSimulator ecs, String arn, String key) {
        ecs.call("UntagResource", "{'resourceArn':'%s','tagKeys':['%s']}".formatted(arn, key));
    }

    @Override
    public String toString() {
        return name;
    }
}
