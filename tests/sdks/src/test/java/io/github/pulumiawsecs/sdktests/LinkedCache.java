package io.github.pulumiawsecs.sdktests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of a package manager's cache that is made of links and leaves out the tested packages: an older build with the
 * same version must not be used.
 *
 * @param from the original cache
 * @param to the new folder with links
 */
record LinkedCache(Path from, Path to) {
    static LinkedCache of(Path from, Path to) {
        return new LinkedCache(from, to);
    }

    /** Creates the links, except for some folders, and returns the new folder. */
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
