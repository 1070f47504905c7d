package io.github.pulumiawsecs.provider.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Translates failures of TLS handshakes. */
public final class TlsErrors {
    private static final String SET_CA_BUNDLE =
            "set customCaBundle (`pulumi config set aws-ecs:customCaBundle FILE`), AWS_CA_BUNDLE, or ca_bundle in the AWS"
                    + " profile to a PEM file with this certificate authority";

    private TlsErrors() {}

    static NotSentException translate(IOException thrown, Peer peer) {
        var certificate = cause(thrown, CertificateException.class);
        if (certificate.isPresent()) {
            return translate(certificate.get(), thrown, peer);
        }
        var problem = "no TLS connection to " + peer.name() + ": ";
        if (thrown instanceof SocketTimeoutException) {
            return NotSentException.ofNetwork(problem + "timed out", peer.nextStep(), thrown);
        }
        return isLostConnection(thrown)
                ? NotSentException.ofNetwork(problem + thrown.getMessage(), peer.nextStep(), thrown)
                : NotSentException.ofSetting(problem + thrown.getMessage(), peer.nextStep(), thrown);
    }

    /** An alert of the server, or a server without TLS, is an answer. */
    private static boolean isLostConnection(IOException thrown) {
        return !(thrown instanceof SSLException)
                || cause(thrown, EOFException.class).isPresent()
                || cause(thrown, SocketException.class).isPresent();
    }

    private static NotSentException translate(CertificateException reason, IOException thrown, Peer peer) {
        return switch (reason) {
            case CaBundleException bundle ->
                NotSentException.ofSetting(String.valueOf(bundle.getMessage()), bundle.nextStep(), thrown);
            case UntrustedCertificateException untrusted ->
                NotSentException.ofSetting(
                        "the certificate of " + peer.name() + " is not trusted: it was issued by " + untrusted.issuer(),
                        SET_CA_BUNDLE,
                        thrown);
            default ->
                NotSentException.ofSetting(
                        "the certificate of " + peer.name() + " is not valid: " + innermost(reason),
                        peer.nextStep(),
                        thrown);
        };
    }

    /** Returns the setting that solves a failure of another HTTP client with the same certificate authorities; empty if none does. */
    public static Optional<String> nextStep(Throwable thrown) {
        return cause(thrown, UntrustedCertificateException.class)
                .map(_ -> SET_CA_BUNDLE)
                .or(() -> cause(thrown, CaBundleException.class).map(CaBundleException::nextStep));
    }

    /** The outer exceptions only repeat the message. */
    private static String innermost(Throwable thrown) {
        return causes(thrown)
                .reduce((_, inner) -> inner)
                .map(Throwable::getMessage)
                .map(message -> message.replaceFirst("\\.$", ""))
                .orElse("");
    }

    static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        return causes(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, it -> it != null, Throwable::getCause);
    }
}
