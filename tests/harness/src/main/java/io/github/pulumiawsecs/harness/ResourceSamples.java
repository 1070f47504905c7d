package io.github.pulumiawsecs.harness;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Sample inputs of a resource type, for an account with the seed of the simulator and its task sets. The training run and the tests that
 * hold for each resource type use them.
 *
 * @param minimal valid inputs with few properties
 * @param full as many inputs as are valid together
 * @param changed the full inputs with changes that update the resource in place; the full inputs for a type that is
 *     never updated in place
 * @param createOnly the names of the inputs whose later changes are ignored
 * @param invalid inputs that Check rejects, with unknown names and values out of range
 * @param rejected inputs that Check accepts, and that Create must reject
 * @param query the arguments of a list that has the resource; empty for a type that cannot be listed
 * @param existsAfterDelete whether a delete only removes the resource from the state
 */
public record ResourceSamples(
        JsonObject minimal,
        JsonObject full,
        JsonObject changed,
        Set<String> createOnly,
        JsonObject invalid,
        List<JsonObject> rejected,
        JsonObject query,
        boolean existsAfterDelete) {

    /**
     * Reads the samples of a resource type from {@code samples/NAME.json}. The file states the differences of
     * {@code changed} from the full inputs, and of {@code rejected} from the minimal inputs.
     *
     * @param token such as {@code aws-ecs:index:TaskSet}
     * @throws IllegalArgumentException when the file does not exist
     */
    public static ResourceSamples of(String token) {
        var file = SampleFile.read(token);
        var minimal = file.getAsJsonObject("minimal");
        var full = file.getAsJsonObject("full");
        return new ResourceSamples(
                minimal,
                full,
                with(full, file.getAsJsonObject("changes")),
                StreamSupport.stream(file.getAsJsonArray("createOnly").spliterator(), false)
                        .map(name -> name.getAsString())
                        .collect(Collectors.toSet()),
                file.getAsJsonObject("invalid"),
                StreamSupport.stream(file.getAsJsonArray("rejected").spliterator(), false)
                        .map(changes -> with(minimal, changes.getAsJsonObject()))
                        .toList(),
                file.has("query") ? file.getAsJsonObject("query") : new JsonObject(),
                file.has("existsAfterDelete") && file.get("existsAfterDelete").getAsBoolean());
    }

    /** Returns whether some changes update the resource in place. */
    public boolean hasChanges() {
        return !changed.equals(full);
    }

    private static JsonObject with(JsonObject inputs, JsonObject changes) {
        var changed = inputs.deepCopy();
        changes.asMap().forEach(changed::add);
        return changed;
    }
}
