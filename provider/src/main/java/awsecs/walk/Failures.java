package awsecs.walk;

import awsecs.table.EntryRule;
import awsecs.table.Home;
import awsecs.table.Kind;
import awsecs.table.Property;
import awsecs.table.Rule;
import awsecs.table.Shape;
import awsecs.value.PropertyPath;
import awsecs.value.Shown;
import awsecs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds what the user wrote against a table: every mistake at once, each with its path. What is still unknown is waited
 * for; the rest is checked all the same.
 */
public final class Failures {
    private final List<Failure> failures = new ArrayList<>();

    private Failures() {}

    /** Returns all that is wrong with {@code inputs}, wherever the provider works; empty when it may go to AWS. */
    public static List<Failure> in(Shape<?, ?> shape, Value.Obj inputs) {
        return in(shape, inputs, Home.UNKNOWN);
    }

    /**
     * Returns all that is wrong with {@code inputs}; empty when it may go to AWS.
     *
     * @param home where the provider works, as far as it is known
     */
    public static List<Failure> in(Shape<?, ?> shape, Value.Obj inputs, Home home) {
        return in(shape, inputs, Places.in(shape, inputs), home);
    }

    /**
     * Returns the same, for a caller that has gathered what the inputs name.
     *
     * @param places that
     */
    public static List<Failure> in(Shape<?, ?> shape, Value.Obj inputs, Places places, Home home) {
        var found = new Failures();
        found.object(shape, PropertyPath.ROOT, inputs);
        for (var misfit : places.misfits(home)) {
            var path = misfit.named().path();
            found.fail(path, misfit.reason() + got(at(inputs, path)));
        }
        return List.copyOf(found.failures);
    }

    private void object(Shape<?, ?> shape, PropertyPath path, Value.Obj object) {
        for (var field : object.fields().entrySet()) {
            // Names with two underscores in front are the engine's own.
            if (!field.getValue().isNull() && !field.getKey().startsWith("__")) {
                Strangers.reasonAgainst(shape, field.getKey())
                        .ifPresent(reason -> fail(path.field(field.getKey()), reason));
            }
        }
        for (var property : shape.inputs()) {
            var value = object.get(property.name());
            // Null is as good as left out, in a secret too.
            if (!value.isNull()) {
                property(property, path.field(property.name()), hidden(property, value));
            } else if (property.isRequired()) {
                fail(path.field(property.name()), "is required and missing");
            }
        }
        if (object.plain() instanceof Value.Obj plain) {
            for (var relation : shape.rules()) {
                relation.violations(plain).forEach((name, reason) -> {
                    var place = PropertyPath.parse(name);
                    var property = shape.property(name);
                    var value = at(object, place);
                    fail(path.below(place), reason + got(property == null ? value : hidden(property, value)));
                });
            }
        }
    }

    /** The engine hands the provider's configuration over unwrapped; a failure must not show its secrets all the same. */
    private static Value hidden(Property<?, ?, ?> property, Value value) {
        return property.isSecret() && !value.isNull() ? new Value.Secret(value) : value;
    }

    private void property(Property<?, ?, ?> property, PropertyPath path, Value value) {
        var unwrapped = unwrapped(value);
        if (!kind(property.kind(), path, value, unwrapped) || unwrapped instanceof Value.Unknown) {
            return;
        }
        rules(property.rules(), path, value);
        if (property.reference().isPresent() && unwrapped instanceof Value.Text(String text)) {
            property.reference().get().broken(text).ifPresent(broken -> fail(path, broken + got(value)));
        } else if (unwrapped instanceof Value.Array(List<Value> items)) {
            for (int i = 0; i < items.size(); i++) {
                rules(property.elementRules(), path.index(i), items.get(i));
            }
        } else if (unwrapped instanceof Value.Obj(Map<String, Value> fields)) {
            fields.forEach((key, entry) -> entry(property.entryRules(), path.field(key), key, entry));
        }
    }

    private void entry(List<EntryRule> rules, PropertyPath path, String key, Value entry) {
        for (var rule : rules) {
            rule.broken(key, entry.plain()).ifPresent(broken -> fail(path, broken + got(entry)));
        }
    }

