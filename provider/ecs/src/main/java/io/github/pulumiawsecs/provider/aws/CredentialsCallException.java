package io.github.pulumiawsecs.provider.aws;

import java.io.Serial;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** Thrown when a call that obtains credentials fails. The request that needs the credentials was not sent. */
final class CredentialsCallException extends SdkClientException {
    @Serial
    private static final long serialVersionUID = 1;

    private final SdkException failure;

    CredentialsCallException(SdkException failure) {
        super(SdkClientException.builder().message(failure.getMessage()).cause(failure));
        this.failure = failure;
    }

    /** Returns the failure of the call that obtains credentials. */
    SdkException failure() {
        return failure;
    }
}
