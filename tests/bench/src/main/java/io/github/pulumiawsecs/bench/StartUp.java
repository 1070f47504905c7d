package io.github.pulumiawsecs.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One start of a candidate, until the response of the first Read.
 *
 * @param port milliseconds until the port line
 * @param configured milliseconds until the response of Configure
 * @param read milliseconds until the response of the first Read, which calls DescribeTaskSets
 * @param cpu CPU time until then in milliseconds
 * @param resident resident memory then in MiB
 */
record StartUp(double port, double configured, double read, double cpu, double resident) {

    /** The number of starts after which caches and the client's code are warm. */
    private static final int WARM_UP = 5;

    static StartUp measure(BenchEnvironment environment, Candidate candidate, String arn) {
        long start = System.nanoTime();
        try (var plugin = environment.start(candidate)) {
            double port = millisSince(start);
            BenchEnvironment.configure(plugin);
            double configured = millisSince(start);
            BenchEnvironment.read(plugin, arn);
            double read = millisSince(start);
            var process = new ProcessStats(plugin.process().pid());
            var started = new StartUp(port, configured, read, process.cpuMillis(), process.residentMebibytes());
            plugin.stop();
            return started;
        }
    }

    /** Measures the candidates alternately, so that other load affects all of them. */
    static Map<Candidate, List<StartUp>> warm(
            BenchEnvironment environment, List<Candidate> candidates, String arn, int runs) {
        return inTurn(environment, candidates, arn, WARM_UP, runs, false);
    }

    /** Measures with the candidates' files dropped from the page cache. */
    static Map<Candidate, List<StartUp>> cold(
            BenchEnvironment environment, List<Candidate> candidates, String arn, int runs) {
        return inTurn(environment, candidates, arn, 0, runs, true);
    }

    private static Map<Candidate, List<StartUp>> inTurn(
            BenchEnvironment environment,
            List<Candidate> candidates,
            String arn,
            int unreported,
            int runs,
            boolean chilled) {
        var all = new LinkedHashMap<Candidate, List<StartUp>>();
        for (int run = -unreported; run < runs; run++) {
            for (var candidate : candidates) {
                if (chilled) {
                    candidate.chill();
                }
                var measured = measure(environment, candidate, arn);
                if (run >= 0) {
                    all.computeIfAbsent(candidate, _ -> new ArrayList<>()).add(measured);
                }
            }
        }
        return all;
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
