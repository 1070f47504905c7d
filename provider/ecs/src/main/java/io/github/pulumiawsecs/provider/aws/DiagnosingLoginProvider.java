package io.github.pulumiawsecs.provider.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Reports an expired or missing login with the command that renews it. Failures of the network stay as they are.
 *
 * @param delegate exchanges the token of the login for credentials
 * @param profile the profile with the login
 * @param command the command of the AWS CLI that logs in
 */
record DiagnosingLoginProvider(AwsCredentialsProvider delegate, String profile, String command)
        implements AwsCredentialsProvider {
    static final String SSO_LOGIN = "sso login";
    static final String LOGIN = "login";

    private static final int FORBIDDEN = 403;

    @Override
    public AwsCredentials resolveCredentials() {
        try {
            return delegate.resolveCredentials();
        } catch (AwsServiceException e) {
            if (e.statusCode() >= 500) {
                throw e;
            }
            // AWS IAM Identity Center rejects the role; AWS Sign-In rejects the login.
            throw e.statusCode() == FORBIDDEN && command.equals(SSO_LOGIN)
                    ? ConfigurationException.profileRule(
                            profile,
                            "must have an account and a role that the login may use (got the error: "
                                    + DiagnosingCredentialsProvider.messages(e) + ")",
                            "correct sso_account_id and sso_role_name, or ask for access")
                    : expired(e);
        } catch (SdkClientException | IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            throw isNetworkFailure(e) ? e : expired(e);
        }
    }

    private ConfigurationException expired(RuntimeException cause) {
        return ConfigurationException.profileRule(
                profile,
                "must have a login that has not expired (got the error: "
                        + DiagnosingCredentialsProvider.messages(cause) + ")",
                "log in with " + ConfigurationException.command(command, profile));
    }

    private static boolean isNetworkFailure(RuntimeException thrown) {
        return ConnectionErrors.causes(thrown)
                .anyMatch(cause -> cause instanceof IOException && !(cause instanceof FileSystemException));
    }
}
