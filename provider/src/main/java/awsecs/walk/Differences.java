package awsecs.walk;

import awsecs.table.Change;
import awsecs.table.Kind;
import awsecs.table.Omission;
import awsecs.table.Property;
import awsecs.table.Shape;
import awsecs.table.Spelling;
import awsecs.value.PropertyPath;
import awsecs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Compares old and new inputs by what they mean. Symmetric: on refresh the engine asks the other way round and inverts
 * the answer (Pulumi documentation, "ResourceProvider.Diff").
 */
public final class Differences {
    private final List<Difference> found = new ArrayList<>();
    private final Change change;

    private Differences(Change change) {
        this.change = change;
    }

    /**
     * Returns every difference, with exact nested paths. What the resource already is, is no difference, even where the
     * program did not say so before: writing down what AWS chose replaces nothing.
     *
     * @param state the outputs of the last deployment; empty when there are none to compare with
     * @param ignored paths that the user wants left alone, with all that lies below them
     */
    public static List<Difference> between(
            Shape<?, ?> shape, Value.Obj state, Value.Obj olds, Value.Obj news, List<PropertyPath> ignored) {
        var all = new ArrayList<Difference>();
        var restored = olds.plain() instanceof Value.Obj was && news.plain() instanceof Value.Obj is
                ? Ignored.restored(was, is, ignored)
                : news;
        for (var property : shape.inputs()) {
            var now = restored.get(property.name());
            var old = olds.get(property.name()).plain();
            if (!isContent(property, state.get(property.name()).plain(), now) && !isUnsaid(property, old, now)) {
                var walk = new Differences(property.change());
                walk.property(property, PropertyPath.ROOT.field(property.name()), old, now);
                all.addAll(walk.found);
            }
        }
        all.removeIf(difference -> ignored.stream().anyMatch(path -> path.covers(difference.path())));
        return List.copyOf(all);
    }

    /** Tells whether the resource can stay as it is, whatever the program said before. */
    private static boolean isContent(Property<?, ?, ?> property, Value is, Value now) {
        if (property.change() == Change.NOTHING) {
            return true;
        }
        return property.isOmitted(now)
                ? property.omission() instanceof Omission.AwsChooses
                : Sameness.same(property, is, now) || floatsOver(property, is, now);
    }

    /** What AWS was just read does not say how the provider is to treat it: an import takes that from the program. */
    private static boolean isUnsaid(Property<?, ?, ?> property, Value old, Value now) {
        return property.change() == Change.RECONFIGURES
                && property.omission() instanceof Omission.FilledWith
                && (isNothing(old) || isNothing(now));
    }

    /** A program that goes from a revision to the family leaves the choice open: what is there will do. */
    private static boolean floatsOver(Property<?, ?, ?> property, Value is, Value now) {
        return is instanceof Value.Text(String concrete)
                && now instanceof Value.Text(String floating)
                && property.spelling().mayStandFor(floating, concrete);
    }

    private void property(Property<?, ?, ?> property, PropertyPath path, Value old, Value now) {
        boolean had = !property.isOmitted(old);
        boolean has = !property.isOmitted(now);
        if (had && has) {
            values(property.kind(), property.spelling(), path, old, now);
        } else if (had || has) {
            add(path, type(old, now));
        }
    }

    /** A default that is spelled out can change; what is not there at all comes or goes. */
    private static Difference.Type type(Value old, Value now) {
        if (isNothing(old)) {
            return Difference.Type.ADDED;
        }
        return isNothing(now) ? Difference.Type.REMOVED : Difference.Type.CHANGED;
    }

    private static boolean isNothing(Value value) {
        return switch (value) {
            case Value.Null _ -> true;
            case Value.Array(List<Value> items) -> items.isEmpty();
            case Value.Obj(Map<String, Value> fields) -> fields.isEmpty();
            default -> false;
        };
    }

    private void values(Kind<?> kind, Spelling spelling, PropertyPath path, Value old, Value now) {
        if (Sameness.same(kind, spelling, old, now)) {
            return;
        }
        switch (kind) {
            case Shape<?, ?> shape
            when old instanceof Value.Obj was && now instanceof Value.Obj is -> {
                for (var property : shape.inputs()) {
                    property(property, path.field(property.name()), was.get(property.name()), is.get(property.name()));
                }
            }
            case Kind.Texts _
            when old instanceof Value.Obj was && now instanceof Value.Obj is -> {
                var keys = new TreeSet<>(was.fields().keySet());
                keys.addAll(is.fields().keySet());
                keys.forEach(key -> entry(path.field(key), was.get(key), is.get(key)));
            }
            case Kind.SetOf<?> set
            when old instanceof Value.Array was && now instanceof Value.Array is -> elements(set, path, was, is);
            default -> add(path, Difference.Type.CHANGED);
        }
    }

    private void entry(PropertyPath path, Value old, Value now) {
        if (old instanceof Value.Null || now instanceof Value.Null) {
            if (!old.equals(now)) {
                add(path, old instanceof Value.Null ? Difference.Type.ADDED : Difference.Type.REMOVED);
            }
        } else if (now.hasUnknown() || !old.equals(now)) {
            add(path, Difference.Type.CHANGED);
        }
    }

    /** An element that changed where it stood shows as changed; one that went or came elsewhere as such. */
    private void elements(Kind.SetOf<?> set, PropertyPath path, Value.Array old, Value.Array now) {
        var unmatched = Sameness.unmatched(set, old, now);
        for (int index : unmatched.ones()) {
            if (unmatched.others().contains(index)) {
                values(
                        set.element(),
                        Spelling.LITERAL,
                        path.index(index),
                        old.items().get(index),
                        now.items().get(index));
            } else {
                add(path.index(index), Difference.Type.REMOVED);
            }
        }
        for (int index : unmatched.others()) {
            if (!unmatched.ones().contains(index)) {
                add(path.index(index), Difference.Type.ADDED);
            }
        }
    }

    private void add(PropertyPath path, Difference.Type type) {
        found.add(new Difference(path, type, change));
    }
}
