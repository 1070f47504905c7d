package io.github.pulumiawsecs.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One start of a candidate, up to the first task set that it read.
 *
 * @param port milliseconds until it said its port
 * @param configured milliseconds until Configure was answered
 * @param read milliseconds until the first Read was answered, and with it the first DescribeTaskSets
 * @param cpu milliseconds of CPU time until then
 * @param resident MiB in memory then
 */
record StartUp(double port, double configured, double read, double cpu, double resident) {

    /** The machine's caches, and this program's own code, are warm after that many. */
    private static final int WARM_UP = 5;

    static StartUp measure(BenchEnvironment world, Candidate candidate, String arn) {
        long start = System.nanoTime();
        try (var plugin = world.start(candidate)) {
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

    /** Measures the candidates in turn, so that what else the machine does strikes all of them. */
    static Map<Candidate, List<StartUp>> warm(
            BenchEnvironment world, List<Candidate> candidates, String arn, int runs) {
        return inTurn(world, candidates, arn, WARM_UP, runs, false);
    }

    /** The same without anything of the candidates' files in the page cache. */
    static Map<Candidate, List<StartUp>> cold(
            BenchEnvironment world, List<Candidate> candidates, String arn, int runs) {
        return inTurn(world, candidates, arn, 0, runs, true);
    }

    private static Map<Candidate, List<StartUp>> inTurn(
            BenchEnvironment world, List<Candidate> candidates, String arn, int unreported, int runs, boolean chilled) {
        var all = new LinkedHashMap<Candidate, List<StartUp>>();
        for (int run = -unreported; run < runs; run++) {
            for (var candidate : candidates) {
                if (chilled) {
                    candidate.chill();
                }
                var measured = measure(world, candidate, arn);
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
