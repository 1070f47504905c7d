package io.github.pulumiawsecs.sdktests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A copy of an example outside this build.
 *
 * @param command runs commands in the folder of the copy
 */
record FreshProject(CommandRunner command) {

    /** Copies the sources of an example, without the reference to the plugin of this build. */
    static FreshProject of(String example, Installed installed) throws IOException {
        var from = Build.example(example);
        var to = installed.root().resolve(example);
        for (var file : sources(from)) {
            var copy = to.resolve(from.relativize(file));
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            Files.copy(file, copy);
        }
        var project = new FreshProject(installed.command(to));
        var settings = Files.readString(project.file("Pulumi.yaml"));
        project.write("Pulumi.yaml", settings.replaceFirst("(?s)\nplugins:.*?\n(?=\\S)", "\n"));
        return project;
    }

    Path file(String name) {
        return command.folder().resolve(name);
    }

    String read(String name) throws IOException {
        return Files.readString(file(name));
    }

    void write(String name, String text) throws IOException {
        Files.writeString(file(name), text);
    }

    /** Copies a driver from the resources of these tests into the project. */
    void add(String driver) throws IOException {
        try (var text = Objects.requireNonNull(FreshProject.class.getResourceAsStream(driver), driver)) {
            Files.copy(text, file(driver));
        }
    }

    /** Returns the files of the example without build output and installed packages. */
    private static Iterable<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of("target", "node_modules", "bin", "venv")
                            .noneMatch(built -> folder.relativize(file).startsWith(built)))
                    .toList();
        }
    }
}
