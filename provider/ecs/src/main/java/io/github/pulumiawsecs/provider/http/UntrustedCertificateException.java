package io.github.pulumiawsecs.provider.http;

import java.io.Serial;
import java.security.cert.CertificateException;

/** Thrown when no trusted certificate authority has issued a certificate. */
final class UntrustedCertificateException extends CertificateException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String issuer;

    UntrustedCertificateException(String issuer, CertificateException cause) {
        super("the certificate is not trusted: it was issued by " + issuer, cause);
        this.issuer = issuer;
    }

    /** Returns the name of the authority. */
    String issuer() {
        return issuer;
    }
}
