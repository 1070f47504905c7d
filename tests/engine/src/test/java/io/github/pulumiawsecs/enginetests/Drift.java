package io.github.pulumiawsecs.enginetests;

import com.pulumi.awsecs.TaskSetArgs;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * Something that somebody does to a task set behind Pulumi's back.
 *
 * @param name what it is; also the name of the task set, and of its service
 * @param program what the program says all the time
 * @param happens what is done to the task set of that ARN
 * @param shown what a refresh shows, below the lines that name the task set
 * @param repairedBy the operations of AWS that bring the task set back to what the program says
 */
record Drift(
        String name,
        UnaryOperator<TaskSetArgs.Builder> program,
        BiConsumer<EcsSimulator, String> happens,
        String shown,
        List<String> repairedBy) {

    /** Those that leave a task set to look at. */
    static final List<Drift> ALL = List.of(
            new Drift(
                    "scaled", Drift::described, (ecs, arn) -> scale(ecs, "scaled", arn), """
                    ~ scale: {
                        ~ value: 75 => 10
                      }
                    """, List.of("UpdateTaskSet")),
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
                    Drift::described,
                    (ecs, arn) -> tag(ecs, arn, "owner", "me"),
                    """
                    ~ tags: {
                        + owner: "me"
                      }
                    """,
                    List.of("UntagResource")),
            new Drift(
                    "tag-changed",
                    Drift::described,
                    (ecs, arn) -> tag(ecs, arn, "stage", "test"),
                    """
                    ~ tags: {
                        ~ stage: "prod" => "test"
                      }
                    """,
                    List.of("TagResource")),
            new Drift(
                    "tag-removed",
                    Drift::described,
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

    private static TaskSetArgs.Builder described(TaskSetArgs.Builder set) {
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
