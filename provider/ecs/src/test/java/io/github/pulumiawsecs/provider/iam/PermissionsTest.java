package io.github.pulumiawsecs.provider.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.harness.FunctionSamples;
import io.github.pulumiawsecs.provider.EcsRegistry;
import io.github.pulumiawsecs.provider.iam.Permission.Need;
import io.github.pulumiawsecs.provider.registry.EcsFunctionType;
import io.github.pulumiawsecs.provider.registry.EcsResourceType;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.model.TaskFault;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The declared permissions of each resource type and function are those that its operations need for their samples. */
class PermissionsTest {
    private final List<ProviderFixture> fixtures = new ArrayList<>();

    @AfterEach
    void close() {
        fixtures.forEach(ProviderFixture::close);
    }

    static List<EcsResourceType> resources() {
        return EcsRegistry.RESOURCES;
    }

    static List<EcsFunctionType> functions() {
        return EcsRegistry.FUNCTIONS;
    }

    /** A call without a declared permission is denied, and a permission without a call is missing in the used ones. */
    @ParameterizedTest
    @MethodSource("resources")
    void matchesCallsOfEachOperation(EcsResourceType type) {
        var used = new HashMap<String, Set<String>>();
        for (var crashing : List.of("", "web:1", "web:2")) {
            var run = prepare(type, crashing);
            for (var operation : type.permissions().get().byOperation().entrySet()) {
                var iam = enforce(IamPolicy.of(operation.getValue()));
                boolean isRejected = isRejected(run, operation.getKey());
                assertThat(iam.denied())
                        .as("actions without a permission of " + operation.getKey())
                        .isEmpty();
                used.computeIfAbsent(operation.getKey(), _ -> new TreeSet<>()).addAll(iam.allowed());
                if (isRejected) {
                    break;
                }
            }
        }
        assertThat(used).isEqualTo(actions(type));
    }

    /** Returns whether the operation fails without a resource, because the tasks crash. */
    private static boolean isRejected(SampleRun run, String operation) {
        try {
            run.run(operation);
            return false;
        } catch (ResourceInitFailedException _) {
            return false;
        } catch (OperationRejectedException _) {
            return true;
        }
    }

    @ParameterizedTest
    @MethodSource("resources")
    void allowsOperationsWithoutOptionalPermissions(EcsResourceType type) {
        var run = prepare(type);
        type.permissions().get().byOperation().forEach((operation, permissions) -> {
            var iam = enforce(IamPolicy.of(select(permissions, need -> need != Need.OPTIONAL)));
            run.run(operation);
            assertThat(IamPolicy.of(select(permissions, Need.OPTIONAL::equals)).actions())
                    .as("optional permissions of " + operation)
                    .containsAll(iam.denied());
        });
    }

    /** The samples meet the condition of each conditional permission. */
    @ParameterizedTest
    @MethodSource("resources")
    void rejectsOperationsWithoutRequiredPermission(EcsResourceType type) {
        type.permissions().get().byOperation().forEach((operation, permissions) -> {
            for (var action : IamPolicy.of(select(permissions, need -> need != Need.OPTIONAL))
                    .actions()) {
                var run = prepare(type);
                if (!operation.equals("create")) {
                    run.run("create");
                }
                enforce(IamPolicy.of(permissions).without(action));
                assertThatThrownBy(() -> run.run(operation))
                        .as(operation + " without " + action)
                        .hasMessageContaining("not authorized to perform");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("resources")
    void allowsPreviewsWithoutPermissions(EcsResourceType type) {
        var run = prepare(type);
        run.run("create");
        var iam = enforce(IamPolicy.empty());
        run.preview();
        assertThat(IamPolicy.of(type.permissions().get().create()).actions()).containsAll(iam.denied());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void matchesCallsOfEachFunction(EcsFunctionType type) {
        createAll();
        var permissions = type.permissions().get();
        var iam = enforce(IamPolicy.of(permissions));
        invoke(type);
        assertThat(iam.allowed()).isEqualTo(IamPolicy.of(permissions).actions());
        for (var action : iam.allowed()) {
            enforce(IamPolicy.of(permissions).without(action));
            assertThatThrownBy(() -> invoke(type)).as("without " + action).hasMessageContaining(action);
        }
    }

    private void invoke(EcsFunctionType type) {
        var token = type.schema().token();
        var arguments = SampleRun.toValue(FunctionSamples.of(token).arguments());
        var result = fixtures.getLast().invoke(token, arguments);
        assertThat(result.failures()).isEmpty();
    }

    private static Map<String, Set<String>> actions(EcsResourceType type) {
        var actions = new HashMap<String, Set<String>>();
        type.permissions()
                .get()
                .byOperation()
                .forEach((operation, permissions) ->
                        actions.put(operation, IamPolicy.of(permissions).actions()));
        return actions;
    }

    private static List<Permission> select(List<Permission> permissions, Predicate<Need> needs) {
        return permissions.stream()
                .filter(permission -> needs.test(permission.need()))
                .toList();
    }

    /** Starts a provider; creates the samples of the types before this one, to which its sample may refer. */
    private SampleRun prepare(EcsResourceType type) {
        return prepare(type, "");
    }

    /** @param crashing the task definition whose tasks crash; empty for none */
    private SampleRun prepare(EcsResourceType type, String crashing) {
        fixtures.add(ProviderFixture.slow());
        for (var earlier : EcsRegistry.RESOURCES) {
            if (earlier.equals(type)) {
                break;
            }
            run(earlier).run("create");
        }
        if (!crashing.isEmpty()) {
            simulator().injectFault(crashing, TaskFault.ContainerExit.outOfMemory(Duration.ofSeconds(2)), 1000);
        }
        Seed.applyTaskSets(simulator());
        return run(type);
    }

    private void createAll() {
        fixtures.add(ProviderFixture.slow());
        Seed.applyTaskSets(simulator());
        EcsRegistry.RESOURCES.forEach(type -> run(type).run("create"));
    }

    private SampleRun run(EcsResourceType type) {
        return new SampleRun(fixtures.getLast(), type.schema().token());
    }

    private EcsSimulator simulator() {
        return fixtures.getLast().simulator();
    }

    private IamSimulator enforce(IamPolicy policy) {
        var iam = new IamSimulator(policy.forCluster("demo"));
        simulator().clearApiFaults();
        simulator().injectFault(iam);
        return iam;
    }
}
