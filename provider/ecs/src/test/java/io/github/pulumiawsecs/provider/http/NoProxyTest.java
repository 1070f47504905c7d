package io.github.pulumiawsecs.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class NoProxyTest {

    /** The expected values are those of Go's golang.org/x/net/http/httpproxy. */
    @ParameterizedTest
    @CsvFileSource(resources = "no-proxy.csv", numLinesToSkip = 1)
    void agreesWithGo(String noProxy, String host, int port, boolean isDirect) throws NotSentException {
        assertThat(isDirect(noProxy, host, port)).isEqualTo(isDirect);
    }

    /** Go does not separate entries by blanks, and takes IPv6 addresses in brackets only with a port. */
    @ParameterizedTest
    @CsvSource({
        "localhost corp.test, ecs.corp.test, true",
        "'localhost,  \t.corp.test', ecs.corp.test, true",
        "[fe80::1], fe80::1, true",
        "[fe80::1], fe80::2, false"
    })
    void agreesWithCurl(String noProxy, String host, boolean isDirect) throws NotSentException {
        assertThat(isDirect(noProxy, host, 443)).isEqualTo(isDirect);
    }

    private static boolean isDirect(String noProxy, String host, int port) throws NotSentException {
        var environment = Map.of("HTTPS_PROXY", "http://proxy.test:3128", "NO_PROXY", noProxy == null ? "" : noProxy);
        return ProxySettings.of(environment::get)
                .proxyFor(new Origin(true, host, port, ""))
                .isEmpty();
    }
}
