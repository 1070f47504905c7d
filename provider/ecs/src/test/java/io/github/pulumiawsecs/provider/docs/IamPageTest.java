package io.github.pulumiawsecs.provider.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.pulumiawsecs.provider.EcsRegistry;
import io.github.pulumiawsecs.provider.iam.IamPolicy;
import io.github.pulumiawsecs.provider.iam.IamSimulator;
import io.github.pulumiawsecs.provider.iam.Permission;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies of {@code docs/iam.md} grant the permissions that the registry declares. */
class IamPageTest {

    /** The heading of each policy, and the permissions that it grants. */
    static List<Arguments> policies() {
        var policies = new ArrayList<Arguments>();
        var deployment = new ArrayList<Permission>();
        for (var type : EcsRegistry.RESOURCES) {
            var permissions = type.permissions().get();
            permissions
                    .byOperation()
                    .forEach((operation, declared) -> policies.add(
                            arguments(type.schema().type().name() + ": " + operation, IamPage.required(declared))));
            deployment.addAll(Permission.join(
                    permissions.create(), permissions.read(), permissions.update(), permissions.delete()));
        }
        policies.add(arguments("Deploying", deployment));
        for (var type : EcsRegistry.FUNCTIONS) {
            var token = type.schema().token();
            policies.add(arguments(
                    token.substring(token.lastIndexOf(':') + 1),
                    IamPage.required(type.permissions().get())));
        }
        return policies;
    }

    @ParameterizedTest
    @MethodSource("policies")
    void grantsDeclaredPermissions(String heading, List<Permission> permissions) throws IOException {
        assertThat(policy(heading)).isEqualTo(IamPolicy.of(permissions));
    }

    @Test
    void allowsAssumeRole() throws IOException {
        try (var fixture = ProviderFixture.start()) {
            var created = fixture.create(SampleInputs.checked());
            var iam = new IamSimulator(policy("Working as another role")
                    .and(policy("TaskSet: read"))
                    .forCluster("demo"));
            fixture.simulator().injectFault(iam);
            var deployer = fixture.reconfigured("{'assumeRole': {'roleArn': 'arn:aws:iam::123456789012:role/deploy'}}");
            assertThat(deployer.read(created.id(), created.inputs())).isPresent();
            assertThat(iam.allowed()).containsExactly("ecs:DescribeTaskSets", "sts:AssumeRole");
            assertThat(iam.denied()).isEmpty();
        }
    }

    /** Returns the first policy under a heading. */
    private static IamPolicy policy(String heading) throws IOException {
        var page = Files.readString(Path.of("../../docs/iam.md"));
        var json = Pattern.compile("\n##+ " + heading + "\n.*?```json\n(.*?)```", Pattern.DOTALL)
                .matcher(page);
        assertThat(json.find()).as("a policy under " + heading).isTrue();
        return IamPolicy.parse(json.group(1));
    }
}
