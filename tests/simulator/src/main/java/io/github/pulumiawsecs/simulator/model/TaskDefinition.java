package io.github.pulumiawsecs.simulator.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A revision of a task definition. Keeps the registered JSON, because only few of its members affect a task set.
 */
public final class TaskDefinition implements Tagged {
    private final String arn;
    private final JsonObject members;
    private final Map<String, String> tags;
    private boolean active = true;

    TaskDefinition(String arn, JsonObject members, Map<String, String> tags) {
        this.arn = arn;
        this.members = members;
        this.tags = new LinkedHashMap<>(tags);
    }

    /** Returns the ARN with the revision. */
    public String arn() {
        return arn;
    }

    /** Returns whether the revision is ACTIVE, that is, not deregistered. */
    public boolean isActive() {
        return active;
    }

    /** Deregisters the revision. */
    public void deregister() {
        active = false;
    }

    @Override
    public Map<String, String> tags() {
        return tags;
    }

    /** Returns {@code awsvpc}, {@code bridge}, {@code host} or {@code none}. */
    public String networkMode() {
        JsonElement mode = members.get("networkMode");
        return mode == null ? "bridge" : mode.getAsString();
    }

    /** Returns whether requiresCompatibilities allows the launch type; Fargate must be in compatibilities, too. */
    public boolean supports(String launchType) {
        Set<String> required = stringSet("requiresCompatibilities");
        return (required.isEmpty() || required.contains(launchType))
                && (!launchType.equals("FARGATE")
                        || stringSet("compatibilities").contains("FARGATE"));
    }

    private Set<String> stringSet(String member) {
        Set<String> strings = new HashSet<>();
        JsonElement list = members.get(member);
        if (list != null) {
            list.getAsJsonArray().forEach(item -> strings.add(item.getAsString()));
        }
        return strings;
    }

    /** Returns the container names in the order of the definition. */
    public List<String> containerNames() {
        List<String> names = new ArrayList<>();
        members.getAsJsonArray("containerDefinitions")
                .forEach(container ->
                        names.add(container.getAsJsonObject().get("name").getAsString()));
        return names;
    }

    /** Returns the container ports of a container; empty if there is no such container. */
    public Optional<Set<Integer>> containerPorts(String container) {
        for (JsonElement element : members.getAsJsonArray("containerDefinitions")) {
            JsonObject definition = element.getAsJsonObject();
            if (definition.get("name").getAsString().equals(container)) {
                Set<Integer> ports = new HashSet<>();
                JsonElement mappings = definition.get("portMappings");
                if (mappings != null) {
                    mappings.getAsJsonArray()
                            .forEach(mapping -> ports.add(mapping.getAsJsonObject()
                                    .get("containerPort")
                                    .getAsInt()));
                }
                return Optional.of(ports);
            }
        }
        return Optional.empty();
    }

    /** Returns the operating system family as DescribeTaskSets shows it, for example {@code Linux}. */
    public String platformFamily() {
        JsonElement platform = members.get("runtimePlatform");
        JsonElement family =
                platform == null ? null : platform.getAsJsonObject().get("operatingSystemFamily");
        return family == null || family.getAsString().equals("LINUX") ? "Linux" : family.getAsString();
    }

    /** Returns the revision as DescribeTaskDefinition shows it. */
    public JsonObject describe() {
        JsonObject shown = members.deepCopy();
        shown.addProperty("taskDefinitionArn", arn);
        shown.addProperty("revision", Integer.parseInt(arn.substring(arn.lastIndexOf(':') + 1)));
        shown.addProperty("status", active ? "ACTIVE" : "INACTIVE");
        return shown;
    }
}
