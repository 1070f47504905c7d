package awsecs.table;

import static org.assertj.core.api.Assertions.assertThat;

import awsecs.aws.Accounts;
import awsecs.aws.Endpoints;
import awsecs.aws.IgnoreTags;
import awsecs.aws.Settings;
import awsecs.value.Value;
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

class ProviderTableTest {
    private static final PolicyDescriptorType READ_ONLY = PolicyDescriptorType.builder()
            .arn("arn:aws:iam::aws:policy/ReadOnlyAccess")
            .build();

    @Test
    void everyEntryIsDocumented() {
        assertThat(entries(ProviderTable.SHAPE))
                .allSatisfy(entry -> assertThat(entry.doc())
                        .as(entry.name())
                        .hasSizeGreaterThan(20)
                        .endsWith("."));
        assertThat(entries(ProviderTable.SHAPE)).hasSizeGreaterThan(35);
    }

    @Test
    void onlyTheRegionReplaces() {
        assertThat(ProviderTable.SHAPE.properties())
                .filteredOn(entry -> entry.change() == Change.REPLACES)
                .containsExactly(ProviderTable.REGION);
        assertThat(ProviderTable.SHAPE.properties())
                .filteredOn(entry -> entry.change() != Change.RECONFIGURES)
                .containsExactly(ProviderTable.REGION);
    }

    @Test
    void whatOpensDoorsIsSecret() {
        assertThat(entries(ProviderTable.SHAPE))
                .filteredOn(Property::isSecret)
                .extracting(Property::name)
                .containsExactly("accessKey", "secretKey", "token", "webIdentityToken");
    }

    @Test
    void nothingConfiguredLeavesAllToTheEnvironment() {
        assertThat(settings(Map.of())).isEqualTo(Settings.NONE);
    }

    @Test
    void everyEntryReachesTheSettings() {
        var settings = settings(ProviderSample.ALL);

        assertThat(ProviderSample.ALL.keySet()).containsExactlyInAnyOrderElementsOf(names(ProviderTable.SHAPE));
        assertThat(settings.region()).contains("eu-west-1");
        assertThat(settings.profile()).contains("work");
        assertThat(settings.keys().accessKey()).contains("id");
        assertThat(settings.keys().secretKey()).contains("key");
        assertThat(settings.keys().token()).contains("token");
        assertThat(settings.endpoints())
                .isEqualTo(Endpoints.builder()
                        .ecs("http://localhost:1")
                        .sts("https://sts.example")
                        .build());
        assertThat(settings.defaultTags()).isEqualTo(Map.of("team", "shop"));
        assertThat(settings.ignoreTags()).isEqualTo(new IgnoreTags(List.of("owner"), List.of("cost-")));
        assertThat(settings.maxRetries()).contains(7);
        assertThat(settings.useFipsEndpoint()).contains(true);
        assertThat(settings.useDualstackEndpoint()).contains(false);
        assertThat(settings.accounts()).isEqualTo(new Accounts(List.of("111122223333"), List.of("444455556666")));
    }

    @Test
    void theRoleBecomesARequestToSts() {
        var request = settings(ProviderSample.ALL).assumeRole().orElseThrow();

        assertThat(ProviderSample.ROLE.keySet()).containsExactlyInAnyOrderElementsOf(names(ProviderBlocks.ASSUME_ROLE));
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
    void theWebIdentityBecomesARequestToSts() {
        var identity = settings(ProviderSample.ALL).assumeRoleWithWebIdentity().orElseThrow();

        assertThat(ProviderSample.WEB_IDENTITY.keySet())
                .containsExactlyInAnyOrderElementsOf(names(ProviderBlocks.WEB_IDENTITY));
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

    /** A member that AWS adds fails this test until somebody decides on it. */
    @Test
    void everyMemberOfTheRequestsToStsIsDecidedOn() {
        // An MFA code is for people at a terminal, contexts for other services of AWS.
        assertThat(members(AssumeRoleRequest.builder().sdkFields(), "SerialNumber", "TokenCode", "ProvidedContexts"))
                .isEqualTo(awsNames(ProviderBlocks.ASSUME_ROLE));
        // Providers of tokens by OAuth 2.0 are the social networks: nobody deploys with those.
        assertThat(members(AssumeRoleWithWebIdentityRequest.builder().sdkFields(), "ProviderId"))
                .isEqualTo(awsNames(ProviderBlocks.WEB_IDENTITY));
    }

    private static Settings settings(Map<String, Value> inputs) {
        return Objects.requireNonNull(ProviderTable.SHAPE.decode(new Value.Obj(inputs)));
    }

    private static Set<String> members(List<SdkField<?>> fields, String... leftOut) {
        var names = fields.stream().map(SdkField::memberName).collect(Collectors.toCollection(TreeSet::new));
        names.removeAll(List.of(leftOut));
        return names;
    }

    /** Ours are those of Pulumi's AWS provider; two of them differ from AWS's. */
    private static Set<String> awsNames(Shape<?, ?> shape) {
        var renamed = Map.of("sessionName", "RoleSessionName", "duration", "DurationSeconds");
        return names(shape).stream()
                .filter(name -> !name.equals("webIdentityTokenFile"))
                .map(name -> renamed.getOrDefault(name, Character.toUpperCase(name.charAt(0)) + name.substring(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> names(Shape<?, ?> shape) {
        return shape.properties().stream().map(entry -> entry.name()).toList();
    }

    private static List<Property<?, ?, ?>> entries(Shape<?, ?> shape) {
        return shape.properties().stream()
                .<Property<?, ?, ?>>flatMap(entry -> entry.kind() instanceof Shape<?, ?> block
                        ? Stream.concat(Stream.of(entry), entries(block).stream())
                        : Stream.of(entry))
                .toList();
    }
}
