package io.github.pulumiawsecs.provider.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * Carries requests over the JDK's own HTTP connections. The SDK's client on top of those reads all certificate
 * authorities before it is there, which is more than half of the time that an ECS client takes to build. Here that
 * waits for the first request that needs it; what goes to this machine itself needs neither certificates nor a proxy.
 */
final class LazyTlsHttpClient implements SdkHttpClient {
    /** The SDK's two seconds are short for a laptop behind a VPN. */
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);

    private final ReentrantLock building = new ReentrantLock();
    private @Nullable SdkHttpClient remote;

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return (isLocal(request.httpRequest()) ? Local.CLIENT : remote()).prepareRequest(request);
    }

    @Override
    public String clientName() {
        return Local.CLIENT.clientName();
    }

    /** Reads the certificate authorities now; otherwise the first request does. */
    void loadTrustStore() {
        remote();
    }

    @Override
    public void close() {
        building.lock();
        try {
            if (remote != null) {
                remote.close();
            }
        } finally {
            building.unlock();
        }
    }

    private SdkHttpClient remote() {
        building.lock();
        try {
            if (remote == null) {
                remote = UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(READ_TIMEOUT)
                        .build();
            }
            return remote;
        } finally {
            building.unlock();
        }
    }

    private static boolean isLocal(SdkHttpRequest request) {
        return request.protocol().equals("http") && isLocal(request.host());
    }

    /** Only names and literals that are sure to mean this machine; none of them is looked up. */
    static boolean isLocal(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    private static HttpURLConnection connection(URI uri) {
        try {
            var connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout((int) CONNECT_TIMEOUT.toMillis());
            connection.setReadTimeout((int) READ_TIMEOUT.toMillis());
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made when it is used: Configure must answer at once. It keeps nothing, so that one serves all. */
    private static final class Local {
        static final SdkHttpClient CLIENT = UrlConnectionHttpClient.create(LazyTlsHttpClient::connection);
    }
}
