package io.github.pulumiawsecs.provider.http;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The certificate authorities of the operating system, and those of {@code SSL_CERT_FILE} and {@code SSL_CERT_DIR}. As in Go,
 * files that cannot be read are skipped.
 *
 * @param variables returns an environment variable; null when it is not set
 * @param files the files of the operating system, the first of which applies
 */
record MachineCertificates(Function<String, @Nullable String> variables, List<Path> files) {

    /** The locations on Debian, Red Hat, SUSE, Alpine and macOS (Go, crypto/x509/root_linux.go). */
    static final List<Path> FILES = Stream.of(
                    "/etc/ssl/certs/ca-certificates.crt",
                    "/etc/pki/tls/certs/ca-bundle.crt",
                    "/etc/ssl/ca-bundle.pem",
                    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
                    "/etc/ssl/cert.pem")
            .map(Path::of)
            .toList();

    List<X509Certificate> read() {
        var all = new ArrayList<X509Certificate>();
        variable("SSL_CERT_FILE").ifPresent(file -> all.addAll(read(Path.of(file))));
        variable("SSL_CERT_DIR").stream()
                .flatMap(list -> Stream.of(list.split(":", -1)))
                .filter(folder -> !folder.isEmpty())
                .forEach(folder -> all.addAll(read(Path.of(folder))));
        files.stream()
                .map(MachineCertificates::read)
                .filter(certificates -> !certificates.isEmpty())
                .findFirst()
                .ifPresent(all::addAll);
        return all;
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(variables.apply(name)).filter(value -> !value.isBlank());
    }

    private static List<X509Certificate> read(Path path) {
        try {
            return PemCertificates.read(path);
        } catch (IOException e) {
            return List.of();
        }
    }
}
