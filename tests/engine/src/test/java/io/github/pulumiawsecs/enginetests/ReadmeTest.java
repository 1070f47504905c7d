package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The program in README.md previews without errors. */
class ReadmeTest {
    @Test
    void previewsProgramOfReadme() throws Exception {
        try (var workspace = Workspace.forEndpoint(URI.create("http://127.0.0.1:1"))) {
            workspace.write(
                    "Pulumi.yaml",
                    program()
                            + "plugins:\n  providers:\n    - name: aws-ecs\n      path: "
                            + workspace.plugin()
                            + "\n");
            var cli = new Cli(workspace);
            cli.succeed(
                    "config",
                    "set",
                    "targetGroupArn",
                    "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/blue/1234567890abcdef");
            assertThat(cli.succeed("preview")).contains("+ 2 to create");
        }
    }

    /** Returns the first complete YAML program. */
    private static String program() throws IOException {
        var readme = Files.readString(Toolchain.readme());
        var block = Pattern.compile("```yaml\n(name:.*?)```", Pattern.DOTALL).matcher(readme);
        assertThat(block.find()).as("a YAML program in README.md").isTrue();
        return block.group(1).replaceFirst("name: .*", "name: engine-tests");
    }
}
