package io.github.pulumiawsecs.enginetests;

import static com.pulumi.automation.OperationType.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The provider's default tags, on a set with tags of its own and on one without. */
class DefaultTagsTest {
    private static Run added;
    private static Map<String, String> tagsOfOwn;
    private static Map<String, String> tagsOfBare;
    private static Run driftRepaired;
    private static Run previewed;
    private static Run changed;
    private static Run ofOldState;
    private static Run removed;
    private static Map<String, String> tagsAtLast;

    @BeforeAll
    static void changeDefaults() throws Exception {
        var program = WebTaskSet.each(Map.of("own", set -> set.tags(Map.of("team", "web")), "bare", set -> set));
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            SimulatedEcs.addService(ecs, "demo", "own");
            SimulatedEcs.addService(ecs, "demo", "bare");
            stack.up(program);
            var own = stack.output("own");
            var bare = stack.output("bare");

            stack.configure("defaultTags", "{\"tags\":{\"team\":\"platform\",\"owner\":\"platform\"}}");
            added = stack.up(program);
            tagsOfOwn = SimulatedEcs.tags(SimulatedEcs.taskSet(ecs, own));
            tagsOfBare = SimulatedEcs.tags(SimulatedEcs.taskSet(ecs, bare));

            ecs.call("UntagResource", "{'resourceArn':'%s','tagKeys':['owner']}".formatted(bare));
            stack.refresh();
            driftRepaired = stack.up(program);

            stack.configure("defaultTags", "{\"tags\":{\"team\":\"infrastructure\",\"owner\":\"platform\"}}");
            previewed = stack.preview(program);
            changed = stack.up(program);
            stack.workspace().forgetInput("tagsAll");
            ofOldState = stack.preview(program);
            stack.configure("defaultTags", "{}");
            removed = stack.up(program);
            tagsAtLast = SimulatedEcs.tags(SimulatedEcs.taskSet(ecs, bare));
        }
    }

    @Test
    void tagsWhatIsThereWhenDefaultTagsAreAdded() {
        assertThat(added.steps("own")).containsExactly(new EngineStep(UPDATE, "own", Set.of("tagsAll.owner")));
        assertThat(added.steps("bare"))
                .containsExactly(new EngineStep(UPDATE, "bare", Set.of("tagsAll.owner", "tagsAll.team")));
        assertThat(added.writes()).containsExactly("TagResource", "TagResource");
    }

    @Test
    void letsTheTagsOfATaskSetWin() {
        assertThat(tagsOfOwn).isEqualTo(Map.of("team", "web", "owner", "platform"));
        assertThat(tagsOfBare).isEqualTo(Map.of("team", "platform", "owner", "platform"));
    }

    @Test
    void repairsADefaultTagThatSomebodyRemoved() {
        assertThat(driftRepaired.steps()).containsExactly(new EngineStep(UPDATE, "bare", Set.of("tagsAll.owner")));
        assertThat(driftRepaired.writes()).containsExactly("TagResource");
    }

    @Test
    void touchesOnlyWhereAChangedDefaultTagShows() {
        assertThat(changed.steps()).containsExactly(new EngineStep(UPDATE, "bare", Set.of("tagsAll.team")));
        assertThat(changed.writes()).containsExactly("TagResource");
    }

    @Test
    void showsAChangedDefaultTagAsSuchAndOnce() {
        assertThat(new DiffView(previewed.output()).of("bare")).isEqualTo("""
                        ~ tagsAll: {
                            ~ team: "platform" => "infrastructure"
                          }""");
        assertThat(new DiffView(previewed.output()).of("own")).isEmpty();
    }

    @Test
    void findsNothingToDoInAStateThatKnowsNoTagsAllAmongTheInputs() {
        assertThat(ofOldState.changes()).isEmpty();
    }

    @Test
    void untagsWhenDefaultTagsAreRemoved() {
        assertThat(removed.steps()).extracting(EngineStep::op).containsExactly(UPDATE, UPDATE);
        assertThat(removed.writes()).containsExactly("UntagResource", "UntagResource");
        assertThat(tagsAtLast).isEmpty();
    }
}
