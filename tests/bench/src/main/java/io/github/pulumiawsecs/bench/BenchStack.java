package io.github.pulumiawsecs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A stack of task sets on the real Pulumi engine, in a temporary folder with its own Pulumi home. */
final class BenchStack implements AutoCloseable {
    private static final String STACK = "bench";

    private final Path root;
    private final Path pulumi;
    private final BenchEnvironment environment;

    /**
     * @param pulumi the CLI
     * @param schema the schema file for candidates without a schema
     */
    BenchStack(Path pulumi, BenchEnvironment environment, Candidate candidate, Path schema, int taskSets) {
        try {
            root = Files.createTempDirectory("aws-ecs-bench");
            this.pulumi = pulumi;
            this.environment = environment;
            Files.writeString(root.resolve("Pulumi.yaml"), program(environment, plugin(candidate, schema), taskSets));
            Files.createDirectories(root.resolve("state"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("stack", "init", STACK);
    }

    /** Returns the folder in which the engine searches for the plugin. */
    private Path plugin(Candidate candidate, Path schema) throws IOException {
        if (Files.isDirectory(candidate.files())) {
            return candidate.files();
        }
        var folder = Files.createDirectories(root.resolve("plugin"));
        Files.copy(candidate.program(), folder.resolve("pulumi-resource-aws-ecs"));
        Files.copy(schema, folder.resolve("schema.json"));
        return folder;
    }

    private static String program(BenchEnvironment environment, Path plugin, int taskSets) {
        var text = new StringBuilder("""
                name: bench
                runtime: yaml
                plugins:
                  providers:
                    - name: aws-ecs
                      path: %s
                resources:
                """.formatted(plugin));
        var services = environment.services(taskSets);
        for (int i = 0; i < taskSets; i++) {
            text.append("""
                      set%d:
                        type: aws-ecs:index:TaskSet
                        properties:
                          cluster: demo
                          service: %s
                          taskDefinition: web:1
                          launchType: FARGATE
                          networkConfiguration: {awsvpcConfiguration: {subnets: [subnet-0a1b2c3d4e5f60001]}}
                    """.formatted(i, services.get(i / BenchEnvironment.SETS_OF_A_SERVICE)));
        }
        return text.toString();
    }

    /** Runs a command and returns its duration in milliseconds. */
    double run(String... command) {
        var builder = new ProcessBuilder(pulumi.toString(), "--non-interactive", "--color", "never");
        builder.command().addAll(List.of(command));
        builder.directory(root.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("PULUMI_"));
        builder.environment()
                .putAll(Map.of(
                        "PULUMI_HOME",
                        root.resolve("home").toString(),
                        "PULUMI_BACKEND_URL",
                        root.resolve("state").toUri().toString(),
                        "PULUMI_CONFIG_PASSPHRASE",
                        "bench",
                        "PULUMI_SKIP_UPDATE_CHECK",
                        "true",
                        "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION",
                        "true",
                        "PULUMI_STACK",
                        command[0].equals("stack") ? "" : STACK));
        builder.environment()
                .putAll(Map.of(
                        "AWS_REGION", "us-east-1",
                        "AWS_ACCESS_KEY_ID", "bench",
                        "AWS_SECRET_ACCESS_KEY", "bench",
                        "AWS_ENDPOINT_URL", environment.aws().endpoint().toString(),
                        "AWS_EC2_METADATA_DISABLED", "true"));
        long begun = System.nanoTime();
        Commands.run(builder);
        return (System.nanoTime() - begun) / 1e6;
    }

    @Override
    public void close() {
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
