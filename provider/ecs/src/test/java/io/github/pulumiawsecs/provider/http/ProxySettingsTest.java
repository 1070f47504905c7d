package io.github.pulumiawsecs.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxySettingsTest {

    @ParameterizedTest
    @CsvSource({
        "http://proxy.test:3128, http://proxy.test:3128",
        "HTTP://Proxy.Test:3128/, http://proxy.test:3128",
        "' http://proxy.test:3128 ', http://proxy.test:3128",
        "proxy.test:3128, http://proxy.test:3128",
        "proxy.test, http://proxy.test:80",
        "http://proxy.test, http://proxy.test:80",
        "http://proxy.test:, http://proxy.test:80",
        "https://proxy.test, https://proxy.test:443",
        "https://proxy.test:8443/path, https://proxy.test:8443",
        "10.0.0.1:3128, http://10.0.0.1:3128",
        "http://[fe80::1]:3128, http://[fe80::1]:3128",
        "user:secret@proxy.test:3128, http://proxy.test:3128"
    })
    void understandsUrls(String value, String url) throws NotSentException {
        var proxy = proxyFor("https", Map.of("HTTPS_PROXY", value));

        assertThat(proxy.url()).isEqualTo(url);
        assertThat(proxy).hasToString(url + " (HTTPS_PROXY)");
    }

    @ParameterizedTest
    @CsvSource({
        "http://user:plain@p.test, user:plain",
        "http://user:p%40ss%3A%2F@p.test, user:p@ss:/",
        "http://us%40er:@p.test, us@er:",
        "http://user@p.test, user:",
        "http://user:a+b@p.test, user:a+b",
        "http://user:p@ss@p.test, user:p@ss",
        "http://user:100%@p.test, user:100%",
        "http://user:%C3%BC@p.test, user:ü"
    })
    void decodesCredentials(String value, String credentials) throws NotSentException {
        var header =
                proxyFor("https", Map.of("HTTPS_PROXY", value)).authorization().orElseThrow();

        assertThat(header).startsWith("Basic ");
        assertThat(new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8))
                .isEqualTo(credentials);
    }

    @ParameterizedTest
    @CsvSource({
        "https, HTTPS_PROXY=a HTTP_PROXY=b https_proxy=c http_proxy=d, a HTTPS_PROXY",
        "https, HTTP_PROXY=b https_proxy=c http_proxy=d, c https_proxy",
        "http, HTTPS_PROXY=a HTTP_PROXY=b https_proxy=c http_proxy=d, b HTTP_PROXY",
        "http, HTTPS_PROXY=a http_proxy=d, d http_proxy",
        "https, HTTPS_PROXY= https_proxy=c, c https_proxy"
    })
    void choosesVariableByScheme(String scheme, String environment, String expected) throws NotSentException {
        var proxy = proxyFor(scheme, parse(environment));

        assertThat(proxy.host() + " " + proxy.variable()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "https, HTTP_PROXY=b",
        "http, HTTPS_PROXY=a",
        "https, ALL_PROXY=a",
        "https, HTTPS_PROXY=a NO_PROXY=*",
        "https, HTTPS_PROXY=a no_proxy=.amazonaws.com"
    })
    void connectsDirectly(String scheme, String environment) throws NotSentException {
        var variables = parse(environment);

        assertThat(ProxySettings.of(variables::get).proxyFor(ecs(scheme))).isEmpty();
    }

    @Test
    void needsNoProxyForThisMachine() throws NotSentException {
        var environment = Map.of("HTTPS_PROXY", "proxy.test:3128");
        var settings = ProxySettings.of(environment::get);

        for (var host : new String[] {"localhost", "127.0.0.1", "127.0.0.2", "::1"}) {
            assertThat(settings.proxyFor(new Origin(true, host, 443, ""))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "socks5://user:secret@proxy.test:1080, an HTTP proxy (got the scheme \"socks5\")",
        "http://user:secret@, (got \"…@\")",
        "http://user:secret@proxy.test:port, (got \"…@proxy.test:port\")",
        "http://proxy.test:99999, (got \"http://proxy.test:99999\")",
        "http://proxy.test:0, (got \"http://proxy.test:0\")",
        "http://user:se/secret@proxy.test, (got \"…@proxy.test\")",
        "http://user:1/secret@proxy.test, (got \"…@proxy.test\")",
        "http://a b, (got \"http://a b\")",
        "://, (got \"://\")"
    })
    void namesUnusableVariables(String value, String problem) {
        assertThatThrownBy(() -> proxyFor("https", Map.of("https_proxy", value)))
                .isInstanceOf(NotSentException.class)
                .hasMessageStartingWith("https_proxy: must be the URL of ")
                .hasMessageContaining(problem)
                .hasMessageNotContaining("secret")
                .hasMessageEndingWith("; nothing was sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://user:secret@proxy.test", "user:secret@proxy.test"})
    void hidesPasswordInTexts(String value) throws NotSentException {
        var proxy = proxyFor("https", Map.of("HTTPS_PROXY", value));

        assertThat(proxy + proxy.peer(ecs("https")).name()).doesNotContain("secret", "user");
    }

    private static Map<String, String> parse(String environment) {
        var variables = new HashMap<String, String>();
        for (var variable : environment.split(" ", -1)) {
            var parts = variable.split("=", 2);
            variables.put(parts[0], parts[1]);
        }
        return variables;
    }

    private static Proxy proxyFor(String scheme, Map<String, String> environment) throws NotSentException {
        return ProxySettings.of(environment::get).proxyFor(ecs(scheme)).orElseThrow();
    }

    private static Origin ecs(String scheme) {
        boolean isTls = scheme.equals("https");
        return new Origin(isTls, "ecs.eu-west-1.amazonaws.com", isTls ? 443 : 80, "");
    }
}
