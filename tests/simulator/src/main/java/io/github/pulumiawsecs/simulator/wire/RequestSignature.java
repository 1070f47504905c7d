package io.github.pulumiawsecs.simulator.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The credential scope of a request's signature. The signature is optional and not verified.
 *
 * @param accessKey the access key id; empty without a signature
 * @param region the region of the credential scope, or the default region
 */
record RequestSignature(String accessKey, String region) {
    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/, ]+)/[0-9]{8}/([^/, ]+)/");

    static RequestSignature of(@Nullable String authorization, String defaultRegion) {
        Matcher matcher = CREDENTIAL.matcher(authorization == null ? "" : authorization);
        return matcher.find()
                ? new RequestSignature(group(matcher, 1), group(matcher, 2))
                : new RequestSignature("", defaultRegion);
    }

    private static String group(Matcher matcher, int number) {
        return String.valueOf(matcher.group(number));
    }
}
