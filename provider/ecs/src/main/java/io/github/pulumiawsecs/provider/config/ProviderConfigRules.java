package io.github.pulumiawsecs.provider.config;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.CrossFieldRule;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.Rule;
import io.github.pulumiawsecs.framework.schema.Rules;
import io.github.pulumiawsecs.provider.arn.Arn;
import io.github.pulumiawsecs.provider.arn.AwsReference;
import io.github.pulumiawsecs.provider.aws.Endpoints;
import java.util.List;
import java.util.Map;

/** The rules of the provider's configuration. */
final class ProviderConfigRules {
    static final Rule ACCOUNT_ID = Rules.matching("\\d{12}", "an account ID of 12 digits");

    static final Rule ROLE_ARN = Rule.forString(
            "must be the ARN of an IAM role, such as arn:aws:iam::123456789012:role/deploy",
            text -> Arn.parse(text).filter(AwsReference.ROLE::accepts).isPresent());

    static final Rule SESSION_NAME = Rules.matching("[\\w+=,.@-]{2,64}", "2 to 64 letters, digits and _ + = , . @ -");

    static final Rule EXTERNAL_ID =
            Rules.matching("[\\w+=,.@:/-]{2,1224}", "2 to 1224 letters, digits and _ + = , . @ : / -");

    static final Rule HTTP_URL = Rule.forString(
            "must be a URL that starts with http:// or https:// and has a host",
            text -> Endpoints.parse(text).isPresent());

    /** In a program that assumes a role in some stacks only, the ARN is empty in the others. */
    static final Rule HAS_ROLE = Rule.withNextStep(
            "has no roleArn, so no role is assumed",
            "set roleArn, or omit the other settings of the role",
            value -> value instanceof PropertyValue.ArrayValue(var roles)
                    ? roles.stream().allMatch(ProviderConfigRules::hasRole)
                    : hasRole(value));

    private ProviderConfigRules() {}

    private static boolean hasRole(PropertyValue role) {
        return !(role.unwrapped() instanceof PropertyValue.ObjectValue settings)
                || !settings.get(ProviderConfigTypes.ROLE_ARN).isNull();
    }

    /** The SDK has no FIPS or dual-stack variant of a custom endpoint, and rejects every call. */
    static CrossFieldRule conflictsWithEndpoints(Property<?, ?, ?> flag, Property<?, ?, ?> endpoints) {
        return CrossFieldRule.between(
                List.of(flag, endpoints),
                "cannot be combined",
                values -> flag.in(values).equals(new PropertyValue.BoolValue(true))
                                && endpoints.in(values) instanceof PropertyValue.ObjectValue(var urls)
                                && urls.values().stream().anyMatch(PropertyValue.StringValue.class::isInstance)
                        ? Map.of(
                                flag.path(),
                                "cannot be combined with endpoints; set the URL of a FIPS or dual-stack endpoint there"
                                        + " instead")
                        : Map.of());
    }

    /** Without the account of the credentials, restrictions of the account cannot be checked. */
    static CrossFieldRule requiresAccountId(
            Property<?, ?, ?> skip, Property<?, ?, ?> allowed, Property<?, ?, ?> forbidden) {
        return CrossFieldRule.between(
                List.of(skip, allowed, forbidden),
                "`skipRequestingAccountId` cannot be combined with `allowedAccountIds` or `forbiddenAccountIds`",
                values -> skip.in(values).equals(new PropertyValue.BoolValue(true))
                                && (isGiven(allowed.in(values)) || isGiven(forbidden.in(values)))
                        ? Map.of(
                                skip.path(),
                                "cannot be combined with allowedAccountIds or forbiddenAccountIds, which require the"
                                        + " account of the credentials")
                        : Map.of());
    }

    private static boolean isGiven(PropertyValue value) {
        return value instanceof PropertyValue.ArrayValue(var items) && !items.isEmpty();
    }
}
