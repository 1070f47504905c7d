package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.provider.http.CaBundle;
import io.github.pulumiawsecs.provider.http.CertificateAuthorities;
import io.github.pulumiawsecs.provider.http.HttpTransport;
import io.github.pulumiawsecs.provider.http.ProxySettings;
import java.time.InstantSource;
import java.util.Optional;

/** Creates the HTTP client with the network settings of the configuration, the environment and the profile. */
final class TransportFactory {
    private TransportFactory() {}

    /** @param clock measures how long connections are idle */
    static HttpTransport create(AwsClientConfig config, AwsEnvironment environment, InstantSource clock) {
        var settings = new AwsSettings(config, environment);
        return new HttpTransport(
                ProxySettings.of(environment.variables()),
                new CertificateAuthorities(() -> caBundle(settings), environment.variables()),
                clock);
    }

    /** Returns the bundle with the highest precedence. */
    static Optional<CaBundle> caBundle(AwsSettings settings) {
        return AwsSettings.ofProvider("customCaBundle", settings.config().customCaBundle())
                .or(() -> settings.find("AWS_CA_BUNDLE", "ca_bundle"))
                .map(setting -> new CaBundle(
                        setting.name(), setting.value(), settings.environment().path(setting.value())));
    }
}
