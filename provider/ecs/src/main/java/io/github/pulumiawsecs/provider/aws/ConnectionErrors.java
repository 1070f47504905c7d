package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.provider.http.NotSentException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** Translates the failures of calls that got no response. */
final class ConnectionErrors {
    /** The next step when AWS is unreachable. */
    private static final String CHECK_NETWORK =
            "check the region, the provider's endpoints and the network (proxy, firewall)";

    /** The next step when the response was lost. */
    static final String RUN_REFRESH =
            "run `pulumi refresh`, because the request may have succeeded, then run the command again";

    /** The next step when the SDK cannot send the request. */
    private static final String CHECK_CONFIGURATION =
            "correct the provider's configuration (`pulumi config`) or the AWS configuration files that the message names";

    private static final Pattern EXCEPTION = Pattern.compile("\\b(?:\\w+\\.)+\\w+(?:Exception|Error)(?:: )?");

    private ConnectionErrors() {}

    static AwsErrorDetails translate(SdkClientException thrown) {
        if (thrown instanceof ApiCallTimeoutException || thrown instanceof ApiCallAttemptTimeoutException) {
            return responseTimeout();
        }
        return causes(thrown)
                .flatMap(cause -> translate(cause).stream())
                .findFirst()
                .orElseGet(() -> fromMessage(thrown));
    }

    private static Optional<AwsErrorDetails> translate(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case NotSentException notSent -> notSent(notSent);
                    case UnknownHostException host ->
                        AwsErrorDetails.notSentByNetwork("host " + host.getMessage() + " not found", CHECK_NETWORK);
                    case ConnectException _ ->
                        AwsErrorDetails.notSentByNetwork("connection refused by the endpoint", CHECK_NETWORK);
                    case NoRouteToHostException _ ->
                        AwsErrorDetails.notSentByNetwork("no route to the endpoint", CHECK_NETWORK);
                    case SSLHandshakeException tls ->
                        AwsErrorDetails.notSentByNetwork(
                                "the TLS connection to the endpoint failed: " + tls.getMessage(), CHECK_NETWORK);
                    case SocketTimeoutException timeout
                    when isConnecting(timeout) ->
                        AwsErrorDetails.notSentByNetwork("the connection to the endpoint timed out", CHECK_NETWORK);
                    case SocketTimeoutException _ -> responseTimeout();
                    case IncompleteResponseException incomplete ->
                        AwsErrorDetails.noResponse(String.valueOf(incomplete.getMessage()), RUN_REFRESH);
                    default -> null;
                });
    }

    private static AwsErrorDetails notSent(NotSentException cause) {
        var message = String.valueOf(cause.getMessage());
        return cause.isTransient()
                ? AwsErrorDetails.notSentByNetwork(message, cause.nextStep())
                : AwsErrorDetails.notSent(message, cause.nextStep());
    }

    private static AwsErrorDetails responseTimeout() {
        return AwsErrorDetails.noResponse("the response timed out", RUN_REFRESH);
    }

    /** The SDK counts attempts from the first transmission; an earlier failure has no count. */
    private static AwsErrorDetails fromMessage(SdkClientException thrown) {
        var message = withoutExceptions(String.valueOf(thrown.rawMessage()));
        if (causes(thrown).noneMatch(it -> it instanceof SdkException sdk && sdk.numAttempts() != null)) {
            return AwsErrorDetails.notSent(message, CHECK_CONFIGURATION);
        }
        return thrown.getCause() instanceof IOException cause
                ? lost(cause.getMessage())
                : AwsErrorDetails.noResponse("the response is unreadable: " + message, RUN_REFRESH);
    }

    /** The SDK quotes the exceptions of its parser, with their class and the position in its stream. */
    private static String withoutExceptions(String message) {
        return message.startsWith("Unable to unmarshall response")
                ? "it does not match the API reference"
                : EXCEPTION.matcher(message).replaceAll("");
    }

    static AwsErrorDetails lost(@Nullable String reason) {
        return AwsErrorDetails.noResponse("the connection was lost: " + reason, RUN_REFRESH);
    }

    private static boolean isConnecting(SocketTimeoutException timeout) {
        return String.valueOf(timeout.getMessage()).toLowerCase(Locale.ROOT).contains("connect");
    }

    static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, it -> it != null, Throwable::getCause);
    }
}
