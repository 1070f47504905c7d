package io.github.pulumiawsecs.provider.http;

import java.io.IOException;
import java.time.InstantSource;
import javax.net.ssl.HttpsURLConnection;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Sends the requests of AWS clients with HTTP/1.1, directly or through a proxy. Every failure before a request is sent is a
 * {@link NotSentException}. Thread-safe.
 *
 * <p>None of the SDK's HTTP clients does that: they do not support all forms of proxies, or load classes of several MiB. The
 * first TLS connection loads the certificate authorities, which takes longer than building a client of Amazon ECS.
 */
public final class HttpTransport implements SdkHttpClient {
    private final ProxySettings proxies;
    private final CertificateAuthorities authorities;
    private final RouteConnector connector;
    private final ConnectionPool pool;

    /**
     * Creates a client without connections.
     *
     * @param clock measures how long connections are idle
     */
    public HttpTransport(ProxySettings proxies, CertificateAuthorities authorities, InstantSource clock) {
        this.proxies = proxies;
        this.authorities = authorities;
        connector = new RouteConnector(authorities);
        pool = new ConnectionPool(clock);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new Exchange(request, "");
    }

    /**
     * Returns a client that names the setting of its endpoint in errors. It shares the connections of this one.
     *
     * @param setting the setting, such as "endpoints.ecs"; empty if there is none
     */
    public SdkHttpClient forEndpointOf(String setting) {
        return new SdkHttpClient() {
            @Override
            public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
                return new Exchange(request, setting);
            }

            @Override
            public void close() {
                // The owner of the connections closes them.
            }
        };
    }

    /** Loads the certificate authorities now instead of at the first request. */
    public void loadCertificateAuthorities() {
        try {
            var _ = authorities.socketFactory();
        } catch (IOException _) {
            // The first request reports the error.
        }
    }

    /** Makes HttpURLConnection, which the SDK uses for the credentials of containers, trust the same authorities. */
    public void secureUrlConnections() {
        try {
            HttpsURLConnection.setDefaultSSLSocketFactory(authorities.socketFactory());
        } catch (IOException _) {
            // The first request reports the error.
        }
    }

    /** Closes the connections that no request uses. Later requests open new ones. */
    @Override
    public void close() {
        pool.closeIdle();
    }

    /** One request and its response. */
    private final class Exchange implements ExecutableHttpRequest {
        private final HttpExecuteRequest request;
        private final String setting;
        private volatile @Nullable HttpConnection connection;

        Exchange(HttpExecuteRequest request, String setting) {
            this.request = request;
            this.setting = setting;
        }

        @Override
        public HttpExecuteResponse call() throws IOException {
            var origin = Origin.of(request.httpRequest(), setting);
            var route = new Route(origin, proxies.proxyFor(origin));
            var message = RequestMessage.of(request.httpRequest(), content(), route);
            var pooled = pool.take(route);
            var current = pooled.isPresent() ? pooled.get() : connector.connect(route);
            connection = current;
            try {
                var head = current.send(message);
                if (route.forwardingProxy().isPresent()) {
                    ProxyTunnel.requireForwarded(head, route.forwardingProxy().get(), origin);
                }
                return response(head, current);
            } catch (IOException | RuntimeException e) {
                current.close();
                throw e;
            }
        }

        private byte[] content() throws IOException {
            if (request.contentStreamProvider().isEmpty()) {
                return new byte[0];
            }
            try (var content = request.contentStreamProvider().get().newStream()) {
                return content.readAllBytes();
            }
        }

        private HttpExecuteResponse response(ResponseHead head, HttpConnection current) throws IOException {
            var body = new ResponseBody(current.body(head), current, pool::release);
            return HttpExecuteResponse.builder()
                    .response(SdkHttpResponse.builder()
                            .statusCode(head.status())
                            .statusText(head.reason())
                            .headers(head.headers())
                            .build())
                    .responseBody(AbortableInputStream.create(body, body))
                    .build();
        }

        @Override
        public void abort() {
            var current = connection;
            if (current != null) {
                current.close();
            }
        }
    }
}
