package io.github.pulumiawsecs.provider.aws;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** What went wrong when no answer came: on this machine, on the way to AWS, or on the way back. */
final class ConnectionErrors {
    /** The next step when AWS cannot be reached. */
    static final String CHECK_NETWORK = "Check the region, the provider's endpoints and the network (proxy, firewall).";

    private static final String RUN_REFRESH =
            "What was asked may have been done: run `pulumi refresh` to see, then try again.";

    private ConnectionErrors() {}

    static AwsErrorDetails translate(SdkClientException thrown) {
        if (thrown instanceof ApiCallTimeoutException || thrown instanceof ApiCallAttemptTimeoutException) {
            return AwsErrorDetails.noResponse("no answer came in time", RUN_REFRESH);
        }
        return causes(thrown)
                .flatMap(cause -> translate(cause).stream())
                .findFirst()
                .orElseGet(() -> fromMessage(thrown));
    }

    private static Optional<AwsErrorDetails> translate(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case UnknownHostException host ->
                        AwsErrorDetails.notSent("there is no host named " + host.getMessage(), CHECK_NETWORK);
                    case ConnectException _ ->
                        AwsErrorDetails.notSent("nothing answers at the endpoint (connection refused)", CHECK_NETWORK);
                    case NoRouteToHostException _ ->
                        AwsErrorDetails.notSent("there is no route to the endpoint", CHECK_NETWORK);
                    case SSLHandshakeException tls ->
                        AwsErrorDetails.notSent(
                                "no secure connection to the endpoint: " + tls.getMessage(), CHECK_NETWORK);
                    case SocketTimeoutException late
                    when isConnecting(late) ->
                        AwsErrorDetails.notSent("the endpoint could not be reached in time", CHECK_NETWORK);
                    case SocketTimeoutException _ -> AwsErrorDetails.noResponse("no answer came in time", RUN_REFRESH);
                    default -> null;
                });
    }

    /** The SDK counts attempts from the moment it sends; what failed before has no count. */
    private static AwsErrorDetails fromMessage(SdkClientException thrown) {
        var message = thrown.rawMessage() == null ? thrown.toString() : thrown.rawMessage();
        if (causes(thrown).noneMatch(it -> it instanceof SdkException sdk && sdk.numAttempts() != null)) {
            return AwsErrorDetails.notSent(message);
        }
        return AwsErrorDetails.noResponse(
                thrown.getCause() instanceof IOException broken
                        ? "the connection was lost: " + broken.getMessage()
                        : "no usable answer came: " + message,
                RUN_REFRESH);
    }

    private static boolean isConnecting(SocketTimeoutException late) {
        return String.valueOf(late.getMessage()).toLowerCase(Locale.ROOT).contains("connect");
    }

    static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, it -> it != null, Throwable::getCause);
    }
}
