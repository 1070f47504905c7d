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

/** What must hold in the provider's configuration. */
final class ProviderConfigRules {
    /** Quoting matters: a YAML number loses the zeros in front. */
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

    /** The one makes no sense without the other; the failure stands at the one that lacks. */
    static CrossFieldRule needs(String one, String other) {
        return new CrossFieldRule(
                List.of(one, other),
                "the second must be given when the first is",
                values -> CrossFieldRules.isKnown(values, one) && !CrossFieldRules.isSet(values, other)
                        ? Map.of(other, "must be given when " + one + " is given")
                        : Map.of());
    }

    /** The SDK knows no FIPS or dualstack variant of an endpoint that it did not choose, and refuses every call. */
    static CrossFieldRule noEndpointsWith(String flag) {
        return new CrossFieldRule(
                List.of(flag, "endpoints"),
                "exclude each other",
                values -> values.get(flag) instanceof PropertyValue.BoolValue(boolean on)
                                && on
                                && values.get("endpoints") instanceof PropertyValue.ObjectValue(var endpoints)
                                && endpoints.values().stream().anyMatch(PropertyValue.StringValue.class::isInstance)
                        ? Map.of(
                                flag,
                                "cannot be combined with endpoints: give the URL of such an endpoint there instead")
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
