package io.github.pulumiawsecs.provider.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.UnknownKind;
import io.github.pulumiawsecs.framework.schema.UpdatePolicy;
import io.github.pulumiawsecs.framework.schema.diff.PropertyDiff;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.EcsProvider;
import io.github.pulumiawsecs.provider.taskset.TaskSetContext;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.testkit.SampleInputs;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {

    @Test
    void reportsAllConfigFailuresAtOnce() {
        var checked = new EcsProvider("0.0.0-test")
                .checkConfig(JsonPropertyValues.parseObject(
                        "{'version': '0.1.0', 'regoin': 'x', 'maxRetries': '-1', 'region': 'nowhere'}"));
        assertThat(checked.failures())
                .extracting(failure -> failure.path().toString())
                .containsExactlyInAnyOrder("regoin", "maxRetries", "region");
    }

    @Test
    void addsNothingFromEnvironment() {
        assertThat(new EcsProvider("0.0.0-test")
                        .checkConfig(PropertyValue.ObjectValue.EMPTY)
                        .inputs())
                .isEqualTo(PropertyValue.ObjectValue.EMPTY);
    }

    @Test
    void replacesWhenRegionChanges() {
        assertThat(changes("{'region': 'eu-west-1'}", "{'region': 'us-east-1'}"))
                .containsExactly(new UpdatePolicy.Replace());
    }

    @Test
    void keepsResourcesWhenRegionIsFirstSet() {
        assertThat(changes("{}", "{'region': 'us-east-1'}")).containsExactly(new UpdatePolicy.ProviderOnly());
        assertThat(changes("{'region': 'us-east-1'}", "{}")).containsExactly(new UpdatePolicy.ProviderOnly());
    }

    @Test
    void keepsResourcesWhenCredentialsChange() {
        assertThat(changes(
                        "{'accessKey': 'a', 'profile': 'a', 'maxRetries': 1, 'endpoints': {'ecs': 'http://a'}}",
                        "{'accessKey': 'b', 'profile': 'b', 'maxRetries': '2', 'endpoints': {'ecs': 'http://b'}}"))
                .containsOnly(new UpdatePolicy.ProviderOnly())
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'assumeRole': {'roleArn': '%1$s'}} | {'assumeRole': {'roleArn': '%2$s'}} | assumeRole.roleArn",
                "{'assumeRole': {'roleArn': '%1$s'}} | {'assumeRoleWithWebIdentity': {'roleArn': '%2$s'}} |"
                        + " assumeRoleWithWebIdentity",
                "{'assumeRole': {'roleArn': '%1$s'}} | {'allowedAccountIds': ['222222222222']} | allowedAccountIds",
                "{'allowedAccountIds': ['111111111111']} | {'assumeRole': {'roleArn': '%2$s'}} | assumeRole",
                "{'allowedAccountIds': ['111111111111']} | {'allowedAccountIds': '[\"222222222222\"]'} |"
                        + " allowedAccountIds[0]",
                // The role that is assumed last decides.
                "{'assumeRoleWithWebIdentity': {'roleArn': '%2$s'}, 'assumeRole': {'roleArn': '%1$s'}} |"
                        + " {'assumeRoleWithWebIdentity': {'roleArn': '%2$s'}, 'assumeRole': {'roleArn': '%2$s'}} |"
                        + " assumeRole.roleArn",
                "{'assumeRoles': [{'roleArn': '%1$s'}, {'roleArn': '%1$s'}]} |"
                        + " {'assumeRoles': [{'roleArn': '%1$s'}, {'roleArn': '%2$s'}]} | assumeRoles[1].roleArn",
                "{'assumeRoles': [{'roleArn': '%1$s'}]} | {'assumeRoles': [{'roleArn': '%1$s'}, {'roleArn': '%2$s'}]} |"
                        + " assumeRoles[1]",
                "{'assumeRole': {'roleArn': '%1$s'}} | {'assumeRoles': [{'roleArn': '%2$s'}]} | assumeRoles"
            })
    void replacesWhenAccountChanges(String old, String now, String where) {
        assertThat(differences(inAccounts(old), inAccounts(now)))
                .filteredOn(difference -> difference.replaces())
                .extracting(difference -> difference.path().toString())
                .containsExactly(where);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'assumeRole': {'roleArn': '%1$s'}} | {'assumeRole': {'roleArn': '%1$s-2', 'sessionName': 'other'}}",
                "{'assumeRole': {'roleArn': '%1$s'}} | {}",
                "{} | {'assumeRole': {'roleArn': '%1$s'}}",
                "{'assumeRole': {'roleArn': '%1$s'}} | {'allowedAccountIds': ['111111111111']}",
                "{'allowedAccountIds': ['111111111111']} | {'allowedAccountIds': ['111111111111', '222222222222']}",
                "{'forbiddenAccountIds': ['111111111111']} | {'forbiddenAccountIds': ['222222222222']}",
                "{'assumeRoleWithWebIdentity': {'roleArn': '%1$s'}, 'assumeRole': {'roleArn': '%1$s'}} |"
                        + " {'assumeRoleWithWebIdentity': {'roleArn': '%2$s'}, 'assumeRole': {'roleArn': '%1$s'}}",
                "{'assumeRole': {'roleArn': '%1$s'}} | {'assumeRoles': [{'roleArn': '%1$s'}]}",
                "{'assumeRoles': [{'roleArn': '%1$s'}, {'roleArn': '%1$s'}]} |"
                        + " {'assumeRoles': [{'roleArn': '%2$s'}, {'roleArn': '%1$s'}]}"
            })
    void keepsResourcesForSameOrUnknownAccount(String old, String now) {
        assertThat(differences(inAccounts(old), inAccounts(now)))
                .isNotEmpty()
                .extracting(PropertyDiff::policy)
                .containsOnly(new UpdatePolicy.ProviderOnly());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'externalId': 'x'}, {'roleArn': '%1$s'} | assumeRoles[0]",
                "{'roleArn': '%1$s'}, {'roleArn': '%1$s'} | assumeRoles[1]",
                "{'roleArn': '%1$s', 'policyArns': ['%1$s']} | assumeRoles[0].policyArns"
            })
    void namesChangedPropertyOfChain(String chain, String path) {
        assertThat(differences(
                        inAccounts("{'assumeRoles': [{'roleArn': '%1$s'}]}"),
                        inAccounts("{'assumeRoles': [" + chain + "]}")))
                .extracting(difference -> difference.path().toString())
                .anyMatch(changed -> changed.startsWith(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'assumeRole': {'externalId': 'x1'}} | assumeRole",
                "{'assumeRole': {'roleArn': '', 'externalId': 'x1'}} | assumeRole",
                "{'assumeRoleWithWebIdentity': {'webIdentityTokenFile': '/t'}} | assumeRoleWithWebIdentity",
                "{'assumeRoles': [{'roleArn': 'arn:aws:iam::111111111111:role/a'}, {'sessionName': 'ci'}]} | assumeRoles"
            })
    void warnsOfRoleWithoutArn(String config, String path) {
        var checked = new EcsProvider("0.0.0-test").checkConfig(JsonPropertyValues.parseObject(config));

        assertThat(checked.failures()).isEmpty();
        assertThat(checked.warnings())
                .extracting(Object::toString)
                .containsExactly(path + ": has no roleArn, so no role is assumed. Next: set roleArn, or omit the other"
                        + " settings of the role.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'assumeRole': {}}",
                "{'assumeRole': {'roleArn': ''}}",
                "{'assumeRole': {'roleArn': 'arn:aws:iam::111111111111:role/a', 'externalId': 'x1'}}",
                "{'assumeRoles': []}"
            })
    void hasNoWarningForOtherRoles(String config) {
        assertThat(new EcsProvider("0.0.0-test")
                        .checkConfig(JsonPropertyValues.parseObject(config))
                        .warnings())
                .isEmpty();
    }

    @Test
    void treatsStringsAsEqualConfiguration() {
        assertThat(changes(
                        "{'maxRetries': '2', 'endpoints': '{\"ecs\": \"http://a\"}'}",
                        "{'maxRetries': 2, 'endpoints': {'ecs': 'http://a'}}"))
                .isEmpty();
    }

    @Test
    void configuresPreviewWithUnknownRegion() {
        var config = PropertyValue.ObjectValue.EMPTY.with("region", new PropertyValue.UnknownValue(UnknownKind.STRING));
        var context = EcsContext.configure(config, "0.0.0-test", Sleeper.system());
        var provider = new TaskSetOperations(TaskSetContext.of(context, DeploymentSession.withoutJournal()));
        assertThat(provider.previewCreate(SampleInputs.checked()).outputs().fields())
                .isNotEmpty();
    }

    private static List<UpdatePolicy> changes(String olds, String news) {
        return differences(olds, news).stream().map(PropertyDiff::policy).toList();
    }

    private static List<PropertyDiff> differences(String olds, String news) {
        return DiffConfig.diff(JsonPropertyValues.parseObject(olds), JsonPropertyValues.parseObject(news), List.of());
    }

    private static String inAccounts(String configuration) {
        return configuration.formatted(
                "arn:aws:iam::111111111111:role/deploy", "arn:aws:iam::222222222222:role/deploy");
    }
}
