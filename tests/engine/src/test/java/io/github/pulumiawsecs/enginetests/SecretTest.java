package io.github.pulumiawsecs.enginetests;

import static com.pulumi.automation.OperationType.UPDATE;
import static io.github.pulumiawsecs.enginetests.WebTaskSet.web;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsecs.TaskSetArgs;
import com.pulumi.core.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Secret inputs. */
class SecretTest {
    private static final String TAG = "the-tag-nobody-may-read";
    private static final String ID = "the-id-nobody-may-read";

    private static final List<String> visible = new ArrayList<>();
    private static Map<String, String> sentTags;
    private static String sentId;
    private static Run updated;

    @BeforeAll
    static void deploySecrets() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            visible.add(stack.up(web(SecretTest::secret)).output());
            collectState(stack.workspace());
            var set = SimulatedEcs.taskSet(ecs, stack.output("arn"));
            sentTags = SimulatedEcs.tags(set);
            sentId = set.get("externalId").getAsString();

            visible.add(stack.refresh().output());
            collectState(stack.workspace());
            updated = stack.up(web(inputs -> secret(inputs).scale(WebTaskSet.percent(50))));
            visible.add(updated.output());
            collectState(stack.workspace());
        }
    }

    private static TaskSetArgs.Builder secret(TaskSetArgs.Builder set) {
        return set.tags(Output.ofSecret(Map.of("password", TAG))).externalId(Output.ofSecret(ID));
    }

    /** Collects the files of the backend. */
    private static void collectState(Workspace workspace) throws IOException {
        try (var files = Files.walk(workspace.root().resolve("state"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                visible.add(Files.readString(file));
            }
        }
    }

    @Test
    void sendsSecretsToAws() {
        assertThat(sentTags).isEqualTo(Map.of("password", TAG));
        assertThat(sentId).isEqualTo(ID);
    }

    @Test
    void hidesSecretsInStateAndOutput() {
        assertThat(visible).hasSizeGreaterThan(6).noneMatch(text -> text.contains(TAG) || text.contains(ID));
    }

    @Test
    void showsNoDiffForUnchangedSecrets() {
        assertThat(updated.steps()).containsExactly(new EngineStep(UPDATE, "web", Set.of("scale.value")));
    }
}
