package io.github.pulumiawsecs.framework.resource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A Pulumi resource's URN: {@code urn:pulumi:STACK::PROJECT::PARENT_TYPE$TYPE::NAME} (Pulumi documentation, "Resource
 * names").
 *
 * @param types the types of the resource's parents, the outermost first, and its own type as the last
 * @param name the name in the program; may contain {@code ::}
 */
public record Urn(String stack, String project, List<String> types, String name) {
    private static final String PREFIX = "urn:pulumi:";
    private static final String SEPARATOR = "::";

    /** Copies the types. */
    public Urn {
        types = List.copyOf(types);
    }

    /** Parses a URN; empty when {@code text} is not a URN. */
    public static Optional<Urn> parse(String text) {
        var parts = text.startsWith(PREFIX) ? text.substring(PREFIX.length()).split(SEPARATOR, 4) : new String[0];
        return parts.length == 4
                ? Optional.of(new Urn(parts[0], parts[1], Arrays.asList(parts[2].split("\\$", -1)), parts[3]))
                : Optional.empty();
    }

    /** Returns the resource's type token, such as {@code files:index:File}. */
    public String type() {
        return types.getLast();
    }

    @Override
    public String toString() {
        return PREFIX + stack + SEPARATOR + project + SEPARATOR + String.join("$", types) + SEPARATOR + name;
    }
}
