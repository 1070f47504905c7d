package io.github.pulumiawsecs.sdktests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A package manager's cache as this machine has it, but for what is tested: a package that was built before under the
 * same version must not be taken for this one.
 *
 * @param from the machine's cache
 * @param to a folder to be made, of links to what is in the other
 */
record LinkedCache(Path from, Path to) {
    static LinkedCache of(Path from, Path to) {
        return new LinkedCache(from, to);
    }

    /** Makes the links, without those folders; returns where. */
    Path without(String... folders) throws IOException {
        link(from, to, Stream.of(folders).map(from::resolve).toList());
        return to;
    }

    private static void link(Path from, Path to, List<Path> without) throws IOException {
        Files.createDirectories(to);
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> entries = Files.list(from)) {
            for (var entry : entries.toList()) {
                var link = to.resolve(from.relativize(entry));
                if (without.stream().noneMatch(left -> left.startsWith(entry))) {
                    Files.createSymbolicLink(link, entry);
                } else if (!without.contains(entry)) {
                    link(entry, link, without);
                }
            }
        }
    }
}
