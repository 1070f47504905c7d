package io.github.pulumiawsecs.enginetests;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * One change to the inputs of a task set, and what a preview is to show for it.
 *
 * @param inputs the inputs after it
 * @param path the one path that differs
 * @param kind how, in the engine's words
 */
record ProgramVersion(JsonObject inputs, String path, String kind) {

    /** Returns one of four edits, by turns. */
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
        // An empty one says no more than none, but it is written down: it changes, and does not come.
        boolean had = inputs.has("externalId");
        inputs.addProperty("externalId", "green");
        return new ProgramVersion(inputs, "externalId", had ? "update-replace" : "add-replace");
    }

    private static ProgramVersion tag(JsonObject inputs) {
        var tags = block(inputs, "tags");
        boolean had = !tags.isEmpty();
        (tags.has("fn::secret") ? tags.getAsJsonObject("fn::secret") : tags).addProperty("added", "x");
        return new ProgramVersion(inputs, had ? "tags.added" : "tags", "add");
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
