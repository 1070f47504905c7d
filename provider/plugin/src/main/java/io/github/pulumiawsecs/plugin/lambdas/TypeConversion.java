package io.github.pulumiawsecs.plugin.lambdas;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Map;

/**
 * The conversions of a lambda's parameters and result: casts and boxing. Widening of numbers is not supported, because
 * javac rarely needs it.
 */
final class TypeConversion {
    private static final Map<String, ClassDesc> BOXES = Map.of(
            "int", ClassDesc.of("java.lang.Integer"),
            "long", ClassDesc.of("java.lang.Long"),
            "boolean", ClassDesc.of("java.lang.Boolean"),
            "double", ClassDesc.of("java.lang.Double"),
            "float", ClassDesc.of("java.lang.Float"),
            "byte", ClassDesc.of("java.lang.Byte"),
            "short", ClassDesc.of("java.lang.Short"),
            "char", ClassDesc.of("java.lang.Character"));

    private TypeConversion() {}

    static boolean areSupported(List<ClassDesc> from, List<ClassDesc> to) {
        if (from.size() != to.size()) {
            return false;
        }
        for (int i = 0; i < from.size(); i++) {
            if (!isSupported(from.get(i), to.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isSupported(ClassDesc from, ClassDesc to) {
        if (from.isPrimitive() && to.isPrimitive()) {
            return from.equals(to);
        }
        if (to.isPrimitive()) {
            return from.equals(BOXES.get(to.displayName()));
        }
        return !from.equals(CD_void);
    }

    /** Emits the code that converts the value on the stack. */
    static void write(CodeBuilder code, ClassDesc from, ClassDesc to) {
        if (from.isPrimitive() && !to.isPrimitive()) {
            var box = BOXES.get(from.displayName());
            code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, from));
        } else if (to.isPrimitive() && !from.isPrimitive()) {
            var box = BOXES.get(to.displayName());
            code.checkcast(box).invokevirtual(box, to.displayName() + "Value", MethodTypeDesc.of(to));
        } else if (!from.equals(to) && !to.equals(CD_Object)) {
            code.checkcast(to);
        }
    }
}
