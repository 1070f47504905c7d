package io.github.pulumiawsecs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Measures, prints the table, and writes it as Markdown and SVG. */
public final class Bench {
    private static final Set<String> PARTS = Set.of("warm", "cold", "rate", "calls", "engine");

    /** A cold start takes about a second, mostly for the disk. */
    private static final int COLD_RUNS = 7;

    private static final int THROUGHPUT_RUNS = 3;

    private static final int REFRESH_RUNS = 5;

    /** The runs of the engine by the number of task sets. */
    private static final SortedMap<Integer, Integer> ENGINE_RUNS = new TreeMap<>(Map.of(1, 5, 200, 5, 1000, 3));

    private final BenchEnvironment environment;
    private final Candidate plugin;
    private final Optional<Candidate> go;
    private final Path schema;
    private final List<Row> rows = new ArrayList<>();

    private Bench(BenchEnvironment environment, Path schema, Candidate plugin, Optional<Candidate> go) {
        this.environment = environment;
        this.schema = schema;
        this.plugin = plugin;
        this.go = go;
    }

    /**
     * Arguments: the folder of the plugin, the folder for results, the number of starts to measure, and some of
     * {@link #PARTS}. Writes the results only when all parts are measured.
     */
    public static void main(String... args) throws IOException {
        var folder = Path.of(args[0]).toRealPath();
        var results = Path.of(args[1]).toRealPath();
        int runs = Integer.parseInt(args[2]);
        var parts = Set.of(args[3].split(",", -1));
        var goProgram = results.resolve("target/minimal-go-provider");
        var go = Optional.of(goProgram)
                .filter(Files::isExecutable)
                .map(program -> new Candidate("minimal Go provider", program, program));
        var plugin = new Candidate("this plugin", folder.resolve("pulumi-resource-aws-ecs"), folder);
        try (var environment = BenchEnvironment.create()) {
            var bench = new Bench(environment, results.resolve("../../schema/schema.json"), plugin, go);
            bench.measure(runs, parts);
            bench.write(results, go.isPresent() && parts.containsAll(PARTS));
        }
    }

    private List<Candidate> candidates() {
        return Stream.concat(Stream.of(plugin), go.stream()).toList();
    }

    private void measure(int runs, Set<String> parts) {
        var arns = environment.taskSets(200);
        if (parts.contains("warm")) {
            warm(arns.getFirst(), runs);
        }
        if (parts.contains("cold")) {
            say("start-up, cold");
            var cold = StartUp.cold(environment, candidates(), arns.getFirst(), COLD_RUNS);
            add("cold page cache: start → Configure", "ms", cold, StartUp::configured, "≤ 8 ×");
        }
        if (parts.contains("rate")) {
            say("Check and Diff");
            throughput(arns.getFirst());
        }
        if (parts.contains("calls")) {
            say("calls to AWS");
            refresh(arns, arns.size(), "all at once");
            refresh(arns, 64, "64 at a time, as on 16 cores");
            refresh(arns, 8, "8 at a time, as on 2 cores");
            steadying(50);
        }
        if (parts.contains("engine")) {
            var pulumi = Path.of(System.getenv("PULUMI_BIN"), "pulumi");
            engine(pulumi);
        }
    }

    private void warm(String arn, int runs) {
        say("start-up, warm");
        var warm = StartUp.warm(environment, candidates(), arn, runs);
        add("start → port line", "ms", warm, StartUp::port, "≤ 5 ×");
        add("start → Configure answered", "ms", warm, StartUp::configured, "");
        add("start → first DescribeTaskSets answered", "ms", warm, StartUp::read, "≤ 6 ×");
        add("CPU time until then", "ms", warm, StartUp::cpu, "");
        add("resident memory then", "MiB", warm, StartUp::resident, "≤ 2.2 ×");
    }

    private void throughput(String arn) {
        var pairs = new java.util.LinkedHashMap<Candidate, List<Throughput>>();
        for (int run = 0; run < THROUGHPUT_RUNS; run++) {
            for (var candidate : candidates()) {
                pairs.computeIfAbsent(candidate, _ -> new ArrayList<>())
                        .add(Throughput.measure(environment, candidate, arn));
            }
        }
        add("Check + Diff, warm, 8 at a time", "pairs/s", pairs, Throughput::pairs, "≥ 5,000/s");
        add("99 of 100 pairs within", "ms", pairs, Throughput::p99, "≤ 5 ms");
        add("CPU time of a pair", "µs", pairs, Throughput::cpu, "");
        add("CPU time of a pair in the client, on the same cores", "µs", pairs, Throughput::clientCpu, "");
    }

