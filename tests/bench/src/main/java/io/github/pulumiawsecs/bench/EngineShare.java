package io.github.pulumiawsecs.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The duration of operations of the real Pulumi engine with a candidate, in milliseconds.
 *
 * @param preview the first preview of a stack
 * @param up an {@code up}, with its own preview, of an unchanged stack
 * @param calls calls to AWS in the first preview
 */
record EngineShare(double preview, double up, long calls) {

    /** Measures the candidates alternately, so that other load affects all of them. */
    static Map<Candidate, List<EngineShare>> inTurn(
            Path pulumi,
            Path schema,
            BenchEnvironment environment,
            List<Candidate> candidates,
            int taskSets,
            int runs) {
        var all = new LinkedHashMap<Candidate, List<EngineShare>>();
        for (int run = 0; run < runs; run++) {
            for (var candidate : candidates) {
                try (var stack = new BenchStack(pulumi, environment, candidate, schema, taskSets)) {
                    environment.called();
                    double preview = stack.run("preview");
                    long calls = environment.called().values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
                    stack.run("up", "--yes", "--skip-preview");
                    var measured = new EngineShare(preview, stack.run("up", "--yes"), calls);
                    all.computeIfAbsent(candidate, _ -> new ArrayList<>()).add(measured);
                }
            }
        }
        return all;
    }
}
