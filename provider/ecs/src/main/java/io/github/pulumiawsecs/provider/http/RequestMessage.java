package io.github.pulumiawsecs.provider.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Writes requests as bytes (RFC 9112). */
final class RequestMessage {
    /** The headers that this client sets itself, or does not support. */
    private static final Set<String> OWN =
            Set.of("connection", "content-length", "expect", "host", "proxy-connection", "transfer-encoding");

    private RequestMessage() {}

    /** @throws NotSentException when a value of the request would end its line */
    static byte[] of(SdkHttpRequest request, byte[] body, Route route) throws NotSentException {
        var origin = route.origin();
        var path = request.encodedPath().isEmpty() ? "/" : request.encodedPath();
        var query = request.encodedQueryParameters().map(it -> "?" + it).orElse("");
        var forwarding = route.forwardingProxy();
        var head = new StringBuilder();
        head.append(request.method().name()).append(' ');
        head.append(forwarding.isPresent() ? origin.url() : "").append(path).append(query);
        head.append(" HTTP/1.1\r\nHost: ");
        head.append(request.firstMatchingHeader("Host").orElseGet(origin::authority))
                .append("\r\n");
        if (body.length > 0 || request.firstMatchingHeader("Content-Length").isPresent()) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        for (var header : request.headers().entrySet()) {
            if (!OWN.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                for (var value : header.getValue()) {
                    requireOneLine(header.getKey(), value);
                    head.append(header.getKey()).append(": ").append(value).append("\r\n");
                }
            }
        }
        forwarding
                .flatMap(Proxy::authorization)
                .ifPresent(value ->
                        head.append("Proxy-Authorization: ").append(value).append("\r\n"));
        return concat(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8), body);
    }

    private static void requireOneLine(String name, String value) throws NotSentException {
        if (value.contains("\n") || value.contains("\r")) {
            throw NotSentException.ofSetting(
                    "the header " + name + " must not contain a line break",
                    "remove the line break from the credentials or from the setting that the header contains",
                    null);
        }
    }

    private static byte[] concat(byte[] head, byte[] body) {
        var message = new byte[head.length + body.length];
        System.arraycopy(head, 0, message, 0, head.length);
        System.arraycopy(body, 0, message, head.length, body.length);
        return message;
    }
}
