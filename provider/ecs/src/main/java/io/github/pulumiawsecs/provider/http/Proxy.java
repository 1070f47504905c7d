package io.github.pulumiawsecs.provider.http;

import io.github.pulumiawsecs.framework.property.ValueFormatter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proxy of the environment. Its text contains neither user nor password.
 *
 * @param variable the environment variable with the URL
 * @param isTls whether the connection to the proxy itself uses TLS
 * @param authorization the value of the header Proxy-Authorization
 */
record Proxy(String variable, boolean isTls, String host, int port, Optional<String> authorization) {
    private static final Pattern URL = Pattern.compile(
            "(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://)?+(?:(?<user>[^/?#]*)@)?"
                    + "(?:\\[(?<ipv6>[0-9A-Fa-f:.]+)]|(?<host>[^\\s:/?#@\\[\\]]+))(?::(?<port>[0-9]{0,5}))?(?:[/?#][^@]*)?");

    /**
     * Parses a URL. Without a scheme it is one of http. Without a port it has that of the scheme, as in Go.
     *
     * @throws NotSentException when {@code value} is not the URL of an HTTP proxy
     */
    static Proxy parse(String variable, String value) throws NotSentException {
        var url = URL.matcher(value.strip());
        if (!url.matches()) {
            throw malformed(variable, value);
        }
        var scheme = Optional.ofNullable(url.group("scheme")).orElse("http").toLowerCase(Locale.ROOT);
        boolean isTls = scheme.equals("https");
        if (!isTls && !scheme.equals("http")) {
            throw NotSentException.ofSetting(
                    variable + ": must be the URL of an HTTP proxy (got the scheme " + ValueFormatter.format(scheme)
                            + ")",
                    "set " + variable + " to an http:// or https:// proxy, or unset it",
                    null);
        }
        var ipv6 = Optional.ofNullable(url.group("ipv6"));
        var host = ipv6.orElseGet(() -> url.group("host")).toLowerCase(Locale.ROOT);
        var port = Optional.ofNullable(url.group("port")).filter(text -> !text.isEmpty());
        int number = port.map(Integer::parseInt).orElse(isTls ? 443 : 80);
        if (number < 1 || number > 65_535) {
            throw malformed(variable, value);
        }
        return new Proxy(variable, isTls, host, number, authorization(url));
    }

    private static NotSentException malformed(String variable, String value) {
        // User and password precede the last @.
        var shown = value.contains("@") ? "…" + value.substring(value.lastIndexOf('@')) : value;
        return NotSentException.ofSetting(
                variable + ": must be the URL of a proxy, such as http://proxy.example:3128 (got \"" + shown + "\")",
                "correct " + variable + "; percent-encode special characters in user and password",
                null);
    }

    private static Optional<String> authorization(Matcher url) {
        return Optional.ofNullable(url.group("user")).map(user -> {
            var colon = user.indexOf(':');
            var name = colon < 0 ? user : user.substring(0, colon);
            var password = colon < 0 ? "" : user.substring(colon + 1);
            var pair = decoded(name) + ":" + decoded(password);
            return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Decodes percent-encoded characters. A password with a lone percent sign stays as it is, as in curl. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    String url() {
        return (isTls ? "https://" : "http://") + Origin.bracketed(host) + ":" + port;
    }

    /** Returns the proxy as the peer of a connection that leads to {@code origin}. */
    Peer peer(Origin origin) {
        return new Peer(
                "the proxy " + url() + " (" + variable + ") for "
                        + origin.peer().name(),
                "check " + variable + " and the proxy. To connect without it, add " + origin.host() + " to NO_PROXY");
    }

    @Override
    public String toString() {
        return url() + " (" + variable + ")";
    }
}
