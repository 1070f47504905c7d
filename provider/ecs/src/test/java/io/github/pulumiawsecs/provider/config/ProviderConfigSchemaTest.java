package io.github.pulumiawsecs.provider.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.UpdatePolicy;
import io.github.pulumiawsecs.provider.aws.AccountRestrictions;
import io.github.pulumiawsecs.provider.aws.AwsService;
import io.github.pulumiawsecs.provider.aws.Endpoints;
import io.github.pulumiawsecs.provider.tags.IgnoreTags;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityRequest;
import software.amazon.awssdk.services.sts.model.PolicyDescriptorType;
import software.amazon.awssdk.services.sts.model.Tag;

class ProviderConfigSchemaTest {
    private static final PolicyDescriptorType READ_ONLY = PolicyDescriptorType.builder()
            .arn("arn:aws:iam::aws:policy/ReadOnlyAccess")
            .build();

    @Test
    void documentsEveryProperty() {
        assertThat(entries(ProviderConfigSchema.TYPE))
                .allSatisfy(entry -> assertThat(entry.doc())
                        .as(entry.name())
                        .hasSizeGreaterThan(20)
                        .endsWith("."));
        assertThat(entries(ProviderConfigSchema.TYPE)).hasSizeGreaterThan(35);
    }

    @Test
    void replacesOnlyOnRegion() {
        assertThat(ProviderConfigSchema.TYPE.properties())
                .filteredOn(entry -> entry.updatePolicy().replaces())
                .containsExactly(ProviderConfigSchema.REGION);
        assertThat(ProviderConfigSchema.TYPE.properties())
                .filteredOn(entry -> !(entry.updatePolicy() instanceof UpdatePolicy.ProviderOnly))
                .containsExactly(ProviderConfigSchema.REGION);
    }

    @Test
    void marksCredentialsAsSecret() {
        assertThat(entries(ProviderConfigSchema.TYPE))
                .filteredOn(Property::isSecret)
                .extracting(Property::name)
                .containsExactly("accessKey", "secretKey", "token", "webIdentityToken");
    }

    @Test
    void decodesEmptyConfiguration() {
        assertThat(settings(Map.of())).isEqualTo(ProviderConfig.builder().build());
    }

    @Test
    void decodesEveryProperty() {
        var settings = settings(ProviderConfigSample.ALL);

        assertThat(ProviderConfigSample.ALL.keySet())
                .containsExactlyInAnyOrderElementsOf(names(ProviderConfigSchema.TYPE));
        assertThat(settings.aws().region()).contains("eu-west-1");
        assertThat(settings.aws().profile()).contains("work");
        assertThat(settings.aws().staticCredentials().accessKey()).contains("id");
        assertThat(settings.aws().staticCredentials().secretKey()).contains("key");
        assertThat(settings.aws().staticCredentials().token()).contains("token");
        assertThat(settings.aws().endpoints())
                .isEqualTo(Endpoints.builder()
                        .override(AwsService.ECS, "http://localhost:1")
                        .override(AwsService.STS, "https://sts.example")
                        .build());
        assertThat(settings.defaultTags()).isEqualTo(Map.of("team", "shop"));
        assertThat(settings.ignoreTags()).isEqualTo(new IgnoreTags(List.of("owner"), List.of("cost-")));
        assertThat(settings.aws().maxRetries()).contains(7);
        assertThat(settings.aws().useFipsEndpoint()).contains(true);
        assertThat(settings.aws().useDualstackEndpoint()).contains(false);
        assertThat(settings.aws().accounts())
                .isEqualTo(new AccountRestrictions(List.of("111122223333"), List.of("444455556666")));
    }

    @Test
    void convertsRoleToStsRequest() {
        var request = settings(ProviderConfigSample.ALL).aws().assumeRoles().getFirst();

        assertThat(ProviderConfigSample.ROLE.keySet())
                .containsExactlyInAnyOrderElementsOf(names(ProviderConfigTypes.ASSUME_ROLE));
        assertThat(request)
                .isEqualTo(AssumeRoleRequest.builder()
                        .roleArn("arn:aws:iam::111122223333:role/deploy")
                        .roleSessionName("nightly")
                        .externalId("x1")
                        .durationSeconds(5400)
                        .policy("{}")
                        .policyArns(READ_ONLY)
                        .sourceIdentity("me")
                        .tags(Tag.builder().key("team").value("shop").build())
                        .transitiveTagKeys("team")
                        .build());
    }

    @Test
    void convertsWebIdentityToStsRequest() {
        var identity = settings(ProviderConfigSample.ALL)
                .aws()
                .assumeRoleWithWebIdentity()
                .orElseThrow();

        assertThat(ProviderConfigSample.WEB_IDENTITY.keySet())
                .containsExactlyInAnyOrderElementsOf(names(ProviderConfigTypes.WEB_IDENTITY));
        assertThat(identity.tokenFile()).hasToString("Optional[token.jwt]");
        assertThat(identity.request())
                .isEqualTo(AssumeRoleWithWebIdentityRequest.builder()
                        .roleArn("arn:aws:iam::111122223333:role/ci")
                        .roleSessionName("build")
                        .webIdentityToken("jwt")
                        .durationSeconds(900)
                        .policy("{}")
                        .policyArns(READ_ONLY)
                        .build());
    }

    /** A member that AWS adds fails this test until the schema or this test has it. */
    @Test
    void coversEveryMemberOfStsRequests() {
        // An MFA code is for people at a terminal, contexts for other services of AWS, a minimum size for tests.
        assertThat(members(
                        AssumeRoleRequest.builder().sdkFields(),
                        "SerialNumber",
                        "TokenCode",
                        "ProvidedContexts",
                        "MinimumSessionTokenSize"))
                .isEqualTo(awsNames(ProviderConfigTypes.ASSUME_ROLE));
        // Providers of tokens by OAuth 2.0 are the social networks: nobody deploys with those.
        assertThat(members(
                        AssumeRoleWithWebIdentityRequest.builder().sdkFields(),
                        "ProviderId",
                        "MinimumSessionTokenSize"))
                .isEqualTo(awsNames(ProviderConfigTypes.WEB_IDENTITY));
    }

    private static ProviderConfig settings(Map<String, PropertyValue> inputs) {
        return Objects.requireNonNull(ProviderConfigSchema.TYPE.decode(new PropertyValue.ObjectValue(inputs)));
    }

    private static Set<String> members(List<SdkField<?>> fields, String... leftOut) {
        var names = fields.stream().map(SdkField::memberName).collect(Collectors.toCollection(TreeSet::new));
        names.removeAll(List.of(leftOut));
        return names;
    }

    /** Ours are those of Pulumi's AWS provider; two of them differ from AWS's. */
    private static Set<String> awsNames(ObjectType<?, ?> shape) {
        var renamed = Map.of("sessionName", "RoleSessionName", "duration", "DurationSeconds");
        return names(shape).stream()
                .filter(name -> !name.equals("webIdentityTokenFile"))
                .map(name -> renamed.getOrDefault(name, Character.toUpperCase(name.charAt(0)) + name.substring(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> names(ObjectType<?, ?> shape) {
        return shape.properties().stream().map(entry -> entry.name()).toList();
    }

    private static List<Property<?, ?, ?>> entries(ObjectType<?, ?> shape) {
        return shape.properties().stream()
                .<Property<?, ?, ?>>flatMap(entry -> entry.type() instanceof ObjectType<?, ?> block
                        ? Stream.concat(Stream.of(entry), entries(block).stream())
                        : Stream.of(entry))
                .toList();
    }
}
