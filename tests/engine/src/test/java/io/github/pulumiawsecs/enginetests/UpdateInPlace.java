package io.github.pulumiawsecs.enginetests;

import com.pulumi.awsecs.TaskSetArgs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A change that updates the task set in place.
 *
 * @param name the name of the case, of the task set and of its service
 * @param before the initial inputs
 * @param after the changed inputs
 * @param diffPaths the paths in the diff of the engine; empty when there is no change
 * @param writes the writing AWS operations
 * @param scale the scale in AWS afterwards
 * @param tags the tags in AWS afterwards
 */
record UpdateInPlace(
        String name,
        UnaryOperator<TaskSetArgs.Builder> before,
        UnaryOperator<TaskSetArgs.Builder> after,
        Set<String> diffPaths,
        List<String> writes,
        int scale,
        Map<String, String> tags) {

    static final List<UpdateInPlace> ALL = List.of(
            new UpdateInPlace(
                    "scale-changed",
                    set -> scaled(set, 100),
                    set -> scaled(set, 50),
                    Set.of("scale.value"),
                    List.of("UpdateTaskSet"),
                    50,
                    Map.of()),
            new UpdateInPlace(
                    "scale-added",
                    set -> set,
                    set -> scaled(set, 25),
                    Set.of("scale.value"),
                    List.of("UpdateTaskSet"),
                    25,
                    Map.of()),
            new UpdateInPlace(
                    "scale-removed",
                    set -> scaled(set, 25),
                    set -> set,
                    Set.of("scale.value"),
                    List.of("UpdateTaskSet"),
                    100,
                    Map.of()),
            new UpdateInPlace(
                    "tag-added",
                    set -> set.tags(Map.of("team", "web")),
                    set -> set.tags(Map.of("team", "web", "stage", "prod")),
                    Set.of("tags.stage"),
                    List.of("TagResource"),
                    100,
                    Map.of("team", "web", "stage", "prod")),
            new UpdateInPlace(
                    "tag-changed",
                    set -> set.tags(Map.of("team", "web", "stage", "test")),
                    set -> set.tags(Map.of("team", "web", "stage", "prod")),
                    Set.of("tags.stage"),
                    List.of("TagResource"),
                    100,
                    Map.of("team", "web", "stage", "prod")),
            new UpdateInPlace(
                    "tag-removed",
                    set -> set.tags(Map.of("team", "web", "stage", "test")),
                    set -> set.tags(Map.of("team", "web")),
                    Set.of("tags.stage"),
                    List.of("UntagResource"),
                    100,
                    Map.of("team", "web")),
            new UpdateInPlace(
                    "first-tags",
                    set -> set,
                    set -> set.tags(Map.of("team", "web")),
                    Set.of("tags"),
                    List.of("TagResource"),
                    100,
                    Map.of("team", "web")),
            new UpdateInPlace(
                    "last-tags",
                    set -> set.tags(Map.of("team", "web")),
                    set -> set,
                    Set.of("tags"),
                    List.of("UntagResource"),
                    100,
                    Map.of()),
            new UpdateInPlace(
                    "everything",
                    set -> set.tags(Map.of("team", "web", "stage", "test")),
                    set -> scaled(set, 0).tags(Map.of("team", "shop", "owner", "me")),
                    Set.of("scale.value", "tags.team", "tags.stage", "tags.owner"),
                    List.of("UpdateTaskSet", "UntagResource", "TagResource"),
                    0,
                    Map.of("team", "shop", "owner", "me")),
            new UpdateInPlace(
                    "client-token-changed",
                    set -> set.clientToken("one"),
                    set -> set.clientToken("two"),
                    Set.of(),
                    List.of(),
                    100,
                    Map.of()),
            new UpdateInPlace(
                    "equivalent-values",
                    set -> set.clientToken("spelling"),
                    set -> set.clientToken("spelling")
                            .cluster("arn:aws:ecs:us-east-1:123456789012:cluster/demo")
                            .service("arn:aws:ecs:us-east-1:123456789012:service/demo/equivalent-values")
                            .taskDefinition("arn:aws:ecs:us-east-1:123456789012:task-definition/web:1")
                            .networkConfiguration(WebTaskSet.network("subnet-2", "subnet-1")),
                    Set.of(),
                    List.of(),
                    100,
                    Map.of()));

    @Override
    public String toString() {
        return name;
    }

    private static TaskSetArgs.Builder scaled(TaskSetArgs.Builder set, int percent) {
        return set.scale(WebTaskSet.percent(percent));
    }
}
