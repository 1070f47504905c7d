package io.github.pulumiawsecs.provider.http;

import java.util.function.Supplier;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * Gives the provider's HTTP client to the clients that the SDK builds itself, to obtain the credentials of profiles and web
 * identities. The SDK finds this class by {@code META-INF/services}. Thread-safe.
 */
public final class TransportService implements SdkHttpService {
    private static final ScopedValue<SdkHttpClient> CURRENT = ScopedValue.newInstance();

    /** Called by the SDK. */
    public TransportService() {}

    /** Returns the result of a call during which the SDK uses {@code client} for the clients that it builds. */
    public static <T> T callWith(SdkHttpClient client, Supplier<T> call) {
        return ScopedValue.where(CURRENT, client).call(call::get);
    }

    @Override
    public SdkHttpClient.Builder<Builder> createHttpClientBuilder() {
        return new Builder();
    }

    /** Returns the current client. The options of the SDK do not apply to it. */
    public static final class Builder implements SdkHttpClient.Builder<Builder> {
        private Builder() {}

        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap options) {
            return CURRENT.orElseThrow(() -> new IllegalStateException("the SDK builds a client outside of a call"));
        }
    }
}
