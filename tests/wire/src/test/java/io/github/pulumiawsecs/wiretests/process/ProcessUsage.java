package io.github.pulumiawsecs.wiretests.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What a JVM uses.
 *
 * @param heapBytes the live objects after a full collection
 * @param threads the threads of the operating system
 * @param descriptors the open file descriptors
 */
record ProcessUsage(long heapBytes, long threads, long descriptors) {
    /** A row of the histogram: number, instances, bytes, and class. */
    private static final Pattern ROW = Pattern.compile("(?m)^ *[0-9]+: +[0-9]+ +([0-9]+) +([^ ]+)");

    /** The collector fills free space between live objects with such objects. */
    private static final String FILLER = "jdk.internal.vm.Filler";

    /** Collects the garbage of a JVM and returns its usage. */
    static ProcessUsage of(ProcessHandle jvm) throws IOException {
        var folder = Path.of("/proc", Long.toString(jvm.pid()));
        return new ProcessUsage(heapBytes(jvm), entries(folder.resolve("task")), entries(folder.resolve("fd")));
    }

    /** The class histogram of live objects begins with a full collection. */
    private static long heapBytes(ProcessHandle jvm) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var histogram = new ProcessBuilder(jcmd, Long.toString(jvm.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        var output = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var bytes = ROW.matcher(output)
                .results()
                .filter(row -> !row.group(2).contains(FILLER))
                .mapToLong(row -> Long.parseLong(row.group(1)))
                .sum();
        if (bytes == 0) {
            throw new IllegalStateException("jcmd printed no histogram: " + output);
        }
        return bytes;
    }

    private static long entries(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.count();
        }
    }

    @Override
    public String toString() {
        return "heap %d KiB, %d threads, %d file descriptors".formatted(heapBytes / 1024, threads, descriptors);
    }
}
