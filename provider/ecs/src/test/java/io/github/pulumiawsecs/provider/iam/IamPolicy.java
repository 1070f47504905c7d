package io.github.pulumiawsecs.provider.iam;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.pulumiawsecs.provider.iam.IamResource.Condition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An IAM policy: actions without wildcards, each on resources and with at most one condition. Immutable. */
public record IamPolicy(Set<Grant> grants) {
    public IamPolicy {
        grants = Set.copyOf(grants);
    }

    /**
     * An allowed action.
     *
     * @param action such as {@code ecs:DescribeTaskSets}
     */
    public record Grant(String action, IamResource resource) {
        boolean allows(Request request) {
            return action.equals(request.action())
                    && matches(resource.pattern(), request.resource())
                    && resource.condition()
                            .map(condition -> condition
                                    .value()
                                    .equals(request.conditionKeys().get(condition.key())))
                            .orElse(true);
        }
    }

    /**
     * A request for authorization.
     *
     * @param resource an ARN, or {@code *} for an action without resource-level permissions
     * @param conditionKeys the values of the condition keys
     */
    record Request(String action, String resource, Map<String, String> conditionKeys) {}

    /** Returns the policy that allows nothing. */
    static IamPolicy empty() {
        return new IamPolicy(Set.of());
    }

    /** Returns a policy that grants permissions. */
    public static IamPolicy of(List<Permission> permissions) {
        return new IamPolicy(permissions.stream()
                .map(permission -> new Grant(permission.action(), permission.resource()))
                .collect(Collectors.toSet()));
    }

    /** Parses a policy document. */
    public static IamPolicy parse(String json) {
        return new IamPolicy(
                JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("Statement").asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .flatMap(IamPolicy::grants)
                        .collect(Collectors.toSet()));
    }

    private static Stream<Grant> grants(JsonObject statement) {
        var action = statement.get("Action");
        var actions = action.isJsonArray() ? action.getAsJsonArray().asList().stream() : Stream.of(action);
        var resource = new IamResource(statement.get("Resource").getAsString(), condition(statement));
        return actions.map(name -> new Grant(name.getAsString(), resource));
    }

    private static Optional<Condition> condition(JsonObject statement) {
        return Optional.ofNullable(statement.getAsJsonObject("Condition")).map(condition -> {
            var operator = condition.asMap().entrySet().iterator().next();
            var key = operator.getValue()
                    .getAsJsonObject()
                    .asMap()
                    .entrySet()
                    .iterator()
                    .next();
            return new Condition(operator.getKey(), key.getKey(), key.getValue().getAsString());
        });
    }

    /** Returns the policy with the grants of both. */
    public IamPolicy and(IamPolicy other) {
        return new IamPolicy(
                Stream.concat(grants.stream(), other.grants().stream()).collect(Collectors.toSet()));
    }

    /** Returns the policy without an action. */
    IamPolicy without(String action) {
        return filter(grant -> !grant.action().equals(action));
    }

    private IamPolicy filter(Predicate<Grant> predicate) {
        return new IamPolicy(grants.stream().filter(predicate).collect(Collectors.toSet()));
    }

    /** Returns the policy for another cluster than that of the documentation. */
    public IamPolicy forCluster(String name) {
        return new IamPolicy(grants.stream()
                .map(grant -> new Grant(grant.action(), forCluster(grant.resource(), name)))
                .collect(Collectors.toSet()));
    }

    private static IamResource forCluster(IamResource resource, String name) {
        return new IamResource(
                resource.pattern().replace("/production", "/" + name),
                resource.condition()
                        .map(condition -> new Condition(
                                condition.operator(),
                                condition.key(),
                                condition.value().replace("/production", "/" + name))));
    }

    /** Returns the allowed actions. */
    public Set<String> actions() {
        return grants.stream().map(Grant::action).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean allows(Request request) {
        return grants.stream().anyMatch(grant -> grant.allows(request));
    }

    /** IAM User Guide, "IAM JSON policy elements: Resource". */
    private static boolean matches(String pattern, String text) {
        return text.matches("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E");
    }
}