    private void refresh(List<String> arns, int atATime, String how) {
        long services =
                arns.stream().map(arn -> arn.split("/", -1)[2]).distinct().count();
        var all = Refresh.inTurn(environment, candidates(), arns, atATime, REFRESH_RUNS);
        add(
                "calls to read %d sets of %d services, %s".formatted(arns.size(), services, how),
                "",
                all,
                Refresh::calls,
                "≤ " + services);
        add(
                "the same, with AWS %d–%d ms away".formatted(Refresh.MIN_LATENCY, Refresh.MAX_LATENCY),
                "ms",
                all,
                Refresh::millis,
                "");
    }

    private void steadying(int taskSets) {
        rows.add(new Row(
                "DescribeServices for a look at %d sets of %d services that become steady (elsewhere %d)"
                        .formatted(taskSets, taskSets / BenchEnvironment.SETS_OF_A_SERVICE, taskSets),
                "",
                one(SteadyStateCalls.callsPerLook(plugin, taskSets)),
                Optional.empty(),
                "≤ " + taskSets / BenchEnvironment.SETS_OF_A_SERVICE / 10));
    }

    /** Measures stacks of increasing size, and the time of each further task set. */
    private void engine(Path pulumi) {
        Map<Candidate, List<EngineShare>> smaller = Map.of();
        int fewer = 0;
        for (var size : ENGINE_RUNS.entrySet()) {
            int taskSets = size.getKey();
            say("the engine, with " + taskSets + " task sets");
            var shares = EngineShare.inTurn(pulumi, schema, environment, candidates(), taskSets, size.getValue());
            var sets = taskSets == 1 ? "1 set" : "%,d sets".formatted(taskSets);
            add("first preview of " + sets, "ms", shares, EngineShare::preview, "≤ 1.5 ×");
            add("no-change up of " + sets, "ms", shares, EngineShare::up, "≤ 1.5 ×");
            rows.add(new Row(
                    "calls to AWS in the first preview of " + sets,
                    "",
                    summary(shares, plugin, EngineShare::calls).orElseThrow(),
                    Optional.empty(),
                    ""));
            if (fewer > 0) {
                var further = "each further set, from %,d to %,d".formatted(fewer, taskSets);
                addSlope("first preview: " + further, smaller, fewer, shares, taskSets, EngineShare::preview);
                addSlope("no-change up: " + further, smaller, fewer, shares, taskSets, EngineShare::up);
            }
            smaller = shares;
            fewer = taskSets;
        }
    }

    /** The medians of two sizes, because their runs are not pairs. */
    private void addSlope(
            String what,
            Map<Candidate, List<EngineShare>> smaller,
            int fewer,
            Map<Candidate, List<EngineShare>> larger,
            int more,
            ToDoubleFunction<EngineShare> wall) {
        Function<Candidate, Optional<Summary>> slope = candidate -> summary(smaller, candidate, wall)
                .flatMap(before -> summary(larger, candidate, wall)
                        .map(after -> one((after.median() - before.median()) / (more - fewer))));
        rows.add(new Row(what, "ms", slope.apply(plugin).orElseThrow(), go.flatMap(slope), ""));
    }

    private <T> void add(
            String what, String unit, Map<Candidate, List<T>> all, ToDoubleFunction<T> figure, String goal) {
        rows.add(new Row(
                what,
                unit,
                summary(all, plugin, figure).orElseThrow(),
                go.flatMap(candidate -> summary(all, candidate, figure)),
                goal));
    }

    private static <T> Optional<Summary> summary(
            Map<Candidate, List<T>> all, Candidate candidate, ToDoubleFunction<T> figure) {
        return Optional.ofNullable(all.get(candidate))
                .map(runs -> Summary.of(
                        runs.stream().map(run -> figure.applyAsDouble(run)).toList()));
    }

    private static Summary one(double value) {
        return new Summary(value, value, value);
    }

    @SuppressWarnings("SystemOut") // a program for the terminal
    private static void say(String what) {
        System.err.println("Measuring: " + what + " …");
    }

    @SuppressWarnings("SystemOut")
    private void write(Path results, boolean keep) throws IOException {
        var table = new StringBuilder("| median (least–most) | this plugin | minimal Go provider | ratio | goal |\n");
        table.append("|---|---|---|---|---|\n");
        rows.forEach(row -> table.append(row.markdown()).append('\n'));
        System.out.println(table);
        if (keep) {
            Files.writeString(results.resolve("results.md"), table);
            Files.writeString(results.resolve("results.svg"), Plot.of(rows));
        } else {
            System.err.println("Without Go, or without all parts: results.md and results.svg stay as they are.");
        }
    }
}
