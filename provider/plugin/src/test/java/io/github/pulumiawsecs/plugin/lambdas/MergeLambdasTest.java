package io.github.pulumiawsecs.plugin.lambdas;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the results of {@link LambdaSamples} before and after the merge. */
class MergeLambdasTest {
    private static final List<String> NAMES = List.of("LambdaSamples", "LambdaSamples$Held");

    private static final Map<ClassDesc, byte[]> MERGED = MergeLambdas.merge(
            NAMES.stream().map(MergeLambdasTest::bytes).toList(), LambdaSamples.class.getClassLoader());

    static Stream<String> samples() {
        return Arrays.stream(LambdaSamples.class.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0 && method.getReturnType() == Object.class)
                .map(Method::getName);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void preservesResults(String sample) throws ReflectiveOperationException {
        var after = new MergedClassLoader().loadClass(LambdaSamples.class.getName());

        assertThat(after).isNotSameAs(LambdaSamples.class);
        assertThat(result(after, sample)).isEqualTo(result(LambdaSamples.class, sample));
    }

    @Test
    void keepsUnsupportedLambdas() {
        assertThat(methodsWithLambdas(MergedClassLoader.written(LambdaSamples.class.getName())))
                .containsOnly(
                        "capturedNumbers",
                        "own",
                        // Private in another class of the file.
                        "constructors",
                        "privateOfAnother",
                        "serializable",
                        "$deserializeLambda$");
        assertThat(methodsWithLambdas(bytes("LambdaSamples")))
                .contains("nothingCaptured", "captured", "boxes", "interfaces");
    }

    @Test
    void createsOneClassPerInterface() {
        var interfaces = MERGED.values().stream()
                .map(ClassFile.of()::parse)
                .filter(model -> model.thisClass().asInternalName().contains("$Lambdas"))
                .map(model -> model.interfaces().getFirst().asInternalName())
                .toList();

        assertThat(interfaces).doesNotHaveDuplicates().contains("java/lang/Runnable", "java/util/function/Function");
    }

    /** Final fields make lambdas safe to publish without synchronization, as the JVM's lambdas are. */
    @Test
    void makesAllFieldsFinal() {
        assertThat(MERGED.values().stream()
                        .map(ClassFile.of()::parse)
                        .filter(model -> model.thisClass().asInternalName().contains("$Lambdas"))
                        .flatMap(model -> model.fields().stream()))
                .isNotEmpty()
                .allMatch(field -> field.flags().has(AccessFlag.FINAL));
    }

    private static Object result(Class<?> type, String sample) throws ReflectiveOperationException {
        var method = type.getDeclaredMethod(sample);
        method.setAccessible(true);
        return method.invoke(null);
    }

    /** Returns the names of the methods that still create lambdas with invokedynamic. */
    private static Stream<String> methodsWithLambdas(byte[] written) {
        return ClassFile.of().parse(written).methods().stream()
                .filter(method -> method.code().stream()
                        .flatMap(code -> code.elementStream())
                        .anyMatch(MergeLambdasTest::createsLambda))
                .map(method -> method.methodName().stringValue());
    }

    private static boolean createsLambda(Object element) {
        return element instanceof InvokeDynamicInstruction made
                && made.bootstrapMethod().owner().displayName().equals("LambdaMetafactory");
    }

    private static byte[] bytes(String name) {
        try (var stream = MergeLambdasTest.class.getResourceAsStream(name + ".class")) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads the merged classes, and all other classes from the test's class path. */
    private static final class MergedClassLoader extends ClassLoader {
        private final Map<String, byte[]> own = Stream.concat(
                        MERGED.keySet().stream().map(name -> name.packageName() + "." + name.displayName()),
                        NAMES.stream().map(name -> "io.github.pulumiawsecs.plugin.lambdas." + name))
                .distinct()
                .collect(toMap(identity(), MergedClassLoader::written));

        private static byte[] written(String name) {
            var merged = MERGED.get(ClassDesc.of(name));
            return merged != null ? merged : bytes(name.substring(name.lastIndexOf('.') + 1));
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!own.containsKey(name)) {
                return super.loadClass(name, resolve);
            }
            var loaded = findLoadedClass(name);
            var written = own.get(name);
            return loaded != null ? loaded : defineClass(name, written, 0, written.length);
        }
    }
}
