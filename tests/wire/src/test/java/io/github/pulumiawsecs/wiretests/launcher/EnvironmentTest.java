package io.github.pulumiawsecs.wiretests.launcher;

import static io.github.pulumiawsecs.wiretests.launcher.Serving.assertServes;

import io.github.pulumiawsecs.wiretests.plugin.PluginLauncher;
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
}
