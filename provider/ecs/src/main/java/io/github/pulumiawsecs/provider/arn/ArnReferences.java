package io.github.pulumiawsecs.provider.arn;

import io.github.pulumiawsecs.framework.message.UserMessage;
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
 * The ARNs in the inputs of one resource. They must fit each other and the provider: ECS resolves every ARN in its own
 * partition, region and account. Immutable.
 *
 * @param references the ARNs, in the order of the schema
 */
public record ArnReferences(List<ArnReference> references) {

    /**
     * An ARN in the inputs.
     *
     * @param reference the kind of resource that the property refers to
     */
    public record ArnReference(PropertyPath path, AwsReference reference, Arn arn) {}

    /**
     * An ARN outside the provider's scope.
     *
     * @param rule the rule for its partition, region or account
     */
    private record ScopeViolation(ArnReference reference, String rule) {}

    /** Returns the ARNs in {@code inputs}, except unknown ones and those that are invalid for their property. */
    public static ArnReferences collectFrom(ObjectType<?, ?> type, PropertyValue.ObjectValue inputs) {
        var collector = new Collector();
        if (inputs.unwrapped() instanceof PropertyValue.ObjectValue plain) {
            collector.visit(type, plain);
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
     * Returns a check failure for each ARN outside the provider's scope, or outside that of the first ARN where the
     * provider's scope is unknown.
     *
     * @param inputs the inputs that the ARNs were collected from
     */
    public List<CheckFailure> scopeFailures(AwsScope scope, PropertyValue.ObjectValue inputs) {
        var failures = new ArrayList<CheckFailure>();
        for (var violation : scopeViolations(scope)) {
            var path = violation.reference().path();
            failures.add(new CheckFailure(path, violation.rule() + ValueFormatter.got(path.in(inputs))));
        }
        return failures;
    }

    /**
     * Returns a warning for each ARN of another account that may be shared with the provider's account, and that the last
     * deployment did not have.
     *
     * @param oldInputs the inputs of the last deployment; empty if there was none
     */
    public List<CheckFailure> crossAccountWarnings(
            AwsScope scope, ObjectType<?, ?> type, PropertyValue.ObjectValue oldInputs) {
        var violations = crossAccount(scope);
        if (violations.isEmpty()) {
            return List.of();
        }
        var oldReferences = collectFrom(type, oldInputs).references();
        return violations.stream()
                .filter(violation -> !oldReferences.contains(violation.reference()))
                .map(violation -> new CheckFailure(violation.reference().path(), violation.rule()))
                .toList();
    }

    private List<ScopeViolation> scopeViolations(AwsScope scope) {
        var found = new ArrayList<ScopeViolation>();
        var firstRegional = first(reference -> !reference.arn().region().isEmpty());
        var firstOwned = firstOwned();
        for (var reference : references) {
            var rules = new ArrayList<String>();
            regionRule(reference, scope.region(), firstRegional).ifPresent(rules::add);
            if (!reference.reference().crossAccountAllowed()) {
                accountRule(reference, scope.account(), firstOwned).ifPresent(rules::add);
            }
            if (!rules.isEmpty()) {
                found.add(new ScopeViolation(reference, "must be " + String.join(" and ", rules)));
            }
        }
        return found;
    }

    private List<ScopeViolation> crossAccount(AwsScope scope) {
        var firstOwned = firstOwned();
        return references.stream()
                .filter(reference -> reference.reference().crossAccountAllowed())
                .flatMap(reference -> accountRule(reference, scope.account(), firstOwned).stream()
                        .map(rule -> new ScopeViolation(
                                reference,
                                UserMessage.withoutSubject(
                                        "is in another account",
                                        "share it with the provider's account, or use one " + rule))))
                .toList();
    }

    private static Optional<String> regionRule(
            ArnReference reference, Optional<String> providerRegion, @Nullable ArnReference first) {
        var arn = reference.arn();
        var expected = providerRegion.orElse(first == null ? "" : first.arn().region());
        if (!arn.region().isEmpty() && !expected.isEmpty() && !arn.region().equals(expected)) {
            return Optional.of("in "
                    + (providerRegion.isPresent()
                            ? expected + ", the provider's region"
                            : "the region of " + path(first)));
        }
        // An IAM role has no region, but the partition of the task set's region.
        var region = arn.region().isEmpty() ? expected : arn.region();
        return region.isEmpty() || arn.partition().equals(AwsScope.partitionOf(region))
                ? Optional.empty()
                : Optional.of("in the partition " + AwsScope.partitionOf(region)
                        + (arn.region().isEmpty() ? ", like the task set" : ", to which its region belongs"));
    }

    private static Optional<String> accountRule(
            ArnReference reference, Optional<String> providerAccount, @Nullable ArnReference first) {
        var expected = providerAccount.orElse(first == null ? "" : first.arn().account());
        return expected.isEmpty() || reference.arn().account().equals(expected)
                ? Optional.empty()
                : Optional.of(
                        providerAccount.isPresent()
                                ? "in the provider's account (of the assumed role, or in allowedAccountIds)"
                                : "in the same account as " + path(first));
    }

    private @Nullable ArnReference firstOwned() {
        return first(reference -> !reference.reference().crossAccountAllowed());
    }

    private @Nullable ArnReference first(Predicate<ArnReference> condition) {
        return references.stream().filter(condition).findFirst().orElse(null);
    }

    private static String path(@Nullable ArnReference reference) {
        return reference == null ? "" : reference.path().toString();
    }
}
