package io.github.pulumiawsecs.provider.http;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses IP addresses without a DNS lookup. */
final class IpLiterals {
    private static final String NUMBER = "(0|[1-9][0-9]{0,2})";

    /** The JDK also accepts shorter forms, such as 127.1, which are names to other tools. */
    private static final Pattern IPV4 = Pattern.compile(NUMBER + "(\\." + NUMBER + "){3}");

    private IpLiterals() {}

    /** Returns the address; empty when the text is a host name. */
    static Optional<InetAddress> parse(String text) {
        if (!text.contains(":") && !IPV4.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
