package io.github.pulumiawsecs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.testkit.MessageForm;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;

/** The order of precedence of URLs, FIPS and dual-stack endpoints. */
class EndpointResolverTest {

    /** The expected value is the URL or the kind of AWS's endpoint; then the URL to set explicitly, if there is one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                // provider | environment | profile | ECS
                "               |                                          |                        | AWS",
                "url            | AWS_ENDPOINT_URL_ECS=http://e            | endpoint_url=http://p  | http://provider",
                "               | AWS_ENDPOINT_URL_ECS=http://e AWS_ENDPOINT_URL=http://a | endpoint_url=http://p | http://e",
                "               | AWS_ENDPOINT_URL=http://a                | endpoint_url=http://p  | http://a",
                "               | AWS_ENDPOINT_URL_STS=http://e            |                        | AWS",
                "               |                                          | endpoint_url=http://p services=local | http://s",
                "               |                                          | endpoint_url=http://p  | http://p",
                "               | AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true AWS_ENDPOINT_URL=http://a | | AWS https://ecs.us-east-1.amazonaws.com",
                "               |  | endpoint_url=http://p ignore_configured_endpoint_urls=true | AWS https://ecs.us-east-1.amazonaws.com",
                "url            | AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true |                        | http://provider",
                // A URL and FIPS exclude each other.
                "url            | AWS_USE_FIPS_ENDPOINT=true               |                        | http://provider",
                "url            |                                          | use_fips_endpoint=true | http://provider",
                "fips           | AWS_ENDPOINT_URL=http://a                |                        | fips https://ecs-fips.us-east-1.amazonaws.com",
                "fips           |                                          | endpoint_url=http://p  | fips https://ecs-fips.us-east-1.amazonaws.com",
                "               | AWS_ENDPOINT_URL=http://a                | use_fips_endpoint=true | http://a",
                "               | AWS_USE_FIPS_ENDPOINT=true               | endpoint_url=http://p  | fips https://ecs-fips.us-east-1.amazonaws.com",
                "               | AWS_USE_FIPS_ENDPOINT=TRUE               |                        | fips",
                "nofips         | AWS_USE_FIPS_ENDPOINT=true               |                        | AWS",
                "               | AWS_USE_DUALSTACK_ENDPOINT=true          |                        | dualstack",
                "               | AWS_USE_DUALSTACK_ENDPOINT=false         | use_dualstack_endpoint=true | AWS",
                "url            | AWS_USE_DUALSTACK_ENDPOINT=true          |                        | http://provider"
            })
    void appliesOneOrderOfPrecedence(
            @Nullable String provider, @Nullable String environment, @Nullable String profile, String expected) {
        var resolver = resolver(provider, environment, profile);
        var target = resolver.resolve(AwsService.ECS);
        var url = resolver.override(AwsService.ECS, target, Region.US_EAST_1);

        assertThat(kind(target)
                        + url.filter(_ -> target.url().isEmpty())
                                .map(it -> " " + it)
                                .orElse(""))
                .isEqualTo(expected);
    }

    private static String kind(EndpointResolver.Target target) {
        return target.url()
                .map(url -> url.value().toString())
                .orElse(target.fips() ? "fips" : target.dualstack() ? "dualstack" : "AWS");
    }

    @Test
    void appliesFipsToServicesWithoutUrl() {
        var resolver = resolver("url", "AWS_USE_FIPS_ENDPOINT=true", "");
        assertThat(resolver.resolve(AwsService.STS).fips()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AWS_USE_FIPS_ENDPOINT=true AWS_ENDPOINT_URL=http://a | AWS_USE_FIPS_ENDPOINT: cannot be combined with"
                        + " AWS_ENDPOINT_URL",
                "AWS_USE_DUALSTACK_ENDPOINT=true AWS_ENDPOINT_URL_ECS=http://a | cannot be combined with"
                        + " AWS_ENDPOINT_URL_ECS",
                "AWS_USE_FIPS_ENDPOINT=yes | AWS_USE_FIPS_ENDPOINT: must be true or false (got \"yes\")",
                "AWS_ENDPOINT_URL=localhost:1 | AWS_ENDPOINT_URL: must be a URL that starts with http:// or https://"
            })
    void namesInvalidSettings(String environment, String message) {
        assertThatThrownBy(() -> resolver("", environment, "").resolve(AwsService.ECS))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message)
                .message()
                .is(MessageForm.withNextStep());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ecs.eu-west-1.amazonaws.com",
                "https://vpce-1-2.ecs.eu-west-1.vpce.amazonaws.com",
                "https://ecs.cn-north-1.amazonaws.com.cn",
                "https://ecs.eu-west-1.api.aws",
                "https://ecs.us-iso-east-1.c2s.ic.gov",
                "https://ecs.eusc-de-east-1.amazonaws.eu"
            })
    void recognizesEndpointsOfAws(String url) {
        assertThat(Endpoints.isOfAws(URI.create(url))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1", "https://ecs.corp.test", "https://amazonaws.com.evil.test"})
    void recognizesOtherEndpoints(String url) {
        assertThat(Endpoints.isOfAws(URI.create(url))).isFalse();
    }

    private static EndpointResolver resolver(
            @Nullable String provider, @Nullable String environment, @Nullable String profile) {
        var config = AwsClientConfig.builder();
        switch (Optional.ofNullable(provider).orElse("")) {
            case "url" ->
                config.endpoints(Endpoints.builder()
                        .override(AwsService.ECS, "http://provider")
                        .build());
            case "fips" -> config.useFipsEndpoint(true);
            case "nofips" -> config.useFipsEndpoint(false);
            default -> {}
        }
        var file = "[default]\n" + String.join("\n", settings(profile))
                + "\n[services local]\necs =\n  endpoint_url = http://s\n";
        var variables = new HashMap<String, String>();
        for (var setting : settings(environment)) {
            variables.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        return new EndpointResolver(
                new AwsSettings(config.build(), EmptyEnvironment.with(Map.copyOf(variables), file)));
    }

    private static String[] settings(@Nullable String text) {
        return text == null || text.isBlank() ? new String[0] : text.strip().split(" +");
    }
}
