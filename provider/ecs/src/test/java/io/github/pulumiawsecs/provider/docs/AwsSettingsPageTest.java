package io.github.pulumiawsecs.provider.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.provider.aws.AwsService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkSystemSetting;

/** The page names every setting of AWS's tools, and the code reads those that the page calls honoured. */
class AwsSettingsPageTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path MAIN = Path.of("src/main/java/io/github/pulumiawsecs/provider/aws");
    private static final Pattern NAME = Pattern.compile("`([A-Za-z0-9_]+)`");

    /** AWS SDKs and Tools Reference Guide, "Settings reference": the list of settings in the {@code config} file. */
    private static final List<String> SETTINGS = List.of(
            "account_id_endpoint_mode",
            "api_versions",
            "auth_scheme_preference",
            "aws_access_key_id",
            "aws_account_id",
            "aws_secret_access_key",
            "aws_session_token",
            "ca_bundle",
            "credential_process",
            "credential_source",
            "defaults_mode",
            "disable_host_prefix_injection",
            "disable_request_compression",
            "duration_seconds",
            "ec2_instance_profile_name",
            "ec2_metadata_service_endpoint",
            "ec2_metadata_service_endpoint_mode",
            "ec2_metadata_v1_disabled",
            "endpoint_discovery_enabled",
            "endpoint_url",
            "external_id",
            "ignore_configured_endpoint_urls",
            "login_session",
            "max_attempts",
            "metadata_service_num_attempts",
            "metadata_service_timeout",
            "mfa_serial",
            "output",
            "parameter_validation",
            "region",
            "request_checksum_calculation",
            "request_min_compression_size_bytes",
            "response_checksum_validation",
            "retry_mode",
            "role_arn",
            "role_session_name",
            "s3_disable_express_session_auth",
            "s3_disable_multiregion_access_points",
            "s3_use_arn_region",
            "sdk_ua_app_id",
            "services",
            "sigv4a_signing_region_set",
            "source_profile",
            "sso_account_id",
            "sso_region",
            "sso_registration_scopes",
            "sso_role_name",
            "sso_session",
            "sso_start_url",
            "sts_regional_endpoints",
            "tcp_keepalive",
            "use_dualstack_endpoint",
            "use_fips_endpoint",
            "web_identity_token_file");

    /** The environment variables of the same page, and those of the AWS CLI. */
    private static final List<String> VARIABLES = Stream.concat(
                    Stream.of(
                            "AWS_ACCESS_KEY_ID",
                            "AWS_ACCOUNT_ID",
                            "AWS_ACCOUNT_ID_ENDPOINT_MODE",
                            "AWS_AUTH_SCHEME_PREFERENCE",
                            "AWS_CA_BUNDLE",
                            "AWS_CONFIG_FILE",
                            "AWS_CONTAINER_AUTHORIZATION_TOKEN",
                            "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
                            "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                            "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
                            "AWS_DEFAULTS_MODE",
                            "AWS_DEFAULT_OUTPUT",
                            "AWS_DEFAULT_PROFILE",
                            "AWS_DEFAULT_REGION",
                            "AWS_DISABLE_HOST_PREFIX_INJECTION",
                            "AWS_DISABLE_REQUEST_COMPRESSION",
                            "AWS_EC2_INSTANCE_PROFILE_NAME",
                            "AWS_EC2_METADATA_DISABLED",
                            "AWS_EC2_METADATA_SERVICE_ENDPOINT",
                            "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE",
                            "AWS_EC2_METADATA_V1_DISABLED",
                            "AWS_ENABLE_ENDPOINT_DISCOVERY",
                            "AWS_ENDPOINT_URL",
                            "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
                            "AWS_LOGIN_CACHE_DIRECTORY",
                            "AWS_MAX_ATTEMPTS",
                            "AWS_METADATA_SERVICE_NUM_ATTEMPTS",
                            "AWS_METADATA_SERVICE_TIMEOUT",
                            "AWS_PROFILE",
                            "AWS_REGION",
                            "AWS_REQUEST_CHECKSUM_CALCULATION",
                            "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES",
                            "AWS_RESPONSE_CHECKSUM_VALIDATION",
                            "AWS_RETRY_MODE",
                            "AWS_ROLE_ARN",
                            "AWS_ROLE_SESSION_NAME",
                            "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH",
                            "AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS",
                            "AWS_S3_USE_ARN_REGION",
                            "AWS_SDK_UA_APP_ID",
                            "AWS_SECRET_ACCESS_KEY",
                            "AWS_SESSION_TOKEN",
                            "AWS_SHARED_CREDENTIALS_FILE",
                            "AWS_SIGV4A_SIGNING_REGION_SET",
                            "AWS_STS_REGIONAL_ENDPOINTS",
                            "AWS_USE_DUALSTACK_ENDPOINT",
                            "AWS_USE_FIPS_ENDPOINT",
                            "AWS_WEB_IDENTITY_TOKEN_FILE"),
                    AwsService.ALL.stream().map(AwsService::endpointVariable))
            .toList();

    static Stream<String> names() {
        return Stream.concat(SETTINGS.stream(), VARIABLES.stream());
    }

    @ParameterizedTest
    @MethodSource("names")
    void isEitherHonouredOrListedAsNotSupported(String name) {
        assertThat(honoured().contains(name) ^ notSupported().contains(name)).isTrue();
    }

    /** The SDK reads the settings of the metadata services and of the user agent; the provider reads all others. */
    @Test
    void readsHonouredSettings() {
        var code = sources()
                + "AWS_ENDPOINT_URL_STS AWS_ENDPOINT_URL_ECS AWS_ENDPOINT_URL_SSO AWS_ENDPOINT_URL_SSO_OIDC AWS_ENDPOINT_URL_SIGNIN"
                + Arrays.stream(SdkSystemSetting.values())
                        .map(setting -> setting.environmentVariable() + " "
                                + setting.environmentVariable()
                                        .replaceFirst("AWS_", "")
                                        .toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" "));
        assertThat(honoured()).hasSizeGreaterThan(40).allMatch(name -> code.contains(name));
    }

    private static List<String> honoured() {
        return namesBetween("The provider honours these settings", "It does not support these:");
    }

    private static List<String> notSupported() {
        return namesBetween("It does not support these:", "\n## ");
    }

    private static List<String> namesBetween(String start, String end) {
        try {
            var page = Files.readString(ROOT.resolve("docs/installation-configuration.md"));
            var section = page.substring(page.indexOf(start) + start.length());
            return NAME.matcher(section.substring(0, section.indexOf(end)))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sources() {
        try (var files = Files.walk(MAIN)) {
            return files.filter(Files::isRegularFile)
                    .map(AwsSettingsPageTest::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
