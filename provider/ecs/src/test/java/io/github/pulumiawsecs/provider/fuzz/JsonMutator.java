package io.github.pulumiawsecs.provider.fuzz;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Changes JSON at random places, in place. Not thread-safe. */
final class JsonMutator {
    /** A value that AWS may add to an enumeration. */
    static final String NEW_OPTION = "FROM_A_NEWER_AWS";

    private static final List<Number> NUMBERS =
            List.of(0, -1, 1, 0.5, 100, 4_294_967_296L, 1e300, -1e300, 253402300800.0);

    private final Choices choices;

    JsonMutator(Choices choices) {
        this.choices = choices;
    }

    /**
     * A member of an object or an element of a list.
     *
     * @param replace replaces the value; null removes it
     */
    private record Place(JsonElement value, Consumer<JsonElement> replace, Runnable remove) {}

    /** Changes one place. */
    void mutate(JsonElement root) {
        var places = new ArrayList<Place>();
        collect(root, places);
        if (places.isEmpty() || choices.oneIn(12)) {
            if (root instanceof JsonObject object) {
                object.add("newMember", other(JsonNull.INSTANCE, places));
            }
            return;
        }
        var place = choices.pick(places);
        switch (choices.below(8)) {
            case 0, 1 -> place.remove().run();
            case 2 -> place.replace().accept(JsonNull.INSTANCE);
            default -> place.replace().accept(other(place.value(), places));
        }
    }

    private JsonElement other(JsonElement value, List<Place> places) {
        return switch (choices.below(9)) {
            case 0 -> new JsonPrimitive(NEW_OPTION);
            case 1 -> new JsonPrimitive(choices.pick(NUMBERS));
            case 2 -> new JsonPrimitive(choices.oneIn(2));
            case 3 -> choices.oneIn(2) ? new JsonObject() : new JsonArray();
            case 4 -> listOf(value.deepCopy(), choices.oneIn(2) ? JsonNull.INSTANCE : value.deepCopy());
            case 5 -> listOf(JsonNull.INSTANCE);
            case 6 -> places.isEmpty() ? value : choices.pick(places).value().deepCopy();
            case 7 -> value instanceof JsonPrimitive ? new JsonPrimitive(edit(value.getAsString())) : new JsonObject();
            default ->
                new JsonPrimitive(choices.pick(List.of("", " ", "x", "x".repeat(5_000), "arn:aws:ecs", "1", "é\0")));
        };
    }

    private String edit(String text) {
        int at = choices.below(text.length() + 1);
        return choices.oneIn(2) ? text.substring(0, at) : text.substring(0, at) + "/x:" + text.substring(at);
    }

    private static JsonArray listOf(JsonElement... items) {
        var list = new JsonArray();
        for (var item : items) {
            list.add(item);
        }
        return list;
    }

    private static void collect(JsonElement json, List<Place> places) {
        switch (json) {
            case JsonObject object ->
                object.asMap().forEach((name, value) -> {
                    places.add(new Place(value, other -> object.add(name, other), () -> object.remove(name)));
                    collect(value, places);
                });
            case JsonArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    int index = i;
                    var value = array.get(i);
                    places.add(new Place(value, other -> array.set(index, other), () -> array.remove(index)));
                    collect(value, places);
                }
            }
            default -> {}
        }
    }
}
