package io.github.pulumiawsecs.wiretests.launcher;

import static io.github.pulumiawsecs.wiretests.launcher.Serving.assertServes;

import io.github.pulumiawsecs.wiretests.plugin.PluginFixture;
import io.github.pulumiawsecs.wiretests.plugin.PluginFolder;
import io.github.pulumiawsecs.wiretests.plugin.PluginLauncher;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts with any environment and any installed Java. */
class EnvironmentTest {
    @ParameterizedTest
    @CsvSource({
        "JAVA_TOOL_OPTIONS, -Xmx64m",
        "JAVA_TOOL_OPTIONS, -Xmx1k",
        "JAVA_TOOL_OPTIONS, -javaagent:/no/such/agent.jar",
        "_JAVA_OPTIONS, -Xmx1k",
        "_JAVA_OPTIONS, -XX:+UseZGC",
        "JDK_JAVA_OPTIONS, -Xmx1k",
        "JDK_JAVA_OPTIONS, --no-such-option",
        "JAVA_HOME, /no/such/java",
        "CLASSPATH, /no/such.jar",
        "JDK_AOT_VM_OPTIONS, -Xmx1k",
        "LC_ALL, C",
        "LC_ALL, de_DE.UTF-8",
        "LANG, no_SUCH.UTF-8",
        "HOME, /dev/null",
        "PULUMI_HOME, /dev/null",
        "TZ, Asia/Kolkata"
    })
    void ignoresVariable(String name, String value) {
        assertServes(PluginLauncher.plugin().with(name, value));
    }

    @Test
    void needsNoJavaOnPath(@TempDir Path empty) {
        assertServes(PluginLauncher.plugin().with("PATH", empty.toString()));
    }

    @Test
    void needsNoHome() {
        assertServes(PluginLauncher.plugin().without("HOME"));
    }

    @Test
    void needsNoEnvironment() {
        assertServes(PluginLauncher.plugin().without("HOME").without("PATH").without("AWS_EC2_METADATA_DISABLED"));
    }

    /** The locale is not installed, so Java would decode the name as ASCII. */
    @Test
    void keepsJournalInNonAsciiHome(@TempDir Path folder) throws IOException {
        // The shell creates the home, because the locale of this JVM may not have the characters.
        var script = "export HOME=$0/$(printf 'j\\303\\274rgen') && mkdir -p \"$HOME/.pulumi\" && exec \"$1\"";
        var launcher = PluginLauncher.of(
                        "/bin/sh",
                        "-c",
                        script,
                        folder.toString(),
                        PluginFolder.built().launcher().toString())
                .with("LANG", "de_DE.UTF-8");
        try (var started = PluginFixture.start(launcher.start())) {
            started.engine().create(started.inputs("{}"));
            PluginFolder.run(
                    "/bin/sh",
                    "-c",
                    "ls \"$0\"/j*rgen/.pulumi/aws-ecs/creations/*.properties >/dev/null",
                    folder.toString());
        }
    }
}
