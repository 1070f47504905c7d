package io.github.pulumiawsecs.provider.aws;

import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * Credentials written into the configuration.
 *
 * @param token the session token that temporary credentials come with
 */
public record StaticCredentials(Optional<String> accessKey, Optional<String> secretKey, Optional<String> token) {

    /** None are given. */
    public static final StaticCredentials NONE =
            new StaticCredentials(Optional.empty(), Optional.empty(), Optional.empty());

    /** Returns them as the SDK wants them; empty unless both keys are there. */
    Optional<AwsCredentials> credentials() {
        return accessKey.flatMap(id ->
                secretKey.map(secret -> token.<AwsCredentials>map(it -> AwsSessionCredentials.create(id, secret, it))
                        .orElseGet(() -> AwsBasicCredentials.create(id, secret))));
    }

    /** Tells only whether there are any: this is printed in stack traces and test reports. */
    @Override
    public String toString() {
        return accessKey.isPresent() ? "Keys[secret]" : "Keys[none]";
    }
}
