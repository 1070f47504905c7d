package io.github.pulumiawsecs.provider.http;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts the authorities of the Java runtime, and otherwise additional ones, which it loads when the first certificate needs
 * them. Thread-safe.
 */
final class FallbackTrustManager extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager builtIn;
    private final Loader loader;
    private final ReentrantLock loading = new ReentrantLock();
    private @Nullable Additional additional;

    /** Loads the additional authorities; empty when there are none. */
    @FunctionalInterface
    interface Loader {
        Optional<X509ExtendedTrustManager> load() throws GeneralSecurityException, IOException;
    }

    /** The loaded authorities, if any. */
    private record Additional(Optional<X509ExtendedTrustManager> trust) {}

    @FunctionalInterface
    private interface Check {
        void with(X509ExtendedTrustManager trust) throws CertificateException;
    }

    FallbackTrustManager(X509ExtendedTrustManager builtIn, Loader loader) {
        this.builtIn = builtIn;
        this.loader = loader;
    }

    private void check(X509Certificate[] chain, Check check) throws CertificateException {
        try {
            check.with(builtIn);
        } catch (CertificateException notBuiltIn) {
            if (!isUnknownAuthority(notBuiltIn)) {
                throw notBuiltIn;
            }
            var others = additional();
            if (others.isEmpty()) {
                throw new UntrustedCertificateException(issuer(chain), notBuiltIn);
            }
            try {
                check.with(others.get());
            } catch (CertificateException e) {
                throw isUnknownAuthority(e) ? new UntrustedCertificateException(issuer(chain), e) : e;
            }
        }
    }

    /** Other reasons are an expired certificate, or one of another host. */
    private static boolean isUnknownAuthority(CertificateException reason) {
        return TlsErrors.cause(reason, CertPathBuilderException.class).isPresent();
    }

    private static String issuer(X509Certificate[] chain) {
        return "\"" + chain[chain.length - 1].getIssuerX500Principal().getName() + "\"";
    }

    private Optional<X509ExtendedTrustManager> additional() throws CertificateException {
        loading.lock();
        try {
            if (additional == null) {
                additional = new Additional(loader.load());
            }
            return additional.trust();
        } catch (CertificateException e) {
            throw e;
        } catch (GeneralSecurityException | IOException e) {
            throw new CertificateException(e);
        } finally {
            loading.unlock();
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain, trust -> trust.checkServerTrusted(chain, authType, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain, trust -> trust.checkServerTrusted(chain, authType, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain, trust -> trust.checkServerTrusted(chain, authType));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("this is not a server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("this is not a server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("this is not a server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return builtIn.getAcceptedIssuers();
    }
}
