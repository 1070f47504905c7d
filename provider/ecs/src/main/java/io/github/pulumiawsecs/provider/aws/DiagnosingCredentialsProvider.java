package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.provider.http.TlsErrors;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Reports failures of a source of credentials on this machine with the source and the next step.
 *
 * @param delegate the source
 * @param subject the name of the source
 * @param nextStep the command or the setting that solves the usual problem
 */
record DiagnosingCredentialsProvider(AwsCredentialsProvider delegate, String subject, String nextStep)
        implements AwsCredentialsProvider {

    @Override
    public AwsCredentials resolveCredentials() {
        try {
            return delegate.resolveCredentials();
        } catch (SdkClientException | IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            throw ConfigurationException.source(
                    subject, messages(e), TlsErrors.nextStep(e).orElse(nextStep));
        }
    }

    /** Returns the messages of the exception and its cause; deeper causes repeat them. */
    static String messages(RuntimeException thrown) {
        return ConnectionErrors.causes(thrown)
                .limit(2)
                .map(cause -> String.valueOf(cause.getMessage()).strip().replaceFirst("[.:]$", ""))
                .distinct()
                .collect(Collectors.joining(": "));
    }
}
