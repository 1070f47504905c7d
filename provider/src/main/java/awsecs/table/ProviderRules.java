package awsecs.table;

import awsecs.value.Value;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;

/** What must hold in the provider's configuration. */
final class ProviderRules {
    /** Quoting matters: a YAML number loses the zeros in front. */
    static final Rule ACCOUNT_ID = Rules.matching("\\d{12}", "an account ID of 12 digits");

    static final Rule ROLE_ARN = Rules.matching(
            "arn:aws[a-z-]*:iam::\\d{12}:role/.+",
            "the ARN of an IAM role, such as arn:aws:iam::123456789012:role/deploy");

    static final Rule SESSION_NAME = Rules.matching("[\\w+=,.@-]{2,64}", "2 to 64 letters, digits and _ + = , . @ -");

    static final Rule EXTERNAL_ID =
            Rules.matching("[\\w+=,.@:/-]{2,1224}", "2 to 1224 letters, digits and _ + = , . @ : / -");

    static final Rule HTTP_URL =
            Rule.text("must be a URL that begins with http:// or https:// and names a host", ProviderRules::isHttpUrl);

    private ProviderRules() {}

    /** The one makes no sense without the other; the failure stands at the one that lacks. */
    static Relation needs(String one, String other) {
        return new Relation(
                List.of(one, other),
                "the second must be given when the first is",
                values -> Relations.isKnown(values, one) && !Relations.isSet(values, other)
                        ? Map.of(other, "must be given when " + one + " is given")
                        : Map.of());
    }

    /** The SDK knows no FIPS or dualstack variant of an endpoint that it did not choose, and refuses every call. */
    static Relation noEndpointsWith(String flag) {
        return new Relation(
                List.of(flag, "endpoints"),
                "exclude each other",
                values -> values.get(flag) instanceof Value.Bool(boolean on)
                                && on
                                && values.get("endpoints") instanceof Value.Obj(var endpoints)
                                && endpoints.values().stream().anyMatch(Value.Text.class::isInstance)
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
