package io.github.pulumiawsecs.simulator.operation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.model.TaskDefinition;
import io.github.pulumiawsecs.simulator.rules.TagRules;
import io.github.pulumiawsecs.simulator.shape.Members;
import io.github.pulumiawsecs.simulator.shape.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Registers a revision of a task definition. */
final class RegisterTaskDefinition {
    private RegisterTaskDefinition() {}

    record Tags(@Nullable List<Tag> tags) {}

    record Result(JsonObject taskDefinition, List<Tag> tags) {}

    static Result handle(RegionState region, JsonObject request) {
        List<Tag> tags = Members.orEmpty(Json.read(request, Tags.class).tags());
        TagRules.TAGS.check(tags, region.scope());
        JsonObject definition = request.deepCopy();
        definition.remove("tags");
        String family = requireValid(definition);
        TaskDefinitionDefaults.apply(definition);
        TaskDefinition added = region.taskDefinitions().register(family, definition, Tag.toMap(tags));
        return new Result(added.describe(), Tag.toList(added.tags()));
    }

    /** Checks the rules that matter to task sets and returns the family. */
    private static String requireValid(JsonObject definition) {
        if (!(definition.get("family") instanceof JsonPrimitive family)
                || !family.getAsString().matches("[A-Za-z0-9_-]{1,255}")) {
            throw AwsError.clientError("Family must have 1 to 255 letters, digits, hyphens and underscores.");
        }
        if (!(definition.get("containerDefinitions") instanceof JsonArray containers) || containers.isEmpty()) {
            throw AwsError.clientError("Container list cannot be empty.");
        }
        for (JsonElement container : containers) {
            if (!(container instanceof JsonObject named) || !named.has("name") || !named.has("image")) {
                throw AwsError.clientError("Container.name and Container.image should not be null or empty.");
            }
        }
        boolean fargate = definition.get("requiresCompatibilities") instanceof JsonArray launchTypes
                && launchTypes.contains(new JsonPrimitive("FARGATE"));
        if (fargate && !new JsonPrimitive("awsvpc").equals(definition.get("networkMode"))) {
            throw AwsError.clientError("Fargate only supports network mode 'awsvpc'.");
        }
        return family.getAsString();
    }
}
