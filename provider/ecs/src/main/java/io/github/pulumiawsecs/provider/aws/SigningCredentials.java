package io.github.pulumiawsecs.provider.aws;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The credentials that sign the requests of a client. Distinguishes a failed call that obtains credentials from a failure of
 * the request, which is then not sent.
 *
 * @param delegate obtains the credentials
 */
record SigningCredentials(AwsCredentialsProvider delegate) implements AwsCredentialsProvider {
    /** @throws CredentialsCallException when a call that obtains credentials fails */
    @Override
    public AwsCredentials resolveCredentials() {
        try {
            return delegate.resolveCredentials();
        } catch (CredentialsCallException e) {
            // The credentials of a role need other credentials.
            throw e;
        } catch (SdkException e) {
            throw new CredentialsCallException(e);
        }
    }
}
