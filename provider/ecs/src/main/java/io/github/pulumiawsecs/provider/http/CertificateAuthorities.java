package io.github.pulumiawsecs.provider.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The certificate authorities that connections trust: those of the Java runtime, those of a bundle that a setting names, and
 * those of the machine. The first TLS connection loads the first, and the first certificate of another authority the rest.
 * Thread-safe.
 */
public final class CertificateAuthorities {
    private final Supplier<Optional<CaBundle>> bundle;
    private final MachineCertificates machine;
    private final ReentrantLock loading = new ReentrantLock();
    private @Nullable SSLSocketFactory socketFactory;

    /**
     * Creates an instance that loads nothing yet.
     *
     * @param bundle returns the bundle of the settings; may read the profile files
     * @param variables returns an environment variable; null when it is not set
     */
    public CertificateAuthorities(Supplier<Optional<CaBundle>> bundle, Function<String, @Nullable String> variables) {
        this(bundle, new MachineCertificates(variables, MachineCertificates.FILES));
    }

    CertificateAuthorities(Supplier<Optional<CaBundle>> bundle, MachineCertificates machine) {
        this.bundle = bundle;
        this.machine = machine;
    }

    /** Returns the factory of connections that trust these authorities. */
    SSLSocketFactory socketFactory() throws IOException {
        loading.lock();
        try {
            if (socketFactory == null) {
                var context = SSLContext.getInstance("TLS");
                var trust = new FallbackTrustManager(trustManager(null), this::loadAdditional);
                context.init(null, new TrustManager[] {trust}, null);
                socketFactory = context.getSocketFactory();
            }
            return socketFactory;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        } finally {
            loading.unlock();
        }
    }

    /** @throws CaBundleException when the bundle is unusable */
    private Optional<X509ExtendedTrustManager> loadAdditional() throws GeneralSecurityException, IOException {
        var all = new ArrayList<X509Certificate>();
        var setting = bundle.get();
        if (setting.isPresent()) {
            all.addAll(setting.get().read());
        }
        all.addAll(machine.read());
        return all.isEmpty() ? Optional.empty() : Optional.of(trustManager(keyStore(all)));
    }

    private static KeyStore keyStore(List<X509Certificate> certificates) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry(String.valueOf(i), certificates.get(i));
        }
        return store;
    }

    /** @param store null for the authorities of the Java runtime */
    private static X509ExtendedTrustManager trustManager(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
