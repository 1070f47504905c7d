package io.github.pulumiawsecs.provider.config;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.CrossFieldRule;
import io.github.pulumiawsecs.framework.schema.CrossFieldRules;
import io.github.pulumiawsecs.framework.schema.Rule;
import io.github.pulumiawsecs.framework.schema.Rules;
import io.github.pulumiawsecs.provider.arn.Arn;
import io.github.pulumiawsecs.provider.arn.AwsReference;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;

/** The rules of the provider's configuration. */
final class ProviderConfigRules {
    /** A string, because a YAML number loses leading zeros. */
    static final Rule ACCOUNT_ID = Rules.matching("\\d{12}", "an account ID of 12 digits");

    static final Rule ROLE_ARN = Rule.forString(
            "must be the ARN of an IAM role, such as arn:aws:iam::123456789012:role/deploy",
            text -> Arn.parse(text).filter(AwsReference.ROLE::accepts).isPresent());

    static final Rule SESSION_NAME = Rules.matching("[\\w+=,.@-]{2,64}", "2 to 64 letters, digits and _ + = , . @ -");

    static final Rule EXTERNAL_ID =
            Rules.matching("[\\w+=,.@:/-]{2,1224}", "2 to 1224 letters, digits and _ + = , . @ : / -");

    static final Rule HTTP_URL = Rule.forString(
            "must be a URL that begins with http:// or https:// and names a host", ProviderConfigRules::isHttpUrl);

    private ProviderConfigRules() {}

    /** Requires {@code other} when {@code one} is given; reported on {@code other}. */
    static CrossFieldRule needs(String one, String other) {
        return new CrossFieldRule(
                List.of(one, other),
                "the second must be given when the first is",
                values -> CrossFieldRules.isKnown(values, one) && !CrossFieldRules.isSet(values, other)
                        ? Map.of(other, "must be given when " + one + " is given")
                        : Map.of());
    }

    /** The SDK has no FIPS or dual-stack variant of a custom endpoint, and rejects all calls. */
    static CrossFieldRule noEndpointsWith(String flag) {
        return new CrossFieldRule(
                List.of(flag, "endpoints"),
                "exclude each other",
                values -> values.get(flag) instanceof PropertyValue.BoolValue(boolean on)
                                && on
                                && values.get("endpoints") instanceof PropertyValue.ObjectValue(var endpoints)
                                && endpoints.values().stream().anyMatch(PropertyValue.StringValue.class::isInstance)
                        ? Map.of(flag, "must not be combined with endpoints; set the URL of such an endpoint there")
                        : Map.of());
    }

    private static boolean isHttpUrl(String text) {
        try {
            var url = new URI(text);
            return url.getHost() != null
                    && ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
