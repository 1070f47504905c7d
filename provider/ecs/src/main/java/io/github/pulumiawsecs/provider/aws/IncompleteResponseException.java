package io.github.pulumiawsecs.provider.aws;

import java.io.Serial;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Thrown inside the SDK when a response lacks a member that the provider needs: the outcome of the call is unknown. */
final class IncompleteResponseException extends SdkClientException {
    @Serial
    private static final long serialVersionUID = 1;

    /** @param member the name of the member */
    IncompleteResponseException(String member) {
        super(SdkClientException.builder().message("the response is incomplete: it lacks " + member));
    }
}
