package io.github.pulumiawsecs.provider.arn;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.ValueFormatter;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.SchemaVisitor;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where the resources live that one program names. All ARNs must fit each other and the provider: ECS looks for
 * everything in its own partition, region and account.
 *
 * @param references the ARNs, in the order of the table
 */
public record ArnReferences(List<ArnReference> references) {

    /**
     * A resource that is named by its ARN.
     *
     * @param reference what the property may name
     */
    public record ArnReference(PropertyPath path, AwsReference reference, Arn arn) {}

    /** What does not fit: where, and what must hold of partition, region or account. */
    private record ScopeViolation(ArnReference reference, String reason) {}

    /** Returns the places that {@code inputs} name, leaving out what is unknown yet and what is no such ARN. */
    public static ArnReferences collectFrom(ObjectType<?, ?> shape, PropertyValue.ObjectValue inputs) {
        var collector = new Collector();
        if (inputs.unwrapped() instanceof PropertyValue.ObjectValue plain) {
            collector.visit(shape, plain);
        }
        return new ArnReferences(collector.found);
    }

    private static final class Collector extends SchemaVisitor {
        private final List<ArnReference> found = new ArrayList<>();

        @Override
        protected boolean enterProperty(Property<?, ?, ?> property, PropertyPath path, PropertyValue value) {
            if (value.unwrapped() instanceof PropertyValue.StringValue(String text)
                    && property.reference().orElse(null) instanceof AwsReference reference) {
                Arn.parse(text)
                        .filter(reference::accepts)
                        .ifPresent(arn -> found.add(new ArnReference(path, reference, arn)));
            }
            return true;
        }
    }

    /**
     * Returns the check failures for the resources that cannot be reached from {@code home}.
     *
     * @param inputs the inputs that these references were collected from
     */
    public List<CheckFailure> scopeFailures(AwsScope home, PropertyValue.ObjectValue inputs) {
        var failures = new ArrayList<CheckFailure>();
        for (var violation : scopeViolations(home)) {
            var path = violation.reference().path();
            failures.add(new CheckFailure(path, violation.reason() + ValueFormatter.got(path.in(inputs))));
        }
        return failures;
    }

    /**
     * Returns a warning for each resource of another account that the last deployment did not refer to.
     *
     * @param olds the inputs of the last deployment; empty if there was none
     */
    public List<CheckFailure> crossAccountWarnings(
            AwsScope home, ObjectType<?, ?> shape, PropertyValue.ObjectValue olds) {
        var violations = crossAccount(home);
        if (violations.isEmpty()) {
            return List.of();
        }
        var before = collectFrom(shape, olds).references();
        return violations.stream()
                .filter(violation -> !before.contains(violation.reference()))
                .map(violation -> new CheckFailure(violation.reference().path(), violation.reason()))
                .toList();
    }

    /** Returns the resources that cannot be reached from {@code home}, or from where the first of them lives. */
    private List<ScopeViolation> scopeViolations(AwsScope home) {
        var found = new ArrayList<ScopeViolation>();
        var regional = first(named -> !named.arn().region().isEmpty());
        var owned = first(named -> !named.reference().crossAccountAllowed());
        for (var named : references) {
            var reasons = new ArrayList<String>();
            region(named, home.region(), regional).ifPresent(reasons::add);
            if (!named.reference().crossAccountAllowed()) {
                account(named, home.account(), owned).ifPresent(reasons::add);
            }
            if (!reasons.isEmpty()) {
                found.add(new ScopeViolation(named, "must be " + String.join(" and ", reasons)));
            }
        }
        return found;
    }

    /** Returns the resources of other accounts that may be shared with the provider's. */
    private List<ScopeViolation> crossAccount(AwsScope home) {
        var owned = first(named -> !named.reference().crossAccountAllowed());
        return references.stream()
                .filter(named -> named.reference().crossAccountAllowed())
                .flatMap(named -> account(named, home.account(), owned).stream()
                        .map(reason -> new ScopeViolation(
                                named,
                                "belongs to another account: it must be shared with the provider's, or be " + reason)))
                .toList();
    }

    private static Optional<String> region(ArnReference named, Optional<String> home, @Nullable ArnReference first) {
        var arn = named.arn();
        var wanted = home.orElse(first == null ? "" : first.arn().region());
        if (!arn.region().isEmpty() && !wanted.isEmpty() && !arn.region().equals(wanted)) {
            return Optional.of(
                    "in " + (home.isPresent() ? wanted + ", the provider's region" : "the region of " + path(first)));
        }
        // A role has no region, but its partition is that of the task set's.
        var region = arn.region().isEmpty() ? wanted : arn.region();
        return region.isEmpty() || arn.partition().equals(AwsScope.partitionOf(region))
                ? Optional.empty()
                : Optional.of("of the partition " + AwsScope.partitionOf(region)
                        + (arn.region().isEmpty() ? ", as its task set" : ", which its region belongs to"));
    }

    private static Optional<String> account(ArnReference named, Optional<String> home, @Nullable ArnReference first) {
        var wanted = home.orElse(first == null ? "" : first.arn().account());
        return wanted.isEmpty() || named.arn().account().equals(wanted)
                ? Optional.empty()
                : Optional.of(
                        home.isPresent()
                                ? "of the provider's account (the role that it assumes, or allowedAccountIds)"
                                : "of the same account as " + path(first));
    }

    private @Nullable ArnReference first(Predicate<ArnReference> wanted) {
        return references.stream().filter(wanted).findFirst().orElse(null);
    }

    private static String path(@Nullable ArnReference named) {
        return named == null ? "" : named.path().toString();
    }
}
