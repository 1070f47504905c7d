package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs that README.md shows are programs. */
class ReadmeTest {
    @Test
    void theJavaProgramCompiles(@TempDir Path folder) throws IOException {
        ProgramJar.compile(program("java"), folder);
    }

    @Test
    void theYamlProgramPreviewsWithoutAnAccount() throws Exception {
        try (var workspace = Workspace.calling(URI.create("http://127.0.0.1:1"))) {
            workspace.write(
                    "Pulumi.yaml",
                    program("yaml")
                            + "plugins:\n  providers:\n    - name: aws-ecs\n      path: "
                            + workspace.plugin()
                            + "\n");
            var cli = new Cli(workspace);
            cli.succeed("stack", "init", Workspace.STACK);
            cli.succeed(
                    "config",
                    "set",
                    "targetGroupArn",
                    "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/blue/1234567890abcdef");
            assertThat(cli.succeed("preview")).contains("+ 2 to create");
        }
    }

    /** The first block of that language which is a whole program. */
    private static String program(String language) throws IOException {
        var readme = Files.readString(Toolchain.readme());
        var block = Pattern.compile("```" + language + "\n((?:package|name:).*?)```", Pattern.DOTALL)
                .matcher(readme);
        assertThat(block.find()).as("a program in " + language).isTrue();
        return block.group(1);
    }
}
