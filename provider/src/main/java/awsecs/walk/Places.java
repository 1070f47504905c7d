package awsecs.walk;

import awsecs.table.Arn;
import awsecs.table.Home;
import awsecs.table.Kind;
import awsecs.table.Reference;
import awsecs.table.Shape;
import awsecs.value.PropertyPath;
import awsecs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where the resources live that one program names. All ARNs must fit each other and the provider: ECS looks for
 * everything in its own partition, region and account.
 *
 * @param names the ARNs, in the order of the table
 */
public record Places(List<Named> names) {

    /**
     * A resource that is named by its ARN.
     *
     * @param reference what the property may name
     */
    public record Named(PropertyPath path, Reference reference, Arn arn) {}

    /** What does not fit: where, and what must hold of partition, region or account. */
    record Misfit(Named named, String reason) {}

    /** Returns the places that {@code inputs} name, leaving out what is unknown yet and what is no such ARN. */
    public static Places in(Shape<?, ?> shape, Value.Obj inputs) {
        var names = new ArrayList<Named>();
        collect(shape, PropertyPath.ROOT, inputs.plain(), names);
        return new Places(names);
    }

    private static void collect(Shape<?, ?> shape, PropertyPath path, Value plain, List<Named> into) {
        if (!(plain instanceof Value.Obj object)) {
            return;
        }
        for (var property : shape.inputs()) {
            var value = object.get(property.name());
            var below = path.field(property.name());
            if (property.kind() instanceof Shape<?, ?> inner) {
                collect(inner, below, value, into);
            } else if (property.kind() instanceof Kind.SetOf<?>(Shape<?, ?> inner)
                    && value instanceof Value.Array(List<Value> items)) {
                for (int i = 0; i < items.size(); i++) {
                    collect(inner, below.index(i), items.get(i), into);
                }
            } else if (property.reference().isPresent() && value instanceof Value.Text(String text)) {
                var reference = property.reference().get();
                Arn.parse(text).filter(reference::canName).ifPresent(arn -> into.add(new Named(below, reference, arn)));
            }
        }
    }

    /** Returns the resources that cannot be reached from {@code home}, or from where the first of them lives. */
    List<Misfit> misfits(Home home) {
        var found = new ArrayList<Misfit>();
        var regional = first(named -> !named.arn().region().isEmpty());
        var owned = first(named -> !named.reference().shared());
        for (var named : names) {
            var reasons = new ArrayList<String>();
            region(named, home.region(), regional).ifPresent(reasons::add);
            if (!named.reference().shared()) {
                account(named, home.account(), owned).ifPresent(reasons::add);
            }
            if (!reasons.isEmpty()) {
                found.add(new Misfit(named, "must be " + String.join(" and ", reasons)));
            }
        }
        return found;
    }

    /** Returns the resources of other accounts that may be shared with the provider's. */
    List<Misfit> strangers(Home home) {
        var owned = first(named -> !named.reference().shared());
        return names.stream()
                .filter(named -> named.reference().shared())
                .flatMap(named -> account(named, home.account(), owned).stream()
                        .map(reason -> new Misfit(
                                named,
                                "belongs to another account: it must be shared with the provider's, or be " + reason)))
                .toList();
    }

    private static Optional<String> region(Named named, Optional<String> home, @Nullable Named first) {
        var arn = named.arn();
        var wanted = home.orElse(first == null ? "" : first.arn().region());
        if (!arn.region().isEmpty() && !wanted.isEmpty() && !arn.region().equals(wanted)) {
            return Optional.of(
                    "in " + (home.isPresent() ? wanted + ", the provider's region" : "the region of " + path(first)));
        }
        // A role has no region, but its partition is that of the task set's.
        var region = arn.region().isEmpty() ? wanted : arn.region();
        return region.isEmpty() || arn.partition().equals(Home.partitionOf(region))
                ? Optional.empty()
                : Optional.of("of the partition " + Home.partitionOf(region)
                        + (arn.region().isEmpty() ? ", as its task set" : ", which its region belongs to"));
    }

    private static Optional<String> account(Named named, Optional<String> home, @Nullable Named first) {
        var wanted = home.orElse(first == null ? "" : first.arn().account());
        return wanted.isEmpty() || named.arn().account().equals(wanted)
                ? Optional.empty()
                : Optional.of(
                        home.isPresent()
                                ? "of the provider's account (the role that it assumes, or allowedAccountIds)"
                                : "of the same account as " + path(first));
    }

    private @Nullable Named first(Predicate<Named> wanted) {
        return names.stream().filter(wanted).findFirst().orElse(null);
    }

    private static String path(@Nullable Named named) {
        return named == null ? "" : named.path().toString();
    }
}
