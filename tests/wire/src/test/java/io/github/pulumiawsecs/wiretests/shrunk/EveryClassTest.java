package io.github.pulumiawsecs.wiretests.shrunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.wiretests.plugin.PluginFolder;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Verifies each class, because build tools have rewritten all of them. */
class EveryClassTest {
    @Test
    void passesTheVerifier() throws IOException, ReflectiveOperationException {
        var file = PluginFolder.built().jar().toFile();
        var rejected = new ArrayList<String>();
        int passed = 0;
        try (var jar = new JarFile(file);
                var loader =
                        new URLClassLoader(new URL[] {file.toURI().toURL()}, ClassLoader.getPlatformClassLoader())) {
            for (var entry : jar.stream().toList()) {
                if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF")) {
                    var name = entry.getName().replace('/', '.').replaceAll("\\.class$", "");
                    try {
                        // This call links and verifies the class without initializing it.
                        var _ = loader.loadClass(name).getDeclaredMethods();
                        passed++;
                    } catch (NoClassDefFoundError _) {
                        // An optional part of a library, whose dependency is not shipped.
                    } catch (LinkageError e) {
                        rejected.add(e.toString());
                    }
                }
            }
        }
        assertThat(rejected).isEmpty();
        assertThat(passed).isGreaterThan(4_000);
    }
}
