package io.github.pulumiawsecs.provider.http;

import java.io.Serial;
import java.security.cert.CertificateException;

/** Thrown when the file of a {@link CaBundle} is unusable. The message names setting and file. */
final class CaBundleException extends CertificateException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String nextStep;

    CaBundleException(CaBundle bundle, String problem) {
        super(bundle.setting() + ": must be a file with PEM certificates (got " + bundle.value() + ", " + problem
                + ")");
        nextStep = "correct " + bundle.setting() + ", or unset it";
    }

    String nextStep() {
        return nextStep;
    }
}
