package io.github.pulumiawsecs.simulator.operation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/** Applies the defaults of RegisterTaskDefinition that DescribeTaskDefinition shows. */
final class TaskDefinitionDefaults {
    private TaskDefinitionDefaults() {}

    private static final List<String> LISTS = List.of("volumes", "placementConstraints");
    private static final List<String> CONTAINER_LISTS =
            List.of("portMappings", "environment", "mountPoints", "volumesFrom");

    static void apply(JsonObject definition) {
        LISTS.forEach(member -> addIfAbsent(definition, member, new JsonArray()));
        for (JsonElement element : definition.getAsJsonArray("containerDefinitions")) {
            JsonObject container = element.getAsJsonObject();
            CONTAINER_LISTS.forEach(member -> addIfAbsent(container, member, new JsonArray()));
            addIfAbsent(container, "cpu", new JsonPrimitive(0));
            addIfAbsent(container, "essential", new JsonPrimitive(true));
        }
        JsonArray compatibilities = new JsonArray();
        compatibilities.add("EC2");
        if (new JsonPrimitive("awsvpc").equals(definition.get("networkMode"))) {
            compatibilities.add("FARGATE");
        }
        definition.add("compatibilities", compatibilities);
    }

    private static void addIfAbsent(JsonObject object, String member, JsonElement value) {
        if (!object.has(member)) {
            object.add(member, value);
        }
    }
}