    private void rules(List<Rule> rules, PropertyPath path, Value value) {
        var plain = value.plain();
        for (var rule : rules) {
            rule.broken(plain).ifPresent(broken -> fail(path, broken + got(value)));
        }
    }

    /** Fails for whatever is of another kind; tells whether {@code wrapped} itself is of this one, or unknown. */
    private boolean kind(Kind<?> kind, PropertyPath path, Value wrapped, Value value) {
        if (value instanceof Value.Unknown) {
            return true;
        }
        boolean fits = fits(kind, value);
        if (!fits) {
            fail(
                    path,
                    "must be " + kind.wanted() + " (got " + (holdsSecret(kind) ? "[secret]" : Shown.of(wrapped)) + ")");
        } else {
            inside(kind, path, value);
        }
        return fits;
    }

    private static boolean fits(Kind<?> kind, Value value) {
        // Not a switch, here and below: every Check goes through this (provider/PERFORMANCE.md, "Pattern switches").
        if (kind instanceof Kind.Scalar<?> scalar) {
            return scalar.decode(value) != null;
        }
        if (kind instanceof Kind.Choice choice) {
            return value instanceof Value.Text(String text) && choice.options().containsKey(text);
        }
        return kind instanceof Kind.SetOf ? value instanceof Value.Array : value instanceof Value.Obj;
    }

    private void inside(Kind<?> kind, PropertyPath path, Value value) {
        if (value instanceof Value.Array(List<Value> items) && kind instanceof Kind.SetOf<?> set) {
            for (int i = 0; i < items.size(); i++) {
                element(set.element(), path.index(i), items.get(i));
            }
        } else if (value instanceof Value.Obj object && kind instanceof Shape<?, ?> shape) {
            object(shape, path, object);
        } else if (value instanceof Value.Obj(Map<String, Value> fields)) {
            fields.forEach((key, text) -> element(Kind.TEXT, path.field(key), text));
        }
    }

    private void element(Kind<?> kind, PropertyPath path, Value wrapped) {
        kind(kind, path, wrapped, unwrapped(wrapped));
    }

    /** What should have been such a block may hold its secret all the same, in a form that cannot be read. */
    private static boolean holdsSecret(Kind<?> kind) {
        return kind instanceof Shape<?, ?> shape
                && shape.properties().stream()
                        .anyMatch(property -> property.isSecret() || holdsSecret(property.kind()));
    }

    private void fail(PropertyPath path, String reason) {
        failures.add(new Failure(path, reason));
    }

    /** A scalar is shown; of a list or map the rule has said all there is to say. */
    private static String got(Value value) {
        return switch (value.plain()) {
            case Value.Array _, Value.Obj _, Value.Null _ -> "";
            default -> " (got " + Shown.of(value) + ")";
        };
    }

    /** Returns what stands there, as secret as all that it stands in. */
    private static Value at(Value object, PropertyPath path) {
        var found = object;
        for (var segment : path.segments()) {
            found = inside(unwrapped(found), segment);
        }
        return found;
    }

    private static Value inside(Value value, PropertyPath.Segment segment) {
        return switch (segment) {
            case PropertyPath.Field(String name) when value instanceof Value.Obj fields -> fields.get(name);
            case PropertyPath.Index(int index) when value instanceof Value.Array(List<Value> items) -> items.get(index);
            default -> Value.Null.NULL;
        };
    }

    private static Value unwrapped(Value value) {
        if (value instanceof Value.Secret(Value inner)) {
            return keptSecret(unwrapped(inner));
        }
        if (value instanceof Value.Output output) {
            var inner = output.value().map(Failures::unwrapped).orElseGet(output::plain);
            return output.secret() ? keptSecret(inner) : inner;
        }
        return value;
    }

    /** What is inside a secret list, map or block is looked at, and shown, on its own. */
    private static Value keptSecret(Value value) {
        return switch (value) {
            case Value.Array(List<Value> items) ->
                new Value.Array(items.stream().map(Failures::secret).toList());
            case Value.Obj(Map<String, Value> fields) -> {
                var secrets = new LinkedHashMap<String, Value>();
                fields.forEach((name, field) -> secrets.put(name, secret(field)));
                yield new Value.Obj(secrets);
            }
            default -> value;
        };
    }

    private static Value secret(Value value) {
        return value instanceof Value.Null ? value : new Value.Secret(value);
    }
}
