package awsecs.walk;

import awsecs.value.PropertyPath;
import awsecs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Leaves alone what {@code ignoreChanges} names, however deep inside a value (Pulumi documentation, that option). */
final class Ignored {
    private Ignored() {}

    /** Returns {@code now} with the old value at each of the paths, where both can have one there. */
    static Value.Obj restored(Value.Obj old, Value.Obj now, List<PropertyPath> paths) {
        var restored = now;
        for (var path : paths) {
            if (restored(old, restored, path.segments()) instanceof Value.Obj with) {
                restored = with;
            }
        }
        return restored;
    }

    private static Value restored(Value old, Value now, List<PropertyPath.Segment> path) {
        if (path.isEmpty()) {
            return old;
        }
        var rest = path.subList(1, path.size());
        return switch (path.getFirst()) {
            case PropertyPath.Field(String name) -> fields(old, now, Set.of(name), rest);
            case PropertyPath.Index(int index) -> items(old, now, List.of(index), rest);
            case PropertyPath.Wildcard() -> items(old, fields(old, now, names(old, now), rest), indices(now), rest);
        };
    }

    private static Value fields(Value old, Value now, Set<String> names, List<PropertyPath.Segment> rest) {
        if (!isFields(old) || !isFields(now)) {
            return now;
        }
        var restored = now;
        for (var name : names) {
            var is = field(restored, name);
            var with = restored(field(old, name), is, rest);
            if (!with.equals(is)) {
                restored = (restored instanceof Value.Obj fields ? fields : Value.Obj.EMPTY).with(name, with);
            }
        }
        return restored;
    }

    /** Elements are told apart by content: a whole one is not put in the place of another one, only parts of it. */
    private static Value items(Value old, Value now, List<Integer> indices, List<PropertyPath.Segment> rest) {
        if (rest.isEmpty()
                || !(old instanceof Value.Array(List<Value> were))
                || !(now instanceof Value.Array(List<Value> are))) {
            return now;
        }
        var restored = new ArrayList<>(are);
        for (int index : indices) {
            if (index < were.size() && index < are.size()) {
                restored.set(index, restored(were.get(index), are.get(index), rest));
            }
        }
        return new Value.Array(restored);
    }

    private static boolean isFields(Value value) {
        return value instanceof Value.Obj || value instanceof Value.Null;
    }

    private static Value field(Value value, String name) {
        return value instanceof Value.Obj fields ? fields.get(name) : Value.Null.NULL;
    }

    private static Set<String> names(Value... values) {
        var names = new LinkedHashSet<String>();
        for (var value : values) {
            if (value instanceof Value.Obj fields) {
                names.addAll(fields.fields().keySet());
            }
        }
        return names;
    }

    private static List<Integer> indices(Value value) {
        var indices = new ArrayList<Integer>();
        for (int i = 0; i < Sameness.items(value).size(); i++) {
            indices.add(i);
        }
        return indices;
    }
}
