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
 * A revision of a task definition. Its many members are kept as they were registered, because only few of them matter
 * to a task set.
 */
public final class TaskDefinition implements Tagged {
    private final String arn;
    private final JsonObject members;
    private final Map<String, String> tags;
    private boolean active = true;

    TaskDefinition(String arn, JsonObject registered, Map<String, String> tags) {
        this.arn = arn;
        this.members = registered;
        this.tags = new LinkedHashMap<>(tags);
    }

    /** The ARN, with the revision. */
    public String arn() {
        return arn;
    }

    /** Whether it was not deregistered. */
    public boolean isActive() {
        return active;
    }

    /** Deregisters it. */
    public void deregister() {
        active = false;
    }

    @Override
    public Map<String, String> tags() {
        return tags;
    }

    /** {@code awsvpc}, {@code bridge}, {@code host} or {@code none}. */
    public String networkMode() {
        JsonElement mode = members.get("networkMode");
        return mode == null ? "bridge" : mode.getAsString();
    }

    /** Whether it was made for that launch type, or doesn't say; for Fargate it must be found fit as well. */
    public boolean supports(String launchType) {
        Set<String> required = stringSet("requiresCompatibilities");
        return (required.isEmpty() || required.contains(launchType))
                && (!launchType.equals("FARGATE")
                        || stringSet("compatibilities").contains("FARGATE"));
    }

    private Set<String> stringSet(String member) {
        Set<String> words = new HashSet<>();
        JsonElement listed = members.get(member);
        if (listed != null) {
            listed.getAsJsonArray().forEach(word -> words.add(word.getAsString()));
        }
        return words;
    }

    /** The names of its containers, in the order of the definition. */
    public List<String> containerNames() {
        List<String> names = new ArrayList<>();
        members.getAsJsonArray("containerDefinitions")
                .forEach(container ->
                        names.add(container.getAsJsonObject().get("name").getAsString()));
        return names;
    }

    /** The ports that a container maps; empty when there is no container of that name. */
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

    /** The operating system family as the API shows it for a task set, e.g. {@code Linux}. */
    public String platformFamily() {
        JsonElement platform = members.get("runtimePlatform");
        JsonElement family =
                platform == null ? null : platform.getAsJsonObject().get("operatingSystemFamily");
        return family == null || family.getAsString().equals("LINUX") ? "Linux" : family.getAsString();
    }

    /** The revision as the API shows it. */
    public JsonObject describe() {
        JsonObject shown = members.deepCopy();
        shown.addProperty("taskDefinitionArn", arn);
        shown.addProperty("revision", Integer.parseInt(arn.substring(arn.lastIndexOf(':') + 1)));
        shown.addProperty("status", active ? "ACTIVE" : "INACTIVE");
        return shown;
    }
}
