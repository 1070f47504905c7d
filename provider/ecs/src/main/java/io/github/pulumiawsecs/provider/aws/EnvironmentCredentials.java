package io.github.pulumiawsecs.provider.aws;

import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The credentials in environment variables. An incomplete set of variables is an error. Thread-safe. */
record EnvironmentCredentials(AwsEnvironment environment) {

    /**
     * Returns the keys; empty when there are none.
     *
     * @throws ConfigurationException when the secret key is missing
     */
    Optional<AwsCredentialsProvider> keys() {
        return environment.variable("AWS_ACCESS_KEY_ID").map(id -> {
            var secret = environment
                    .variable("AWS_SECRET_ACCESS_KEY")
                    .orElseThrow(() -> ConfigurationException.required("AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID"));
            return StaticCredentialsProvider.create(environment
                    .variable("AWS_SESSION_TOKEN")
                    // The AWS CLI also reads the older name.
                    .or(() -> environment.variable("AWS_SECURITY_TOKEN"))
                    .<AwsCredentials>map(
                            token -> AwsSessionCredentials.create(id.strip(), secret.strip(), token.strip()))
                    .orElseGet(() -> AwsBasicCredentials.create(id.strip(), secret.strip())));
        });
    }

    /**
     * Returns the credentials of a web identity; empty when there is none.
     *
     * @throws ConfigurationException when the role is missing
     */
    Optional<AwsCredentialsProvider> webIdentity(CredentialClients clients) {
        return environment.variable("AWS_WEB_IDENTITY_TOKEN_FILE").map(file -> {
            var role = environment
                    .variable("AWS_ROLE_ARN")
                    .orElseThrow(() -> ConfigurationException.required("AWS_ROLE_ARN", "AWS_WEB_IDENTITY_TOKEN_FILE"));
            var identity =
                    WebIdentity.builder().tokenFile(environment.path(file).toString());
            identity.request().roleArn(role);
            environment.variable("AWS_ROLE_SESSION_NAME").ifPresent(identity.request()::roleSessionName);
            return identity.build().credentials(clients);
        });
    }
}
