package io.github.pulumiawsecs.wiretests.process;

import static org.assertj.core.api.Assertions.assertThat;

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
 * What a start costs, in numbers that do not depend on the machine: classes and calls. The bounds leave room for what a
 * new library version or a new property brings; provider/plugin/PERFORMANCE.md tells how what exceeds them is found.
 */
class FootprintTest {
    /** Each takes 6 KiB of memory in every process, used or not, because the JVM takes over the whole cache. */
    private static final int IN_THE_CACHE = 6_500;

    /** These are parsed, verified and linked while the engine waits. */
    private static final int LOADED_BEFORE_THE_PORT_LINE = 30;

    private static final int LOADED_BEFORE_THE_FIRST_ANSWER = 60;

    @TempDir
    Path folder;

    @Test
    void loadsNearlyAllClassesFromCache() throws IOException {
        var plugin = logging().start();
        var atThePortLine = loaded(fromElsewhere());
        try (var stage = PluginFixture.set(plugin)) {
            var arn = stage.simulator()
                    .call(
                            "CreateTaskSet",
                            "{'cluster':'demo','service':'web','taskDefinition':'web:1','launchType':'FARGATE',"
                                    + "'networkConfiguration':{'awsvpcConfiguration':{'subnets':['subnet-1']}}}")
                    .getAsJsonObject("taskSet")
                    .get("taskSetArn")
                    .getAsString();
            stage.called();

            stage.engine().read(arn);

            assertThat(stage.called())
                    .as("calls to AWS for the first task set that is read")
                    .containsExactly("DescribeTaskSets");
        }
        assertThat(atThePortLine)
                .as("classes before the port line that the AOT cache does not have. Find who loads them with"
                        + " -Xlog:class+load+cause, and have it done later or in the training session")
                .hasSizeLessThan(LOADED_BEFORE_THE_PORT_LINE);
        assertThat(loaded(fromElsewhere()))
                .as(
                        "classes before the first answer that the AOT cache does not have. Is the call part of the training"
                                + " session (io.github.pulumiawsecs.plugin.training)? Are there LambdaForms or TypeSwitches among them: a"
                                + " pattern switch, or a record's own equals, that is new on the way? See provider/plugin/PERFORMANCE.md")
                .hasSizeLessThan(LOADED_BEFORE_THE_FIRST_ANSWER);
        assertThat(loaded(fromElsewhere().negate()))
                .as(
                        "classes in the AOT cache. Does the training session, or a new library, load what no deployment needs?")
                .hasSizeLessThan(IN_THE_CACHE);
    }

    /** The command of the launcher, with a log of the classes. */
    private PluginLauncher logging() {
        var built = PluginFolder.built();
        return PluginLauncher.of(
                built.path().resolve("runtime/bin/java").toString(),
                "@" + built.options(),
                "-XX:AOTCache=" + built.cache(),
                "-Xlog:class+load:file=" + folder.resolve("classes.log"),
                "-cp",
                built.jar().toString(),
                "io.github.pulumiawsecs.plugin.Main");
    }

    private static Predicate<String> fromElsewhere() {
        return line -> !line.contains("source: shared objects file");
    }

    private List<String> loaded(Predicate<String> which) throws IOException {
        try (var lines = Files.lines(folder.resolve("classes.log"))) {
            return lines.filter(line -> line.contains(" source: "))
                    .filter(which)
                    .toList();
        }
    }
}
