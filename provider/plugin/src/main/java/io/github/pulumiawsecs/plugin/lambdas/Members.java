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

/** The classes of the jar, to look up who may call what. */
final class Members {
    private final Map<ClassDesc, ClassModel> classes = new HashMap<>();

    void add(ClassModel model) {
        classes.put(model.thisClass().asSymbol(), model);
    }

    /**
     * Tells whether another class of the package may call a lambda's body, once a private one that is static and its
     * class's own is opened. Opening another kind could let a subclass override it.
     */
    boolean isReachable(Lambda lambda, ClassModel from) {
        var body = lambda.body();
        var found = find(body);
        if (found.isEmpty()) {
            // The JDK's: public, unless it is inherited.
            return !body.owner().equals(from.thisClass().asSymbol());
        }
        var flags = found.get().flags();
        var owner = found.get().parent().orElseThrow();
        if (flags.has(AccessFlag.PRIVATE)) {
            return owner == from && body.kind() == Kind.STATIC && !from.flags().has(AccessFlag.INTERFACE);
        }
        boolean isNear = owner.thisClass()
                .asSymbol()
                .packageName()
                .equals(from.thisClass().asSymbol().packageName());
        return flags.has(AccessFlag.PUBLIC) || isNear;
    }

    /** Returns the method where it is written, in the class that is named or one above it. */
    private Optional<MethodModel> find(DirectMethodHandleDesc body) {
        for (var owner = classes.get(body.owner()); owner != null; owner = above(owner)) {
            for (var method : owner.methods()) {
                if (method.methodName().equalsString(body.methodName())
                        && method.methodType().equalsString(body.lookupDescriptor())) {
                    return Optional.of(method);
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable ClassModel above(ClassModel model) {
        return model.superclass().map(name -> classes.get(name.asSymbol())).orElse(null);
    }
}
