package awsecs.aws;

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
final class Connection {
    /** The next step when AWS cannot be reached. */
    static final String LOOK = "Check the region, the provider's endpoints and the network (proxy, firewall).";

    private static final String REFRESH =
            "What was asked may have been done: run `pulumi refresh` to see, then try again.";

    private Connection() {}

    static Fault diagnose(SdkClientException thrown) {
        if (thrown instanceof ApiCallTimeoutException || thrown instanceof ApiCallAttemptTimeoutException) {
            return Fault.unanswered("no answer came in time", REFRESH);
        }
        return causes(thrown)
                .flatMap(cause -> diagnose(cause).stream())
                .findFirst()
                .orElseGet(() -> ofMessage(thrown));
    }

    private static Optional<Fault> diagnose(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case UnknownHostException host ->
                        Fault.notSent("there is no host named " + host.getMessage(), LOOK);
                    case ConnectException _ ->
                        Fault.notSent("nothing answers at the endpoint (connection refused)", LOOK);
                    case NoRouteToHostException _ -> Fault.notSent("there is no route to the endpoint", LOOK);
                    case SSLHandshakeException tls ->
                        Fault.notSent("no secure connection to the endpoint: " + tls.getMessage(), LOOK);
                    case SocketTimeoutException late
                    when isConnecting(late) -> Fault.notSent("the endpoint could not be reached in time", LOOK);
                    case SocketTimeoutException _ -> Fault.unanswered("no answer came in time", REFRESH);
                    default -> null;
                });
    }

    /** The SDK counts attempts from the moment it sends; what failed before has no count. */
    private static Fault ofMessage(SdkClientException thrown) {
        var message = thrown.rawMessage() == null ? thrown.toString() : thrown.rawMessage();
        if (causes(thrown).noneMatch(it -> it instanceof SdkException sdk && sdk.numAttempts() != null)) {
            return Fault.notSent(message);
        }
        return Fault.unanswered(
                thrown.getCause() instanceof IOException broken
                        ? "the connection was lost: " + broken.getMessage()
                        : "no usable answer came: " + message,
                REFRESH);
    }

    private static boolean isConnecting(SocketTimeoutException late) {
        return String.valueOf(late.getMessage()).toLowerCase(Locale.ROOT).contains("connect");
    }

    static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, it -> it != null, Throwable::getCause);
    }
}
