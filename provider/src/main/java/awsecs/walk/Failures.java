package awsecs.walk;

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

    /** Returns all that is wrong with {@code inputs}; empty when it may go to AWS. */
    public static List<Failure> in(Shape<?, ?> shape, Value.Obj inputs) {
        var found = new Failures();
        found.object(shape, PropertyPath.ROOT, inputs);
        return List.copyOf(found.failures);
    }

    private void object(Shape<?, ?> shape, PropertyPath path, Value.Obj object) {
        object.fields().forEach((name, value) -> {
            // Names with two underscores in front are the engine's own.
            if (!(value instanceof Value.Null) && !name.startsWith("__")) {
                Strangers.reasonAgainst(shape, name).ifPresent(reason -> fail(path.field(name), reason));
            }
        });
        for (var property : shape.inputs()) {
            var value = object.get(property.name());
            if (!(value instanceof Value.Null)) {
                // The engine hands the provider's configuration over unwrapped; a failure must not show it all the
                // same.
                property(property, path.field(property.name()), property.isSecret() ? new Value.Secret(value) : value);
            } else if (property.isRequired()) {
                fail(path.field(property.name()), "is required and missing");
            }
        }
        if (object.plain() instanceof Value.Obj plain) {
            for (var rule : shape.rules()) {
                rule.violations(plain).forEach((name, reason) -> fail(path.field(name), reason));
            }
        }
    }

    private void property(Property<?, ?, ?> property, PropertyPath path, Value value) {
        int before = failures.size();
        kind(property.kind(), path, value);
        if (failures.size() > before || unwrapped(value) instanceof Value.Unknown) {
            return;
        }
        rules(property.rules(), path, value);
        switch (unwrapped(value)) {
            case Value.Array(List<Value> items) -> {
                for (int i = 0; i < items.size(); i++) {
                    rules(property.elementRules(), path.index(i), items.get(i));
                }
            }
            case Value.Obj(Map<String, Value> fields) ->
                fields.forEach((key, entry) -> {
                    for (var rule : property.entryRules()) {
                        rule.broken(key, entry.plain()).ifPresent(broken -> fail(path.field(key), broken + got(entry)));
                    }
                });
            default -> {}
        }
    }

    private void rules(List<Rule> rules, PropertyPath path, Value value) {
        for (var rule : rules) {
            rule.broken(value.plain()).ifPresent(broken -> fail(path, broken + got(value)));
        }
    }

    private void kind(Kind<?> kind, PropertyPath path, Value wrapped) {
        var value = unwrapped(wrapped);
        if (value instanceof Value.Unknown) {
            return;
        }
        switch (kind) {
            case Kind.Scalar<?> scalar -> {
                if (scalar.decode(value) == null) {
                    wrongKind(kind, path, wrapped);
                }
            }
            case Kind.Choice choice -> {
                if (!(value instanceof Value.Text(String text))
                        || !choice.options().containsKey(text)) {
                    wrongKind(kind, path, wrapped);
                }
            }
            case Kind.SetOf<?> set -> {
                if (value instanceof Value.Array(List<Value> items)) {
                    for (int i = 0; i < items.size(); i++) {
                        kind(set.element(), path.index(i), items.get(i));
                    }
                } else {
                    wrongKind(kind, path, wrapped);
                }
            }
            case Kind.Texts _ -> {
                if (value instanceof Value.Obj(var fields)) {
                    fields.forEach((key, text) -> kind(Kind.TEXT, path.field(key), text));
                } else {
                    wrongKind(kind, path, wrapped);
                }
            }
            case Shape<?, ?> shape -> {
                if (value instanceof Value.Obj object) {
                    object(shape, path, object);
                } else {
                    wrongKind(kind, path, wrapped);
                }
            }
        }
    }

    private void wrongKind(Kind<?> kind, PropertyPath path, Value value) {
        fail(path, "must be " + kind.wanted() + " (got " + (holdsSecret(kind) ? "[secret]" : Shown.of(value)) + ")");
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
            case Value.Array _, Value.Obj _ -> "";
            default -> " (got " + Shown.of(value) + ")";
        };
    }

    private static Value unwrapped(Value value) {
        return switch (value) {
            case Value.Secret(Value inner) -> keptSecret(unwrapped(inner));
            case Value.Output output -> {
                var inner = output.value().map(Failures::unwrapped).orElseGet(output::plain);
                yield output.secret() ? keptSecret(inner) : inner;
            }
            default -> value;
        };
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
