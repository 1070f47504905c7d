package io.github.pulumiawsecs.sdkgen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsecs.TaskSet;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The plugin description in the SDK, from which the engine determines the required plugins before it runs a program. */
class PluginDescriptionTest {

    private static final String VERSION = System.getProperty("sdk.version", "");

    @Test
    void listsPluginInPackagesOfProgram() throws IOException, InterruptedException {
        assertThat(packages().replaceAll("\\s", ""))
                .contains("\"name\":\"aws-ecs\"")
                .contains("\"version\":\"" + VERSION + "\"")
                .contains("\"server\":\"" + downloadUrl() + "\"");
    }

    @Test
    void containsTheVersionOfTheSdk() throws IOException {
        try (var version = TaskSet.class.getResourceAsStream("/com/pulumi/aws-ecs/version.txt")) {
            assertThat(version).isNotNull();
            assertThat(new String(version.readAllBytes(), UTF_8)).isEqualTo(VERSION);
        }
    }

    /** Returns the download URL in the schema. */
    private static String downloadUrl() throws IOException {
        var schema = Files.readString(Path.of(System.getProperty("sdk.schema", "")));
        var url = Pattern.compile("\"pluginDownloadURL\": \"([^\"]+)\"").matcher(schema);
        assertThat(url.find()).isTrue();
        return url.group(1);
    }

    /** Runs the main class of the Java host in a process, because it calls System.exit. */
    private static String packages() throws IOException, InterruptedException {
        var java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        var classPath = System.getProperty("java.class.path");
        var process = new ProcessBuilder(
                        List.of(java, "-cp", classPath, "com.pulumi.bootstrap.internal.Main", "packages"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return output;
    }
}
