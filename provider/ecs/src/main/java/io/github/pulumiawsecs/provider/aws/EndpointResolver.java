package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.provider.aws.AwsSettings.Setting;
import io.github.pulumiawsecs.provider.aws.profile.ConfigSection;
import io.github.pulumiawsecs.provider.aws.profile.SharedConfig.Kind;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.regions.EndpointTag;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceEndpointKey;
import software.amazon.awssdk.regions.ServiceMetadata;

/**
 * Finds the endpoint of a service: a URL, or AWS's own endpoint, possibly with FIPS or dual stack. A URL excludes FIPS and
 * dual stack; the one with the higher precedence applies. Thread-safe.
 */
record EndpointResolver(AwsSettings settings) {

    /**
     * How to reach a service.
     *
     * @param url the URL to call; empty for AWS's own endpoint
     * @param fips whether AWS's own endpoint is the one validated for FIPS 140
     * @param dualstack whether AWS's own endpoint has IPv4 and IPv6 addresses
     */
    record Target(Optional<Setting<URI>> url, boolean fips, boolean dualstack) {
        /** Returns whether a URL directs the service to a server on this machine, without TLS. */
        boolean isLocal() {
            return url.filter(it -> Endpoints.isLocal(it.value())).isPresent();
        }

        /** Returns whether a URL directs the service to a server that is not AWS. */
        boolean isOutsideAws() {
            return url.filter(it -> !Endpoints.isOfAws(it.value())).isPresent();
        }
    }

    /**
     * Returns the target of a service.
     *
     * @throws ConfigurationException when a setting is invalid, or when two settings of the same source conflict
     */
    Target resolve(AwsService<?> service) {
        var fips = AwsSettings.ofProvider("useFipsEndpoint", settings.config().useFipsEndpoint())
                .or(() -> settings.findFlag("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint"))
                .filter(Setting::value);
        var dualstack = AwsSettings.ofProvider(
                        "useDualstackEndpoint", settings.config().useDualstackEndpoint())
                .or(() -> settings.findFlag("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint"))
                .filter(Setting::value);
        var url = url(service);
        if (url.isEmpty()) {
            return new Target(Optional.empty(), fips.isPresent(), dualstack.isPresent());
        }
        for (var flag : Stream.of(fips, dualstack).flatMap(Optional::stream).toList()) {
            if (flag.level() == url.get().level()) {
                throw ConfigurationException.setting(
                        flag.name(),
                        "cannot be combined with " + url.get().name()
                                + ", because AWS has no FIPS or dual-stack variant of another endpoint");
            }
            if (flag.level().compareTo(url.get().level()) < 0) {
                return new Target(Optional.empty(), fips.isPresent(), dualstack.isPresent());
            }
        }
        return new Target(url, false, false);
    }

    /**
     * Returns the URL to configure the SDK's client with. The SDK itself reads URLs from the environment; where they do not
     * apply, its own endpoint is set explicitly.
     */
    Optional<URI> override(AwsService<?> service, Target target, Region region) {
        return target.url()
                .map(Setting::value)
                .or(() -> configuredUrls(service).findFirst().map(_ -> awsUrl(service, target, region)));
    }

    private static URI awsUrl(AwsService<?> service, Target target, Region region) {
        List<EndpointTag> tags = new ArrayList<>();
        if (target.fips()) {
            tags.add(EndpointTag.FIPS);
        }
        if (target.dualstack()) {
            tags.add(EndpointTag.DUALSTACK);
        }
        var host = ServiceMetadata.of(service.endpointPrefix())
                .endpointFor(
                        ServiceEndpointKey.builder().region(region).tags(tags).build());
        return URI.create("https://" + host);
    }

    private Optional<Setting<URI>> url(AwsService<?> service) {
        return AwsSettings.ofProvider(
                        "endpoints." + service.endpointProperty(),
                        settings.config().endpoints().of(service))
                .or(() -> ignoresUrls()
                        ? Optional.empty()
                        : configuredUrls(service).findFirst().map(EndpointResolver::parse));
    }

    private boolean ignoresUrls() {
        return settings.findFlag("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls")
                .filter(Setting::value)
                .isPresent();
    }

    /** Returns the URLs of environment and profile; an earlier one takes precedence. */
    private Stream<Setting<String>> configuredUrls(AwsService<?> service) {
        return Stream.of(
                        settings.ofEnvironment(service.endpointVariable(), "AWS_ENDPOINT_URL"),
                        settings.profile().flatMap(profile -> ofServices(profile, service)),
                        settings.ofProfile("endpoint_url"))
                .flatMap(Optional::stream);
    }

    private Optional<Setting<String>> ofServices(ConfigSection profile, AwsService<?> service) {
        return profile.setting("services")
                .flatMap(name -> settings.environment().sharedConfig().get().section(Kind.SERVICES, name))
                .flatMap(section -> section.setting(service.configKey(), "endpoint_url"))
                .map(url -> AwsSettings.ofProfile(profile, service.configKey() + ".endpoint_url", url));
    }

    private static Setting<URI> parse(Setting<String> setting) {
        return Endpoints.parse(setting.value())
                .map(setting::withValue)
                .orElseThrow(() -> ConfigurationException.setting(
                        setting.name(),
                        "must be a URL that starts with http:// or https:// and has a host (got \"" + setting.value()
                                + "\")"));
    }
}
