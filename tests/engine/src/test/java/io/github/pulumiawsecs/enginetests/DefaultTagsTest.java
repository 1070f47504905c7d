package io.github.pulumiawsecs.enginetests;

import static com.pulumi.automation.OperationType.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Default tags of the provider, on a task set with tags and on one without. */
class DefaultTagsTest {
    private static Run added;
    private static Map<String, String> ownTags;
    private static Map<String, String> bareTags;
    private static Run previewed;
    private static Run changed;
    private static Run withOldState;
    private static Run removed;
    private static Map<String, String> finalTags;

    @BeforeAll
    static void changeDefaults() throws Exception {
        var program = WebTaskSet.each(Map.of("own", set -> set.tags(Map.of("team", "web")), "bare", set -> set));
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            SimulatedEcs.createService(ecs, "demo", "own");
            SimulatedEcs.createService(ecs, "demo", "bare");
            stack.up(program);
            var own = stack.output("own");
            var bare = stack.output("bare");

            stack.configure("defaultTags", "{\"tags\":{\"team\":\"platform\",\"owner\":\"platform\"}}");
            added = stack.up(program);
            ownTags = SimulatedEcs.tags(SimulatedEcs.taskSet(ecs, own));
            bareTags = SimulatedEcs.tags(SimulatedEcs.taskSet(ecs, bare));

            stack.configure("defaultTags", "{\"tags\":{\"team\":\"infrastructure\",\"owner\":\"platform\"}}");
            previewed = stack.preview(program);
            changed = stack.up(program);
            stack.workspace().state().removeInput("tagsAll");
            withOldState = stack.preview(program);
            stack.configure("defaultTags", "{}");
            removed = stack.up(program);
            finalTags = SimulatedEcs.tags(SimulatedEcs.taskSet(ecs, bare));
        }
    }

    @Test
    void tagsExistingTaskSets() {
        assertThat(added.steps("own")).containsExactly(new EngineStep(UPDATE, "own", Set.of("tagsAll.owner")));
        assertThat(added.steps("bare"))
                .containsExactly(new EngineStep(UPDATE, "bare", Set.of("tagsAll.owner", "tagsAll.team")));
        assertThat(added.writes()).containsExactly("TagResource", "TagResource");
    }

    @Test
    void prefersOwnTagsToDefaultTags() {
        assertThat(ownTags).isEqualTo(Map.of("team", "web", "owner", "platform"));
        assertThat(bareTags).isEqualTo(Map.of("team", "platform", "owner", "platform"));
    }

    @Test
    void updatesOnlyAffectedTaskSets() {
        assertThat(changed.steps()).containsExactly(new EngineStep(UPDATE, "bare", Set.of("tagsAll.team")));
        assertThat(changed.writes()).containsExactly("TagResource");
    }

    @Test
    void showsChangedDefaultTagOnce() {
        assertThat(new DiffView(previewed.output()).changesOf("bare")).isEqualTo("""
                        ~ tagsAll: {
                            ~ team: "platform" => "infrastructure"
                          }""");
        assertThat(new DiffView(previewed.output()).changesOf("own")).isEmpty();
    }

    @Test
    void findsNoChangeInStateWithoutTagsAllInput() {
        assertThat(withOldState.changes()).isEmpty();
    }

    @Test
    void untagsWhenDefaultTagsAreRemoved() {
        assertThat(removed.steps()).extracting(EngineStep::op).containsExactly(UPDATE, UPDATE);
        assertThat(removed.writes()).containsExactly("UntagResource", "UntagResource");
        assertThat(finalTags).isEmpty();
    }
}
