package io.github.pulumiawsecs.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The duration of operations of the real Pulumi engine with a candidate, in milliseconds.
 *
 * @param preview the first preview of a stack
 * @param up an {@code up}, with its own preview, of an unchanged stack
 * @param calls calls to AWS in the first preview
 */
record EngineShare(double preview, double up, long calls) {

    /** A first preview. */
    private record Preview(double millis, long calls) {}

    /**
     * Measures the candidates alternately, so that other load affects all of them. Each candidate has one stack: creating it
     * takes longer than the measurements.
     */
    static Map<Candidate, List<EngineShare>> inTurn(
            Path pulumi,
            Path schema,
            BenchEnvironment environment,
            List<Candidate> candidates,
            int taskSets,
            int runs) {
        var stacks = new LinkedHashMap<Candidate, BenchStack>();
        try {
            for (var candidate : candidates) {
                stacks.put(candidate, new BenchStack(pulumi, environment, candidate, schema, taskSets));
            }
            var previews = inTurn(stacks, runs, stack -> preview(stack, environment));
            stacks.values().forEach(stack -> stack.run("up", "--yes", "--skip-preview"));
            var ups = inTurn(stacks, runs, stack -> stack.run("up", "--yes"));
            var all = new LinkedHashMap<Candidate, List<EngineShare>>();
            for (var candidate : candidates) {
                var preview = previews.getOrDefault(candidate, List.of());
                var up = ups.getOrDefault(candidate, List.of());
                all.put(
                        candidate,
                        IntStream.range(0, runs)
                                .mapToObj(run -> new EngineShare(
                                        preview.get(run).millis(),
                                        up.get(run),
                                        preview.get(run).calls()))
                                .toList());
            }
            return all;
        } finally {
            stacks.values().forEach(BenchStack::close);
        }
    }

    private static <T> Map<Candidate, List<T>> inTurn(
            Map<Candidate, BenchStack> stacks, int runs, Function<BenchStack, T> operation) {
        var all = new LinkedHashMap<Candidate, List<T>>();
        for (int run = 0; run < runs; run++) {
            stacks.forEach((candidate, stack) ->
                    all.computeIfAbsent(candidate, _ -> new ArrayList<>()).add(operation.apply(stack)));
        }
        return all;
    }

    private static Preview preview(BenchStack stack, BenchEnvironment environment) {
        environment.called();
        double millis = stack.run("preview");
        return new Preview(
                millis,
                environment.called().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }
}
