package io.github.pulumiawsecs.simulation;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Counts the incidents that happened, by command, AWS operation and effect. Thread-safe. */
final class Coverage {
    private final Map<Key, LongAdder> incidents = new ConcurrentSkipListMap<>();
    private final LongAdder histories = new LongAdder();
    private final LongAdder calls = new LongAdder();

    /** The place and the kind of an incident. */
    private record Key(String verb, String operation, String effect) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return toString().compareTo(other.toString());
        }
    }

    void recordHistory() {
        histories.increment();
    }

    void recordCalls(int count) {
        calls.add(count);
    }

    /**
     * Records an incident.
     *
     * @param operation the AWS operation at which it happened, or the moment
     */
    void record(Command.Verb verb, String operation, Incident.Effect effect) {
        var kind = effect.getClass().getSimpleName();
        incidents
                .computeIfAbsent(new Key(verb.name(), operation, kind), _ -> new LongAdder())
                .increment();
    }

    /** Returns a table: the incidents of each command by effect, and the number of places that each effect reached. */
    String table() {
        var text = new StringBuilder("%-28s %,12d   %,d AWS calls, %,d incidents%n"
                .formatted("random histories", histories.sum(), calls.sum(), sum(incidents)));
        text.append("  incidents by effect: ")
                .append(countBy(incidents, "effect"))
                .append('\n');
        text.append("  incidents by command: ")
                .append(countBy(incidents, "verb"))
                .append('\n');
        text.append("  incidents by AWS operation: ")
                .append(countBy(incidents, "operation"))
                .append('\n');
        return text.append("  combinations of command, operation and effect: ")
                .append(incidents.size())
                .append('\n')
                .toString();
    }

    private static long sum(Map<Key, LongAdder> counts) {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    private static String countBy(Map<Key, LongAdder> counts, String part) {
        var sums = new TreeMap<String, Long>();
        counts.forEach((key, count) -> {
            var name = switch (part) {
                case "verb" -> key.verb();
                case "operation" -> key.operation();
                default -> key.effect();
            };
            sums.merge(name, count.sum(), Long::sum);
        });
        return sums.entrySet().stream()
                .map(entry -> "%s %,d".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
