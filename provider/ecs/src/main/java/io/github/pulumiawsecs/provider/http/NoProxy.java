package io.github.pulumiawsecs.provider.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hosts that are reached without a proxy. An entry of the list is {@code *}, an IP address, a network such as
 * {@code 10.0.0.0/8}, or a domain: {@code corp.example} is the host and those below it, {@code .corp.example} and
 * {@code *.corp.example} are only those below it. Addresses and domains may have a port. Malformed entries match nothing.
 * Commas separate the entries, as in Go, or blanks, as in curl.
 */
record NoProxy(List<Entry> entries) {
    static final NoProxy EMPTY = new NoProxy(List.of());

    private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");
    private static final Pattern WITH_PORT =
            Pattern.compile("\\[(?<ipv6>[^]]*)](?::(?<port6>[^:]*))?|(?<host>[^:]*):(?<port>[^:]*)");

    static NoProxy parse(String list) {
        return new NoProxy(SEPARATOR
                .splitAsStream(list.toLowerCase(Locale.ROOT))
                .flatMap(NoProxy::entry)
                .toList());
    }

    /**
     * Returns whether the host is reached without a proxy.
     *
     * @param host in lower case; an IPv6 address without brackets
     */
    boolean matches(String host, int port) {
        var address = IpLiterals.parse(host);
        return entries.stream().anyMatch(entry -> switch (entry) {
            case Everything _ -> true;
            case Network network -> address.filter(network::contains).isPresent();
            case Address(var excluded, var ofPort) ->
                address.filter(excluded::equals).isPresent() && matchesPort(ofPort, port);
            case Domain(var suffix, var includesItself, var ofPort) ->
                address.isEmpty()
                        && (host.endsWith(suffix) || (includesItself && host.equals(suffix.substring(1))))
                        && matchesPort(ofPort, port);
        });
    }

    private static boolean matchesPort(String ofEntry, int port) {
        return ofEntry.isEmpty() || ofEntry.equals(String.valueOf(port));
    }

    private sealed interface Entry {}

    private record Everything() implements Entry {}

    /** @param port empty for all ports */
    private record Address(InetAddress address, String port) implements Entry {}

    /**
     * @param suffix begins with a dot
     * @param port empty for all ports
     */
    private record Domain(String suffix, boolean includesItself, String port) implements Entry {}

    private record Network(InetAddress address, int prefix) implements Entry {
        boolean contains(InetAddress other) {
            var one = address.getAddress();
            var two = other.getAddress();
            int bytes = prefix / 8;
            return one.length == two.length
                    && Arrays.equals(one, 0, bytes, two, 0, bytes)
                    && (prefix % 8 == 0 || (one[bytes] ^ two[bytes]) >> (8 - prefix % 8) == 0);
        }
    }

    private static Stream<Entry> entry(String text) {
        if (text.isEmpty()) {
            return Stream.empty();
        }
        if (text.equals("*")) {
            return Stream.of(new Everything());
        }
        var network = network(text);
        if (network.isPresent()) {
            return Stream.of(network.get());
        }
        var withPort = WITH_PORT.matcher(text);
        if (!withPort.matches()) {
            return entry(text, "").stream();
        }
        var ipv6 = Optional.ofNullable(withPort.group("ipv6"));
        var port = Optional.ofNullable(withPort.group(ipv6.isPresent() ? "port6" : "port"));
        return entry(ipv6.orElseGet(() -> withPort.group("host")), port.orElse("")).stream();
    }

    private static Optional<Entry> entry(String host, String port) {
        var address = IpLiterals.parse(host);
        if (address.isPresent()) {
            return Optional.of(new Address(address.get(), port));
        }
        if (host.isEmpty()) {
            return Optional.empty();
        }
        var domain = host.startsWith("*.") ? host.substring(1) : host;
        return Optional.of(
                domain.startsWith(".") ? new Domain(domain, false, port) : new Domain("." + domain, true, port));
    }

    private static Optional<Network> network(String text) {
        var slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(text.substring(slash + 1));
        return IpLiterals.parse(text.substring(0, slash))
                .filter(address -> prefix <= address.getAddress().length * 8)
                .map(address -> new Network(address, prefix));
    }
}
