package awsecs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * Gives the plugin's jar the time of change back that it had when the AOT cache was made. The JVM refuses the cache
 * otherwise, and unpacking an archive or copying a folder sets new times: the first start after an installation is slow
 * for that, and mends it for all that follow.
 */
final class JarTime {
    /** As the build sets it. */
    private static final FileTime BUILT = FileTime.fromMillis(0);

    private JarTime() {}

    /** Sets the time when it differs; in a folder that nobody may write to, all starts stay slow, and nothing breaks. */
    static void restore() {
        var jar = Path.of(System.getProperty("java.class.path", ""));
        try {
            if (!jar.toString().contains(File.pathSeparator)
                    && jar.toString().endsWith(".jar")
                    && !Files.getLastModifiedTime(jar).equals(BUILT)) {
                Files.setLastModifiedTime(jar, BUILT);
            }
        } catch (IOException _) {
            // Nobody to tell, and nothing lost but speed.
        }
    }
}
