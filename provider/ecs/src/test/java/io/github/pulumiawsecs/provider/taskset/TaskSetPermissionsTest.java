package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.resource.Lister;
import io.github.pulumiawsecs.provider.iam.IamPolicy;
import io.github.pulumiawsecs.provider.iam.IamSimulator;
import io.github.pulumiawsecs.provider.iam.Permission;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Inputs that do not meet the condition of a conditional permission. */
class TaskSetPermissionsTest {
    private final ProviderFixture fixture = ProviderFixture.slow();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void needsTwoActionsToCreate() {
        var iam = enforce(TaskSetPermissions.all().create().stream()
                .filter(permission -> permission.need() == Permission.Need.ALWAYS)
                .toList());
        fixture.create(SampleInputs.checked());
        assertThat(iam.allowed()).containsExactly("ecs:CreateTaskSet", "ecs:DescribeTaskSets");
    }

    @Test
    void needsNoUpdateForForcedDelete() {
        var inputs = SampleInputs.checked("{'forceDelete': true}");
        var created = fixture.create(inputs);
        var iam = enforce(TaskSetPermissions.all().delete());
        fixture.delete(created.id(), inputs);
        assertThat(iam.allowed()).contains("ecs:DeleteTaskSet").doesNotContain("ecs:UpdateTaskSet");
    }

    @Test
    void needsNoUpdateTaskSetForTags() {
        var created = fixture.create(SampleInputs.checked());
        var iam = enforce(TaskSetPermissions.all().update());
        fixture.update(created, created.inputs(), SampleInputs.checked("{'tags': {'team': 'web'}}"));
        assertThat(iam.allowed()).containsExactly("ecs:DescribeTaskSets", "ecs:TagResource");
    }

    @Test
    void needsNoListServicesForOneService() {
        var iam = enforce(TaskSetPermissions.all().list());
        var query = JsonPropertyValues.parseObject("{'cluster': 'demo', 'service': 'web'}");
        fixture.resource().lister().orElseThrow().list(new Lister.Request(query, 0, 0, ""), _ -> {});
        assertThat(iam.allowed()).containsExactly("ecs:DescribeServices");
    }

    @Test
    void needsOneActionForArn() {
        var created = fixture.create(SampleInputs.checked());
        var iam = enforce(TaskSetPermissions.all().read());
        var arguments = JsonPropertyValues.parseObject("{'taskSetArn': '" + created.id() + "'}");
        assertThat(fixture.invoke("aws-ecs:index:getTaskSet", arguments).failures())
                .isEmpty();
        assertThat(iam.allowed()).containsExactly("ecs:DescribeTaskSets");
    }

    private IamSimulator enforce(List<Permission> permissions) {
        var iam = new IamSimulator(IamPolicy.of(permissions).forCluster("demo"));
        fixture.simulator().injectFault(iam);
        return iam;
    }
}
