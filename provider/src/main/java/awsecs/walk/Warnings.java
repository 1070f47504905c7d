package awsecs.walk;

import awsecs.table.Home;
import awsecs.table.Shape;
import awsecs.value.PropertyPath;
import awsecs.value.Value;
import java.util.ArrayList;
import java.util.List;

/** What is legal and probably a mistake. Said when it is written, not at every deployment after that. */
public final class Warnings {
    private final List<Failure> warnings = new ArrayList<>();

    private Warnings() {}

    /**
     * Returns what the user should look at again.
     *
     * @param olds the inputs of the last deployment, empty when there was none
     * @param places what {@code news} name
     * @param home where the provider works, as far as it is known
     */
    public static List<Failure> in(Shape<?, ?> shape, Value.Obj olds, Value.Obj news, Places places, Home home) {
        var found = new Warnings();
        found.object(shape, PropertyPath.ROOT, olds.plain(), news.plain());
        var strangers = places.strangers(home);
        if (!strangers.isEmpty()) {
            var before = Places.in(shape, olds).names();
            for (var stranger : strangers) {
                if (!before.contains(stranger.named())) {
                    found.warnings.add(new Failure(stranger.named().path(), stranger.reason()));
                }
            }
        }
        return List.copyOf(found.warnings);
    }

    private void object(Shape<?, ?> shape, PropertyPath path, Value olds, Value news) {
        for (var property : shape.inputs()) {
            var was = field(olds, property.name());
            var is = field(news, property.name());
            if (is instanceof Value.Null || is instanceof Value.Unknown || is.equals(was)) {
                continue;
            }
            var below = path.field(property.name());
            for (var rule : property.warnings()) {
                rule.broken(is).ifPresent(reason -> warnings.add(new Failure(below, reason)));
            }
            if (property.kind() instanceof Shape<?, ?> inner) {
                object(inner, below, was, is);
            }
        }
    }

    private static Value field(Value object, String name) {
        return object instanceof Value.Obj fields ? fields.get(name) : Value.Null.NULL;
    }
}
