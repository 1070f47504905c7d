package io.github.pulumiawsecs.provider.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Reads certificates in PEM format (RFC 7468). */
final class PemCertificates {
    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]*)-----END CERTIFICATE-----");

    private PemCertificates() {}

    /**
     * Returns the certificates of a file, or of all files of a folder. Skips everything else: comments, keys, and
     * certificates that this Java does not support.
     */
    static List<X509Certificate> read(Path path) throws IOException {
        var certificates = new ArrayList<X509Certificate>();
        if (Files.isDirectory(path)) {
            try (var files = Files.newDirectoryStream(path, Files::isRegularFile)) {
                for (var file : files) {
                    certificates.addAll(read(file));
                }
            }
            return certificates;
        }
        var blocks = CERTIFICATE.matcher(Files.readString(path, StandardCharsets.ISO_8859_1));
        while (blocks.find()) {
            try {
                certificates.add(parse(blocks.group(1)));
            } catch (CertificateException | IllegalArgumentException _) {
                // Other tools skip it, too.
            }
        }
        return certificates;
    }

    private static X509Certificate parse(String base64) throws CertificateException {
        var bytes = Base64.getMimeDecoder().decode(base64);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
    }
}
