package io.github.pulumiawsecs.provider.aws;

import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * Credentials in the provider's configuration.
 *
 * @param token the session token of temporary credentials
 */
public record StaticCredentials(Optional<String> accessKey, Optional<String> secretKey, Optional<String> token) {

    /** No credentials. */
    public static final StaticCredentials NONE =
            new StaticCredentials(Optional.empty(), Optional.empty(), Optional.empty());

    /** Returns the SDK's credentials; empty unless both keys are set. */
    Optional<AwsCredentials> credentials() {
        return accessKey.flatMap(id ->
                secretKey.map(secret -> token.<AwsCredentials>map(it -> AwsSessionCredentials.create(id, secret, it))
                        .orElseGet(() -> AwsBasicCredentials.create(id, secret))));
    }

    /** Contains no secret: stack traces and test reports may print it. */
    @Override
    public String toString() {
        return accessKey.isPresent() ? "StaticCredentials[secret]" : "StaticCredentials[none]";
    }
}
