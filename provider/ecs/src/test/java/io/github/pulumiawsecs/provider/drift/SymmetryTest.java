package io.github.pulumiawsecs.provider.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.diff.PropertyDiff;
import io.github.pulumiawsecs.provider.tags.IgnoreTags;
import io.github.pulumiawsecs.provider.tags.TagPolicy;
import io.github.pulumiawsecs.provider.taskset.TaskSetCheck;
import io.github.pulumiawsecs.provider.taskset.TaskSetDiff;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A refresh asks the other way round and inverts the answer, so both ways must tell the same. */
class SymmetryTest {
    private static final TagPolicy POLICY =
            new TagPolicy(Map.of(DriftFixture.DEFAULT_KEY, "default"), new IgnoreTags(List.of("audit"), List.of()));

    /** Left out, these let AWS choose: going there changes nothing, coming from there may. */
    private static final List<String> CHOSEN_BY_AWS =
            List.of("launchType", "capacityProviderStrategy", "platformVersion");

    @Property(afterFailure = AfterFailureMode.RANDOM_SEED)
    void isSymmetric(@ForAll Random random) {
        var situation = List.of(LaunchProfile.ALL.get(random.nextInt(LaunchProfile.ALL.size())));
        var one = checked(Programs.next(random, situation));
        var other = checked(sharing(one, Programs.next(random, situation)));
        var there = differences(one, other);
        var back = differences(other, one);
        assertThat(back.keySet()).as("%s%n and %s", one, other).isEqualTo(there.keySet());
        there.forEach((path, type) -> assertThat(back.get(path))
                .as("%s between %s%n and %s", path, one, other)
                .isEqualTo(inverted(type)));
    }

    private static PropertyValue.ObjectValue sharing(PropertyValue.ObjectValue one, PropertyValue.ObjectValue program) {
        var shared = program;
        for (var name : CHOSEN_BY_AWS) {
            shared = shared.with(name, one.get(name));
        }
        return shared;
    }

    private static PropertyValue.ObjectValue checked(PropertyValue.ObjectValue program) {
        return TaskSetCheck.check(
                        POLICY, PropertyValue.ObjectValue.EMPTY, program.with("tagsAll", PropertyValue.NullValue.NULL))
                .inputs();
    }

    private static Map<PropertyPath, PropertyDiff.Type> differences(
            PropertyValue.ObjectValue olds, PropertyValue.ObjectValue news) {
        var state = PropertyValue.ObjectValue.EMPTY.with("tagsAll", olds.get("tagsAll"));
        return TaskSetDiff.diff(POLICY, state, olds, news, List.of()).stream()
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
