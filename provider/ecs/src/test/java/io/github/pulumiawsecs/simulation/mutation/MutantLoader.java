package io.github.pulumiawsecs.simulation.mutation;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Loads all classes of the tests again, with one class of the provider compiled from a changed source. */
final class MutantLoader extends URLClassLoader {
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private final Map<String, ByteArrayOutputStream> mutants = new HashMap<>();

    private MutantLoader() {
        super(
                Stream.of(CLASS_PATH.split(Pattern.quote(File.pathSeparator), -1))
                        .filter(entry -> !entry.isEmpty())
                        .map(entry -> url(Path.of(entry)))
                        .toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader());
    }

    /**
     * Returns a loader with the mutation.
     *
     * @throws IllegalArgumentException if the mutation does not apply, or does not compile
     */
    static MutantLoader of(Mutation mutation) throws IOException {
        var loader = new MutantLoader();
        loader.compile(mutation.file(), mutation.mutatedSource());
        return loader;
    }

    private void compile(Path file, String source) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        var text = new SimpleJavaFileObject(file.toUri(), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        var task = compiler.getTask(
                messages,
                new MemoryFiles(compiler.getStandardFileManager(null, null, null)),
                null,
                List.of("-proc:none", "-nowarn", "-classpath", CLASS_PATH),
                null,
                List.of(text));
        if (!task.call()) {
            throw new IllegalArgumentException("the mutation must compile: " + messages);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var mutant = mutants.get(name);
        if (mutant == null) {
            return super.findClass(name);
        }
        var bytes = mutant.toByteArray();
        return defineClass(name, bytes, 0, bytes.length);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the compiled classes in memory. */
    private final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
        private MemoryFiles(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return mutants.computeIfAbsent(className, _ -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
