package io.github.pulumiawsecs.provider.http;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A file with certificate authorities that a setting names.
 *
 * @param setting the setting, such as "AWS_CA_BUNDLE"
 * @param value the value of the setting, for messages
 * @param file the file
 */
public record CaBundle(String setting, String value, Path file) {

    /** @throws CaBundleException when the file cannot be read or has no certificate */
    List<X509Certificate> read() throws CaBundleException {
        List<X509Certificate> certificates;
        try {
            certificates = PemCertificates.read(file);
        } catch (NoSuchFileException e) {
            throw new CaBundleException(this, "which does not exist");
        } catch (IOException e) {
            throw new CaBundleException(this, "which cannot be read: " + e.getMessage());
        }
        if (certificates.isEmpty()) {
            throw new CaBundleException(this, "which contains no certificate");
        }
        return certificates;
    }
}
