package io.github.pulumiawsecs.simulation.mutation;

import io.github.pulumiawsecs.simulation.FailureSearch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of the resource type and of the simulation again, with one class of the resource type compiled from a
 * changed source. All other classes, such as those of the AWS SDK, are those of the application.
 */
final class MutantLoader extends ClassLoader {
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private static final List<String> RELOADED = Stream.of("provider.taskset.", "simulation.", "testkit.")
            .map("io.github.pulumiawsecs."::concat)
            .toList();

    private final Map<String, ByteArrayOutputStream> mutants = new HashMap<>();

    private MutantLoader() {
        super(MutantLoader.class.getClassLoader());
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

    /** Calls {@link FailureSearch#violations} with the mutation. */
    List<?> violations(Path folder, long seed) throws ReflectiveOperationException {
        return (List<?>)
                search().getMethod("violations", Path.class, long.class).invoke(null, folder, seed);
    }

    /** Calls {@link FailureSearch#run} with the mutation. */
    String search(Path folder, long count) throws ReflectiveOperationException {
        return (String) search().getMethod("run", Path.class, long.class).invoke(null, folder, count);
    }

    private Class<?> search() throws ClassNotFoundException {
        return loadClass(FailureSearch.class.getName());
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
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (RELOADED.stream().noneMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        var bytes = mutants.containsKey(name) ? mutants.get(name).toByteArray() : original(name);
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte[] original(String name) throws ClassNotFoundException {
        try (var file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
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
