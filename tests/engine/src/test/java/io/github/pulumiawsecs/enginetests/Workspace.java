package io.github.pulumiawsecs.enginetests;

import io.github.pulumiawsecs.simulator.vault.VaultServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A temporary folder with a Pulumi project, a Pulumi home, a backend with the stack {@code test}, and a link to the plugin.
 * Reads and writes no files of the user.
 *
 * @param root the folder
 * @param credentials environment variables with AWS credentials
 */
record Workspace(Path root, Map<String, String> credentials) implements AutoCloseable {
    static final String STACK = "test";

    /** The settings of the stack, at whose end is the configuration. */
    static final String SETTINGS = "Pulumi." + STACK + ".yaml";

    /** Credentials that the simulator and moto accept. */
    static final Map<String, String> CREDENTIALS = Map.of("AWS_ACCESS_KEY_ID", "test", "AWS_SECRET_ACCESS_KEY", "test");

    private static final VaultServer VAULT = VaultServer.start();

    /** Creates a project whose provider calls {@code endpoint} instead of AWS. */
    static Workspace forEndpoint(URI endpoint) {
        return forEndpoint(endpoint, Map.of());
    }

    /** Creates a project whose provider calls {@code endpoint} and has more configuration. */
    static Workspace forEndpoint(URI endpoint, Map<String, String> config) {
        var all = new HashMap<>(config);
        all.putAll(Map.of("region", "us-east-1", "endpoints", endpoints(endpoint)));
        return create(all, CREDENTIALS);
    }

    /** Returns the provider configuration that replaces the endpoints of AWS. */
    static String endpoints(URI endpoint) {
        return "{\"ecs\": \"%1$s\", \"sts\": \"%1$s\"}".formatted(endpoint);
    }

    /** Returns environment variables that make an unconfigured provider call an endpoint. */
    static Map<String, String> environmentFor(URI endpoint) {
        return Map.of("AWS_REGION", "us-east-1", "AWS_ENDPOINT_URL", endpoint.toString());
    }

    /** Creates a project with this configuration of the provider. */
    static Workspace create(Map<String, String> config, Map<String, String> credentials) {
        try {
            var workspace = new Workspace(Files.createTempDirectory("aws-ecs-engine-test"), credentials);
            Files.createDirectories(workspace.folder());
            workspace.state().create();
            workspace.cacheSchema();
            // The path of the link identifies the plugin processes of this workspace.
            Files.createSymbolicLink(workspace.plugin(), Toolchain.plugin());
            workspace.write("Pulumi.yaml", workspace.project("java"));
            workspace.write(SETTINGS, VaultServer.STACK_SETTINGS + "config:\n");
            config.forEach(workspace::configure);
            return workspace;
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    /**
     * Writes the schema to the engine's cache. The engine starts the plugin to fill the cache, before the first program with
     * that version of the package.
     */
    private void cacheSchema() throws IOException {
        var schemas = Files.createDirectories(home().resolve("schemas"));
        Files.copy(Toolchain.schema(), schemas.resolve("aws-ecs-" + Toolchain.version() + ".json"));
    }

    private String project(String runtime) {
        return """
                name: engine-tests
                runtime: %s
                plugins:
                  providers:
                    - name: aws-ecs
                      path: %s
                      version: %s
                """.formatted(runtime, plugin(), Toolchain.version());
    }

    /** Sets a configuration value of the provider; {@code value} may be JSON. */
    void configure(String key, String value) {
        var line = "  aws-ecs:" + key + ": ";
        write(SETTINGS, read(SETTINGS).replaceAll("(?m)^" + line + ".*\n", "") + line + value + "\n");
    }

    /** Writes a program in YAML: its variables, resources and outputs. */
    void writeYaml(String program) {
        write("Pulumi.yaml", project("yaml") + program);
    }

    /** Returns the folder of the Pulumi project. */
    Path folder() {
        return root.resolve("project");
    }

    /** Returns the link to the plugin. */
    Path plugin() {
        return root.resolve("plugin");
    }

    /** Returns the state of the stack. */
    StackState state() {
        return new StackState(root.resolve("state"));
    }

    /** Returns the Pulumi home. */
    Path home() {
        return root.resolve("home");
    }

    /** Returns the environment variables of the engine and the plugin. */
    Map<String, String> environment() {
        var environment = new HashMap<>(Map.of(
                "PULUMI_HOME", home().toString(),
                "PULUMI_BACKEND_URL", root.resolve("state").toUri().toString(),
                "PULUMI_CONFIG_PASSPHRASE", "test",
                "PULUMI_SKIP_UPDATE_CHECK", "true",
                "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "true"));
        environment.put("PULUMI_STACK", STACK);
        environment.putAll(VAULT.environment());
        environment.putAll(credentials);
        environment.putAll(Map.of(
                "AWS_EC2_METADATA_DISABLED", "true",
                "AWS_CONFIG_FILE", "/dev/null",
                "AWS_SHARED_CREDENTIALS_FILE", "/dev/null"));
        return environment;
    }

    /** Writes a file of the project. */
    void write(String name, String text) {
        try {
            Files.writeString(folder().resolve(name), text);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Reads a file of the project. */
    String read(String name) {
        try {
            return Files.readString(folder().resolve(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Returns the plugin processes of this workspace. */
    Stream<ProcessHandle> pluginProcesses() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(command -> command.contains(plugin().toString()))
                        .isPresent());
    }

    /** Deletes the Pulumi home, as if the next command ran on another machine. */
    void switchMachine() {
        deleteAll(home());
    }

    @Override
    public void close() {
        deleteAll(root);
    }

    private static void deleteAll(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
