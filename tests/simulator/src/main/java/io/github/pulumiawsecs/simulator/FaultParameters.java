package io.github.pulumiawsecs.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request to {@link FaultControl}, from the query of its URL.
 *
 * @param values the values by name
 */
record FaultParameters(Map<String, String> values) {
    private static final int UNLIMITED = Integer.MAX_VALUE;

    /** @param query null for none */
    static FaultParameters parse(@Nullable String query) {
        Map<String, String> values = new HashMap<>();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                values.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return new FaultParameters(values);
    }

    /** @throws IllegalArgumentException if there is no such parameter */
    String required(String name) {
        String value = values.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("the parameter " + name + " is missing");
        }
        return value;
    }

    /** Returns how often the fault occurs; without a parameter until it is removed. */
    int times() {
        return number("times", UNLIMITED);
    }

    Duration seconds(int otherwise) {
        return Duration.ofSeconds(number("seconds", otherwise));
    }

    /** @throws IllegalArgumentException if there is no such parameter, or it is no number */
    int requiredNumber(String name) {
        required(name);
        return number(name, 0);
    }

    private int number(String name, int otherwise) {
        String value = values.getOrDefault(name, "");
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!value.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("the parameter " + name + " must be a number (got " + value + ")");
        }
        return Integer.parseInt(value);
    }
}
