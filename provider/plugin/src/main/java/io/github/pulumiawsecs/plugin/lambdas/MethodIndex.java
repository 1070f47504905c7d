package io.github.pulumiawsecs.plugin.lambdas;

import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The methods of the jar's classes and their access. */
final class MethodIndex {
    private final Map<ClassDesc, ClassModel> classes = new HashMap<>();

    void add(ClassModel model) {
        classes.put(model.thisClass().asSymbol(), model);
    }

    /**
     * Returns whether another class of the package may call the body of a lambda. {@link ClassRewriter} removes
     * {@code private} from static bodies in the lambda's own class; without it, a subclass could override other bodies.
     */
    boolean isReachable(Lambda lambda, ClassModel from) {
        var body = lambda.body();
        var found = find(body);
        if (found.isEmpty()) {
            // A method of the JDK: public, unless the lambda's class inherits it.
            return !body.owner().equals(from.thisClass().asSymbol());
        }
        var flags = found.get().flags();
        var owner = found.get().parent().orElseThrow();
        if (flags.has(AccessFlag.PRIVATE)) {
            return owner == from && body.kind() == Kind.STATIC && !from.flags().has(AccessFlag.INTERFACE);
        }
        boolean isSamePackage = owner.thisClass()
                .asSymbol()
                .packageName()
                .equals(from.thisClass().asSymbol().packageName());
        return flags.has(AccessFlag.PUBLIC) || isSamePackage;
    }

    /** Returns the method from the named class or a superclass. */
    private Optional<MethodModel> find(DirectMethodHandleDesc body) {
        for (var owner = classes.get(body.owner()); owner != null; owner = superclass(owner)) {
            for (var method : owner.methods()) {
                if (method.methodName().equalsString(body.methodName())
                        && method.methodType().equalsString(body.lookupDescriptor())) {
                    return Optional.of(method);
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable ClassModel superclass(ClassModel model) {
        return model.superclass().map(name -> classes.get(name.asSymbol())).orElse(null);
    }
}
