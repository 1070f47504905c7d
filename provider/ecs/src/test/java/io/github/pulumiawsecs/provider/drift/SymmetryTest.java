package io.github.pulumiawsecs.provider.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.schema.diff.PropertyDiff;
import io.github.pulumiawsecs.provider.arn.AwsScope;
import io.github.pulumiawsecs.provider.tags.IgnoreTags;
import io.github.pulumiawsecs.provider.tags.TagPolicy;
import io.github.pulumiawsecs.provider.taskset.TaskSetCheck;
import io.github.pulumiawsecs.provider.taskset.TaskSetDiff;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The diff of two inputs in reverse order is the inverted diff, which refresh relies on. */
class SymmetryTest {
    private static final TagPolicy POLICY =
            new TagPolicy(Map.of(DriftFixture.DEFAULT_KEY, "default"), new IgnoreTags(List.of("audit"), List.of()));

    /** If omitted, AWS computes these properties: omitting them is no change, writing them may be first. */
    private static final List<String> SERVER_COMPUTED =
            List.of("launchType", "capacityProviderStrategy", "platformVersion");

    @Property(afterFailure = AfterFailureMode.RANDOM_SEED)
    void isSymmetric(@ForAll Random random) {
        var profiles = List.of(LaunchProfile.ALL.get(random.nextInt(LaunchProfile.ALL.size())));
        var first = checked(Programs.random(random, profiles));
        var second = checked(withServerComputedOf(first, Programs.random(random, profiles)));
        var forward = differences(first, second);
        var reverse = differences(second, first);
        assertThat(reverse.keySet()).as("%s%n and %s", first, second).isEqualTo(forward.keySet());
        forward.forEach((path, type) -> assertThat(reverse.get(path))
                .as("%s between %s%n and %s", path, first, second)
                .isEqualTo(inverted(type)));
    }

    private static PropertyValue.ObjectValue withServerComputedOf(
            PropertyValue.ObjectValue first, PropertyValue.ObjectValue program) {
        var shared = program;
        for (var name : SERVER_COMPUTED) {
            shared = shared.with(name, first.get(name));
        }
        return shared;
    }

    private static PropertyValue.ObjectValue checked(PropertyValue.ObjectValue program) {
        return TaskSetCheck.check(
                        AwsScope.UNKNOWN,
                        POLICY,
                        new CheckRequest(
                                TaskSetOperations.URN,
                                PropertyValue.ObjectValue.EMPTY,
                                program.with("tagsAll", PropertyValue.NullValue.NULL)))
                .inputs();
    }

    private static Map<PropertyPath, PropertyDiff.Type> differences(
            PropertyValue.ObjectValue oldInputs, PropertyValue.ObjectValue newInputs) {
        var state = PropertyValue.ObjectValue.EMPTY.with("tagsAll", oldInputs.get("tagsAll"));
        return TaskSetDiff.diff(
                        POLICY, new DiffRequest(TaskSetOperations.URN, "", state, oldInputs, newInputs, List.of()))
                .stream()
                .collect(Collectors.toMap(PropertyDiff::path, PropertyDiff::type));
    }

    private static PropertyDiff.Type inverted(PropertyDiff.Type type) {
        return switch (type) {
            case ADDED -> PropertyDiff.Type.REMOVED;
            case REMOVED -> PropertyDiff.Type.ADDED;
            case CHANGED -> PropertyDiff.Type.CHANGED;
        };
    }
}
