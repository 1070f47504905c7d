package io.github.pulumiawsecs.wiretests.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginFixture;
import io.github.pulumiawsecs.wiretests.plugin.PluginFolder;
import io.github.pulumiawsecs.wiretests.plugin.PluginLauncher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Start-up cost in numbers that do not depend on the machine: loaded classes and AWS calls. The bounds allow for new
 * library versions and properties; provider/plugin/PERFORMANCE.md describes how to find the cause of an increase.
 */
class FootprintTest {
    /** Each class takes 6 KiB in every process, because the JVM maps the whole cache. */
    private static final int MAX_CACHED = 6_500;

    /** The JVM parses, verifies and links these classes while the engine waits. */
    private static final int MAX_BEFORE_PORT = 10;

    private static final int MAX_BEFORE_FIRST_RESPONSE = 45;

    @TempDir
    Path folder;

    @Test
    void loadsNearlyAllClassesFromCache() throws IOException {
        var plugin = logging("class+load").start();
        var atThePortLine = loaded(notFromCache());
        try (var fixture = PluginFixture.start(plugin)) {
            var arn = fixture.simulator()
                    .call(
                            "CreateTaskSet",
                            "{'cluster':'demo','service':'web','taskDefinition':'web:1','launchType':'FARGATE',"
                                    + "'networkConfiguration':{'awsvpcConfiguration':{'subnets':['subnet-1']}}}")
                    .getAsJsonObject("taskSet")
                    .get("taskSetArn")
                    .getAsString();
            fixture.takeCalls();

            fixture.engine().read(arn);

            assertThat(fixture.takeCalls())
                    .as("calls to AWS for the first task set that is read")
                    .containsExactly("DescribeTaskSets");
        }
        assertThat(atThePortLine)
                .as("classes before the port line that are not in the AOT cache. Next: find the cause with"
                        + " -Xlog:class+load+cause, and load them later or in the training session")
                .hasSizeLessThan(MAX_BEFORE_PORT);
        assertThat(loaded(notFromCache()))
                .as(
                        "classes before the first answer that the AOT cache does not have. Is the call part of the training"
                                + " session (io.github.pulumiawsecs.plugin.training)? Are there LambdaForms or TypeSwitches among them: a"
                                + " pattern switch, or a record's own equals, that is new on the way? See provider/plugin/PERFORMANCE.md")
                .hasSizeLessThan(MAX_BEFORE_FIRST_RESPONSE);
        assertThat(loaded(notFromCache().negate()))
                .as(
                        "classes in the AOT cache. Does the training session, or a new library, load what no deployment needs?")
                .hasSizeLessThan(MAX_CACHED);
    }

    /** The engine starts a second plugin for the schema of a YAML program, and waits for it. */
    @Test
    void usesNoAwsSdkForSchema() throws IOException {
        try (var plugin = logging("class+init").start()) {
            var engine = new EngineClient(plugin);
            engine.call("Handshake", "{'engineAddress': '127.0.0.1:1'}");
            engine.call("GetPluginInfo", "{}");
            assertThat(engine.call("GetSchema", "{}").has("schema")).isTrue();
            assertThat(initializedSdkClasses()).isEmpty();

            engine.call("Configure", "{'args': {'region': 'us-east-1'}}");
            plugin.stop();
            assertThat(initializedSdkClasses()).isNotEmpty();
        }
    }

    private List<String> initializedSdkClasses() throws IOException {
        try (var lines = Files.lines(folder.resolve("classes.log"))) {
            return lines.filter(line -> line.contains("Initializing 'software/amazon/"))
                    .toList();
        }
    }

    /**
     * The command of the launcher, with a log of classes.
     *
     * @param tags {@code class+load} or {@code class+init}
     */
    private PluginLauncher logging(String tags) {
        var built = PluginFolder.built();
        return PluginLauncher.of(
                built.path().resolve("runtime/bin/java").toString(),
                "@" + built.options(),
                "-XX:AOTCache=" + built.cache(),
                "-Xlog:" + tags + ":file=" + folder.resolve("classes.log"),
                "-cp",
                built.jar().toString(),
                "io.github.pulumiawsecs.plugin.Main");
    }

    private static Predicate<String> notFromCache() {
        return line -> !line.contains("source: shared objects file");
    }

    private List<String> loaded(Predicate<String> filter) throws IOException {
        try (var lines = Files.lines(folder.resolve("classes.log"))) {
            return lines.filter(line -> line.contains(" source: "))
                    .filter(filter)
                    .toList();
        }
    }
}
