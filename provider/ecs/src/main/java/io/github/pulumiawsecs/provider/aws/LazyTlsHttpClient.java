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
 * Sends requests with the JDK's HTTP connections. The SDK's client for them loads all certificate authorities when it is
 * built, which takes more than half of the time to build a client of ECS. This client loads them at the first request that
 * needs them. Requests to this machine need neither certificates nor a proxy. Thread-safe.
 */
final class LazyTlsHttpClient implements SdkHttpClient {
    /** The SDK's default of two seconds is too short for a laptop behind a VPN. */
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

    /** Loads the certificate authorities now instead of at the first request. */
    void loadTrustStore() {
        remote();
    }

    /** Closes the connections. Later requests open new ones. */
    @Override
    public void close() {
        building.lock();
        try {
            if (remote != null) {
                remote.close();
                remote = null;
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

    /** Returns whether the host is certainly this machine, without a DNS lookup. */
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

    /** Loaded at first use: Configure must return immediately. The client is stateless, so one instance is enough. */
    private static final class Local {
        static final SdkHttpClient CLIENT = UrlConnectionHttpClient.create(LazyTlsHttpClient::connection);
    }
}
