package io.github.pulumiawsecs.wiretests.plugin;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;

/** Calls methods of generated classes. */
final class Reflection {
    private Reflection() {}

    /** Finds the public methods of an object with this name and number of parameters. */
    static Stream<Method> methods(Object target, String name, int parameters) {
        return Arrays.stream(target.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters);
    }

    /**
     * Calls a public method that returns an object.
     *
     * @throws RuntimeException what the method itself throws
     */
    static Object invoke(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method.toString(), e);
        }
    }
}
