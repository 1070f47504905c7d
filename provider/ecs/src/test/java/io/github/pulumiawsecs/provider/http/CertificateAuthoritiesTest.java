package io.github.pulumiawsecs.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.harness.network.PrivateAuthority;
import io.github.pulumiawsecs.harness.network.TlsFront;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateAuthoritiesTest {
    @TempDir
    static Path folder;

    private static Path bundle;
    private static TestOrigin origin;
    private static TlsFront front;

    @BeforeAll
    static void start() throws IOException {
        bundle = PrivateAuthority.writeBundle(folder);
        origin = new TestOrigin();
        front = TlsFront.start(PrivateAuthority.Certificate.SERVER, origin.port());
    }

    @AfterAll
    static void stop() {
        front.close();
        origin.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR"})
    void trustsAuthorityOfVariable(String variable) throws IOException {
        var value = variable.endsWith("DIR") ? "/no/such:" + folder : bundle.toString();
        try (var transport = TestOrigin.transport(Map.of(variable, value))) {
            assertThat(TestOrigin.send(transport, front.url(), "one")).isEqualTo("one");
        }
    }

    @Test
    void trustsAuthorityOfMachine() throws IOException {
        var machine = new MachineCertificates(_ -> null, List.of(Path.of("/no/such"), bundle));
        try (var transport = transport(Optional::empty, machine)) {
            assertThat(TestOrigin.send(transport, front.url(), "one")).isEqualTo("one");
        }
    }

    @Test
    void trustsAuthorityBesideUnusualEntries() throws IOException {
        var mixed = Files.writeString(
                folder.resolve("mixed.crt"),
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
                        + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\r\n"
                        + Files.readString(bundle).replace("\n", "\r\n"));
        try (var transport = TestOrigin.transport(Map.of("AWS_CA_BUNDLE", mixed.toString()))) {
            assertThat(TestOrigin.send(transport, front.url(), "one")).isEqualTo("one");
        }
    }

    @Test
    void reportsUntrustedCertificate() {
        var before = origin.requests().size();
        try (var transport = TestOrigin.transport(Map.of("SSL_CERT_FILE", "/no/such.pem"))) {
            var failure = failure(transport, front.url());

            assertThat(failure)
                    .hasMessage("the certificate of " + front.url() + " is not trusted: it was issued by \""
                            + PrivateAuthority.NAME + "\"; nothing was sent");
            assertThat(failure.nextStep())
                    .contains(
                            "customCaBundle", "AWS_CA_BUNDLE", "ca_bundle", "PEM file with this certificate authority");
            assertThat(failure.isTransient()).isFalse();
        }
        assertThat(origin.requests()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({"/no/such.pem, which does not exist", "/dev/null, which contains no certificate"})
    void namesUnusableBundle(String file, String problem) {
        try (var transport = TestOrigin.transport(Map.of("AWS_CA_BUNDLE", file))) {
            var failure = failure(transport, front.url());

            assertThat(failure)
                    .hasMessage("AWS_CA_BUNDLE: must be a file with PEM certificates (got " + file + ", " + problem
                            + "); nothing was sent");
            assertThat(failure.nextStep()).isEqualTo("correct AWS_CA_BUNDLE, or unset it");
        }
    }

    @Test
    void rejectsCertificateOfOtherHost() {
        try (var server = TlsFront.start(PrivateAuthority.Certificate.OTHER_HOST, origin.port());
                var transport = TestOrigin.transport(Map.of("AWS_CA_BUNDLE", bundle.toString()))) {
            assertThat(failure(transport, server.url()))
                    .hasMessageContainingAll(
                            "the certificate of " + server.url() + " is not valid: No subject alternative DNS name");
        }
    }

    @Test
    void rejectsExpiredCertificate() {
        try (var server = TlsFront.start(PrivateAuthority.Certificate.EXPIRED, origin.port());
                var transport = TestOrigin.transport(Map.of("AWS_CA_BUNDLE", bundle.toString()))) {
            assertThat(failure(transport, server.url())).hasMessageContainingAll("is not valid: NotAfter: ");
        }
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.1 400 Bad Request~~, false", "'', true"})
    void reportsServerWithoutTls(String response, boolean isTransient) throws IOException {
        try (var server = new ScriptedServer(response);
                var transport = TestOrigin.transport(Map.of())) {
            var url = server.url().replace("http:", "https:");
            var failure = failure(transport, url);

            assertThat(failure)
                    .hasMessageStartingWith("no TLS connection to " + url + ": ")
                    .hasMessageEndingWith("; nothing was sent");
            assertThat(failure.isTransient()).isEqualTo(isTransient);
        }
    }

    @Test
    void loadsAuthoritiesWhenNeeded() throws IOException {
        var loads = new AtomicInteger();
        var authorities = new CertificateAuthorities(
                () -> {
                    loads.incrementAndGet();
                    return Optional.of(new CaBundle("AWS_CA_BUNDLE", bundle.toString(), bundle));
                },
                new MachineCertificates(_ -> null, List.of()));
        try (var one = new HttpTransport(ProxySettings.of(_ -> null), authorities, Sleeper.system());
                var other = new HttpTransport(ProxySettings.of(_ -> null), authorities, Sleeper.system())) {
            TestOrigin.send(one, origin.url(), "");
            one.loadCertificateAuthorities();
            assertThat(loads).hasValue(0);

            TestOrigin.send(one, front.url(), "");
            TestOrigin.send(other, front.url(), "");
            assertThat(loads).hasValue(1);
        }
    }

    private static HttpTransport transport(Supplier<Optional<CaBundle>> setting, MachineCertificates machine) {
        return new HttpTransport(
                ProxySettings.of(_ -> null), new CertificateAuthorities(setting, machine), Sleeper.system());
    }

    private static NotSentException failure(HttpTransport transport, String url) {
        return catchThrowableOfType(NotSentException.class, () -> TestOrigin.send(transport, url, "body"));
    }
}
