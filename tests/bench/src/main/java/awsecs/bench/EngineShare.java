package awsecs.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A stack of task sets on the real Pulumi engine: how long a command takes, and for how much of that the provider was
 * starting or had a call to answer.
 *
 * @param wall milliseconds from the command's start to its end
 * @param provider milliseconds in which at least one call to the provider was under way, AWS's part included, and its
 *     starts, as long as they took by themselves
 */
record EngineShare(double wall, double provider) {
    private static final String STACK = "bench";

    double percent() {
        return 100 * provider / wall;
    }

    /** A stack in a temporary folder, with a Pulumi home of its own. */
    static final class Stack implements AutoCloseable {
        private final Path root;
        private final Path pulumi;
        private final World world;
        private final double start;

        /**
         * @param pulumi the CLI
         * @param start milliseconds that the plugin takes to its port line
         */
        Stack(Path pulumi, World world, Candidate plugin, int taskSets, double start) {
            try {
                root = Files.createTempDirectory("aws-ecs-bench");
                this.pulumi = pulumi;
                this.world = world;
                this.start = start;
                Files.writeString(root.resolve("Pulumi.yaml"), program(world, plugin, taskSets));
                Files.createDirectories(root.resolve("state"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            run("stack", "init", STACK);
        }

        private static String program(World world, Candidate plugin, int taskSets) {
            var text = new StringBuilder("""
                    name: bench
                    runtime: yaml
                    plugins:
                      providers:
                        - name: aws-ecs
                          path: %s
                    resources:
                    """.formatted(plugin.files()));
            var services = world.services(taskSets);
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
                        """.formatted(i, services.get(i / World.SETS_OF_A_SERVICE)));
            }
            return text.toString();
        }

        /** Runs a command and measures it. */
        EngineShare measure(String... command) {
            var log = root.resolve("grpc.json");
            try {
                Files.deleteIfExists(log);
                long begun = System.nanoTime();
                run(command);
                double wall = (System.nanoTime() - begun) / 1e6;
                var calls = Files.readAllLines(log).stream()
                        .map(line -> JsonParser.parseString(line).getAsJsonObject())
                        .filter(Stack::isAnswerOfTheProvider)
                        .toList();
                long starts = calls.stream()
                        .filter(call -> call.get("method").getAsString().endsWith("/Handshake"))
                        .count();
                return new EngineShare(wall, busyMillis(calls) + starts * start);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void run(String... command) {
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
                            "PULUMI_DEBUG_GRPC",
                            root.resolve("grpc.json").toString(),
                            "PULUMI_STACK",
                            command[0].equals("stack") ? "" : STACK));
            builder.environment()
                    .putAll(Map.of(
                            "AWS_REGION", "us-east-1",
                            "AWS_ACCESS_KEY_ID", "bench",
                            "AWS_SECRET_ACCESS_KEY", "bench",
                            "AWS_ENDPOINT_URL", world.aws().endpoint().toString(),
                            "AWS_EC2_METADATA_DISABLED", "true"));
            Commands.run(builder);
        }

        private static boolean isAnswerOfTheProvider(JsonObject call) {
            return call.get("method").getAsString().startsWith("/pulumirpc.ResourceProvider/")
                    && call.has("duration")
                    && call.has("progress")
                    && call.get("progress").getAsString().equals("response_completed");
        }

        /** Returns how long at least one of the calls was under way. */
        private static double busyMillis(List<JsonObject> calls) {
            var spans = new ArrayList<long[]>();
            for (var call : calls) {
                long end = nanos(Instant.parse(call.get("timestamp").getAsString()));
                spans.add(new long[] {end - call.get("duration").getAsLong(), end});
            }
            spans.sort(Comparator.comparingLong(span -> span[0]));
            long busy = 0;
            long seen = Long.MIN_VALUE;
            for (var span : spans) {
                busy += Math.max(0, span[1] - Math.max(seen, span[0]));
                seen = Math.max(seen, span[1]);
            }
            return busy / 1e6;
        }

        private static long nanos(Instant instant) {
            return instant.getEpochSecond() * 1_000_000_000 + instant.getNano();
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
}
