package io.github.pulumiawsecs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Statistics of a process from /proc. */
record ProcessStats(long pid) {
    /** USER_HZ, the ticks per second, on all Linux platforms of Java. */
    private static final double TICK_MILLIS = 10;

    /** Returns the resident memory, including mapped files, in MiB. */
    double residentMebibytes() {
        return status("VmRSS:") / 1024;
    }

    /** Returns the CPU time so far in milliseconds. */
    double cpuMillis() {
        var stat = read("stat");
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MILLIS;
    }

    private double status(String name) {
        return read("status")
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow();
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
