package io.github.pulumiawsecs.provider.taskset;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An IAM policy, as far as those of the documentation go: actions without wildcards, and one kind of condition a statement. */
public record IamPolicy(List<Statement> statements) {

    /**
     * What an action is asked for.
     *
     * @param action such as {@code ecs:DescribeTaskSets}
     * @param resource an ARN, or {@code *} for an action that knows no resources
     * @param cluster the ARN of the cluster, which is {@code ecs:cluster} in conditions
     */
    record Request(String action, String resource, String cluster) {}

    public record Statement(List<String> actions, String resource, String cluster) {
        boolean allows(Request request) {
            return actions.contains(request.action())
                    && matches(resource, request.resource())
                    && matches(cluster, request.cluster());
        }
    }

    public static IamPolicy parsed(String json) {
        return new IamPolicy(
                JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("Statement").asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .map(IamPolicy::statement)
                        .toList());
    }

    private static Statement statement(JsonObject json) {
        var actions = json.get("Action");
        var condition = json.getAsJsonObject("Condition");
        return new Statement(
                (actions.isJsonArray() ? actions.getAsJsonArray().asList().stream() : Stream.of(actions))
                        .map(JsonElement::getAsString)
                        .toList(),
                json.get("Resource").getAsString(),
                condition == null
                        ? "*"
                        : condition
                                .getAsJsonObject("ArnEquals")
                                .get("ecs:cluster")
                                .getAsString());
    }

    boolean allows(Request request) {
        return statements.stream().anyMatch(statement -> statement.allows(request));
    }

    public Set<String> actions() {
        var all = new TreeSet<String>();
        statements.forEach(statement -> all.addAll(statement.actions()));
        return all;
    }

    /** A star stands for anything (IAM User Guide, "IAM JSON policy elements: Resource"). */
    private static boolean matches(String pattern, String text) {
        return text.matches("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E");
    }
}
