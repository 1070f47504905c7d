package io.github.pulumiawsecs.provider.http;

import java.util.Locale;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * The server of a request (RFC 9110, "Origin").
 *
 * @param host the name or address in lower case; an IPv6 address without brackets
 * @param setting the setting that the URL comes from, such as "endpoints.ecs"; empty for AWS's own endpoints
 */
record Origin(boolean isTls, String host, int port, String setting) {

    static Origin of(SdkHttpRequest request, String setting) {
        var host = request.host().toLowerCase(Locale.ROOT);
        return new Origin(
                "https".equalsIgnoreCase(request.protocol()),
                host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                request.port(),
                setting);
    }

    private boolean hasDefaultPort() {
        return port == (isTls ? 443 : 80);
    }

    /** Returns host and port, the port only if it is not the default one. */
    String authority() {
        return hasDefaultPort() ? bracketed(host) : hostAndPort();
    }

    String hostAndPort() {
        return bracketed(host) + ":" + port;
    }

    String url() {
        return (isTls ? "https://" : "http://") + authority();
    }

    Peer peer() {
        return setting.isEmpty()
                ? new Peer(url(), "check the region, the provider's endpoints and the network (proxy, firewall)")
                : new Peer(url() + " (" + setting + ")", "check " + setting + " and the network (proxy, firewall)");
    }

    static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
