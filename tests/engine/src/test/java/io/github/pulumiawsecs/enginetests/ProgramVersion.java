package io.github.pulumiawsecs.enginetests;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * An edit of the inputs of a task set and the expected diff in a preview.
 *
 * @param inputs the inputs after the edit
 * @param path the only path that differs
 * @param kind the engine's name of the kind of change
 */
record ProgramVersion(JsonObject inputs, String path, String kind) {

    /** Returns one of four edits, in rotation. */
    static ProgramVersion of(int turn, JsonObject inputs) {
        var edited = inputs.deepCopy();
        return switch (turn % 4) {
            case 0 -> scale(edited);
            case 1 -> externalId(edited);
            case 2 -> tag(edited);
            default -> subnet(edited);
        };
    }

    private static ProgramVersion scale(JsonObject inputs) {
        block(inputs, "scale").addProperty("value", 33);
        return new ProgramVersion(inputs, "scale.value", "update");
    }

    private static ProgramVersion externalId(JsonObject inputs) {
        // An empty external id equals an omitted one, but it is in the inputs: the diff is an update, not an addition.
        boolean existed = inputs.has("externalId");
        inputs.addProperty("externalId", "green");
        return new ProgramVersion(inputs, "externalId", existed ? "update-replace" : "add-replace");
    }

    private static ProgramVersion tag(JsonObject inputs) {
        var tags = block(inputs, "tags");
        boolean existed = !tags.isEmpty();
        (tags.has("fn::secret") ? tags.getAsJsonObject("fn::secret") : tags).addProperty("added", "x");
        return new ProgramVersion(inputs, existed ? "tags.added" : "tags", "add");
    }

    private static ProgramVersion subnet(JsonObject inputs) {
        JsonArray subnets = inputs.getAsJsonObject("networkConfiguration")
                .getAsJsonObject("awsvpcConfiguration")
                .getAsJsonArray("subnets");
        subnets.add("subnet-9");
        var path = "networkConfiguration.awsvpcConfiguration.subnets[" + (subnets.size() - 1) + "]";
        return new ProgramVersion(inputs, path, "add-replace");
    }

    private static JsonObject block(JsonObject inputs, String name) {
        if (!inputs.has(name)) {
            inputs.add(name, new JsonObject());
        }
        return inputs.getAsJsonObject(name);
    }
}
