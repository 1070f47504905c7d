package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Java example on two cores, where the common pool of Java has one thread. The main loop of Pulumi's Java SDK occupies
 * that thread on Java 25, and the program never ends unless the pool has more threads.
 */
class JavaExampleTest {

    /** @param variable the environment variable with the folder of the JDK: one with Java 17, one with Java 25 */
    @ParameterizedTest
    @ValueSource(strings = {"PROGRAM_JAVA_HOME", "JAVA_HOME"})
    void previewsOnTwoCores(String variable) throws Exception {
        var java = System.getenv(variable);
        try (var ecs = SimulatedEcs.start();
                var workspace = Workspace.forEndpoint(ecs.endpoint())) {
            new ProgramJar(workspace)
                    .build(
                            "example.App",
                            Files.readString(Toolchain.javaExample().resolve("src/main/java/example/App.java")));
            workspace.write("Pulumi.yaml", workspace.read("Pulumi.yaml") + config());
            var environment = new HashMap<String, String>();
            environment.put("JAVA_HOME", java);
            environment.put("PATH", java + "/bin" + File.pathSeparator + System.getenv("PATH"));
            environment.put("JAVA_TOOL_OPTIONS", "-XX:ActiveProcessorCount=2");
            var command = new Cli(workspace, Map.copyOf(environment)).start("preview");
            try {
                assertThat(new RunningCommand(command).awaitEnd().output()).contains("+ 2 to create");
            } finally {
                command.descendants().forEach(ProcessHandle::destroyForcibly);
                command.destroyForcibly();
            }
        }
    }

    /** Returns the settings of the example with their defaults. */
    private static String config() throws Exception {
        var project = Files.readString(Toolchain.javaExample().resolve("Pulumi.yaml"));
        return project.substring(project.indexOf("config:"));
    }
}
