package awsecs.drift;

import static org.assertj.core.api.Assertions.assertThat;

import awsecs.value.PropertyPath;
import awsecs.value.Value;
import awsecs.verb.Create;
import awsecs.verb.State;
import awsecs.verb.Update;
import java.util.List;
import java.util.Random;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever a program is and however it is written: what somebody changed shows, exactly, and nothing else does. */
class DriftTest {
    private static final List<World> WORLDS =
            World.TAG_POLICIES.stream().map(World::with).toList();

    @AfterContainer
    static void close() {
        WORLDS.forEach(World::close);
    }

    @Property(tries = 2_000, afterFailure = AfterFailureMode.RANDOM_SEED)
    void eachProgramAndWhatBecomesOfIt(@ForAll Random random) {
        var world = WORLDS.get(random.nextInt(WORLDS.size()));
        var program = Programs.next(random, Situation.ALL);
        var checked = world.checked(Value.Obj.EMPTY, program);
        var made = Create.create(world.provider(), Verbs.URN, checked, Verbs.QUIETLY);
        try {
            whatTheUserChangesShows(world, program, checked, made);
            whatSomebodyElseChangesShowsAndIsRepaired(world, random, checked, made);
            whatIsGoneOrGoingIsGone(world, random, checked, made);
        } finally {
            world.simulator().vanish(made.id());
        }
    }

    private static void whatTheUserChangesShows(World world, Value.Obj program, Value.Obj checked, State made) {
        var definition = ((Value.Text) made.outputs().get("taskDefinition")).value();
        for (var edit : Edits.of(world, program, definition)) {
            var news = world.inputs(checked, edit.program());
            assertThat(world.diff(made.outputs(), checked, news))
                    .as("%s%n of %s", edit, program)
                    .isEqualTo(edit.shows());
            for (var shown : edit.shows()) {
                var path = PropertyPath.parse(shown.replaceFirst(" [A-Z]+ [A-Z_]+$", ""));
                assertThat(Ignoring.each(path, checked, news))
                        .as("%s, with what changed ignored", edit)
                        .allSatisfy(ignored -> assertThat(world.diff(made.outputs(), checked, news, ignored))
                                .as("ignoring %s", ignored)
                                .isEmpty());
            }
        }
    }

    private static void whatSomebodyElseChangesShowsAndIsRepaired(
            World world, Random random, Value.Obj checked, State made) {
        var deeds = Deed.possible(world, checked);
        var deed = deeds.get(random.nextInt(deeds.size()));
        deed.happenTo(world.simulator()::call, made.id());
        var read = world.read(made.id(), checked).orElseThrow();
        assertThat(world.diff(read.outputs(), read.inputs(), checked))
                .as("%s to %s", deed, checked)
                .isEqualTo(deed.shows());
        assertThat(world.diff(made.outputs(), checked, read.inputs()))
                .as("the same the other way round")
                .isEqualTo(deed.shows().stream().map(DriftTest::inverted).toList());

        Update.update(world.provider(), made.id(), read.outputs(), read.inputs(), checked, List.of(), Verbs.QUIETLY);
        var repaired = world.read(made.id(), checked).orElseThrow();
        assertThat(repaired.inputs()).as("after %s, and up", deed).isEqualTo(checked);
        assertThat(world.diff(repaired.outputs(), repaired.inputs(), checked)).isEmpty();
    }

    private static void whatIsGoneOrGoingIsGone(World world, Random random, Value.Obj checked, State made) {
        if (random.nextBoolean()) {
            world.simulator().vanish(made.id());
        } else {
            new Deed("DeleteTaskSet", "'force': true", List.of()).happenTo(world.simulator()::call, made.id());
        }
        assertThat(world.read(made.id(), checked)).isEmpty();
    }

    private static String inverted(String shown) {
        return shown.contains(" ADDED ")
                ? shown.replace(" ADDED ", " REMOVED ")
                : shown.replace(" REMOVED ", " ADDED ");
    }
}
