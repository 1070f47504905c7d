package io.github.pulumiawsecs.provider.aws;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkClient;

/**
 * An operation of an AWS service.
 *
 * @param <C> the SDK's client
 * @param service the service
 * @param name the operation's name in the service's API reference
 * @param errors the errors that the provider recognizes
 * @param unknownOutcomeNextStep the next step when the outcome of a call is unknown; empty when the translation of the
 *     error supplies the next step
 */
public record AwsOperation<C extends SdkClient>(
        AwsService<C> service, String name, KnownErrors errors, Optional<String> unknownOutcomeNextStep) {

    private static final List<String> READ_ONLY = List.of("Describe", "Get", "List");

    static final AwsOperation<?> GET_CALLER_IDENTITY =
            new AwsOperation<>(AwsService.STS, "GetCallerIdentity", KnownErrors.COMMON);

    /** Creates an operation whose unknown outcome needs no next step of its own. */
    public AwsOperation(AwsService<C> service, String name, KnownErrors errors) {
        this(service, name, errors, Optional.empty());
    }

    /** Returns whether the operation changes nothing, by the naming of AWS's API. */
    boolean isReadOnly() {
        return READ_ONLY.stream().anyMatch(name::startsWith);
    }

    /** Returns the action of IAM policies that allows the operation. */
    public String iamAction() {
        return service.iamPrefix() + ":" + name;
    }

    /** Returns the operation's name. */
    @Override
    public String toString() {
        return name;
    }
}
