package io.github.pulumiawsecs.wiretests.shrunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.wiretests.plugin.PluginFolder;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Every class was written anew by one tool or two: the JVM's verifier looks at each, not only at those in tests. */
class EveryClassTest {
    @Test
    void passesTheVerifier() throws IOException, ReflectiveOperationException {
        var file = PluginFolder.built().jar().toFile();
        var refused = new ArrayList<String>();
        int passed = 0;
        try (var jar = new JarFile(file);
                var loader =
                        new URLClassLoader(new URL[] {file.toURI().toURL()}, ClassLoader.getPlatformClassLoader())) {
            for (var entry : jar.stream().toList()) {
                if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF")) {
                    var name = entry.getName().replace('/', '.').replaceAll("\\.class$", "");
                    try {
                        // It links the class, and so has it verified; it does not initialize it.
                        var _ = loader.loadClass(name).getDeclaredMethods();
                        passed++;
                    } catch (NoClassDefFoundError _) {
                        // An optional part of a library, of what is not shipped: as it was published.
                    } catch (LinkageError e) {
                        refused.add(e.toString());
                    }
                }
            }
        }
        assertThat(refused).isEmpty();
        assertThat(passed).isGreaterThan(4_000);
    }
}
