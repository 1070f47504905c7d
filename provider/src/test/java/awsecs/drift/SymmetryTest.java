package awsecs.drift;

import static org.assertj.core.api.Assertions.assertThat;

import awsecs.aws.IgnoreTags;
import awsecs.value.PropertyPath;
import awsecs.value.Value;
import awsecs.verb.Check;
import awsecs.verb.Diff;
import awsecs.verb.TagPolicy;
import awsecs.walk.Difference;
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
            new TagPolicy(Map.of(World.DEFAULT_KEY, "default"), new IgnoreTags(List.of("audit"), List.of()));

    /** Left out, these let AWS choose: going there changes nothing, coming from there may. */
    private static final List<String> CHOSEN_BY_AWS =
            List.of("launchType", "capacityProviderStrategy", "platformVersion");

    @Property(tries = 5_000, afterFailure = AfterFailureMode.RANDOM_SEED)
    void whatDiffersFromOneToTheOtherDiffersBackAgain(@ForAll Random random) {
        var situation = List.of(Situation.ALL.get(random.nextInt(Situation.ALL.size())));
        var one = checked(Programs.next(random, situation));
        var other = checked(sharing(one, Programs.next(random, situation)));
        var there = differences(one, other);
        var back = differences(other, one);
        assertThat(back.keySet()).as("%s%n and %s", one, other).isEqualTo(there.keySet());
        there.forEach((path, type) -> assertThat(back.get(path))
                .as("%s between %s%n and %s", path, one, other)
                .isEqualTo(inverted(type)));
    }

    private static Value.Obj sharing(Value.Obj one, Value.Obj program) {
        var shared = program;
        for (var name : CHOSEN_BY_AWS) {
            shared = shared.with(name, one.get(name));
        }
        return shared;
    }

    private static Value.Obj checked(Value.Obj program) {
        return Check.check(POLICY, Value.Obj.EMPTY, program.with("tagsAll", Value.Null.NULL))
                .inputs();
    }

    private static Map<PropertyPath, Difference.Type> differences(Value.Obj olds, Value.Obj news) {
        var state = Value.Obj.EMPTY.with("tagsAll", olds.get("tagsAll"));
        return Diff.diff(POLICY, state, olds, news, List.of()).stream()
                .collect(Collectors.toMap(Difference::path, Difference::type));
    }

    private static Difference.Type inverted(Difference.Type type) {
        return switch (type) {
            case ADDED -> Difference.Type.REMOVED;
            case REMOVED -> Difference.Type.ADDED;
            case CHANGED -> Difference.Type.CHANGED;
        };
    }
}
