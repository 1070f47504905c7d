package io.github.pulumiawsecs.plugin.lambdas;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Replaces the lambdas of one class by calls of {@link MergedLambdas}. */
final class ClassRewriter {
    private final ClassFile format;
    private final ClassModel model;
    private final MethodIndex members;
    private final ClassDesc self;
    private final Map<Lambda.Type, MergedLambdas> merged = new LinkedHashMap<>();
    private final Set<String> madeAccessible = new HashSet<>();

    ClassRewriter(ClassFile format, ClassModel model, MethodIndex members) {
        this.format = format;
        this.model = model;
        this.members = members;
        self = model.thisClass().asSymbol();
    }

    /** Returns the rewritten class and its merged lambdas by their names; empty when the class has no lambdas. */
    Map<ClassDesc, byte[]> write() {
        model.methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .forEach(element -> lambda(element).ifPresent(this::collect));
        var classes = new LinkedHashMap<ClassDesc, byte[]>();
        if (!merged.isEmpty()) {
            classes.put(self, format.transformClass(model, transform()));
            merged.values().forEach(other -> classes.put(other.name(), other.write(format)));
        }
        return classes;
    }

    private Optional<Lambda> lambda(Object element) {
        return element instanceof InvokeDynamicInstruction instruction
                ? Lambda.of(instruction).filter(lambda -> members.isReachable(lambda, model))
                : Optional.empty();
    }

    private void collect(Lambda lambda) {
        target(lambda).number(lambda);
        if (lambda.body().owner().equals(self)) {
            madeAccessible.add(lambda.body().methodName() + lambda.body().lookupDescriptor());
        }
    }

    private MergedLambdas target(Lambda lambda) {
        return merged.computeIfAbsent(
                lambda.type(), type -> new MergedLambdas(self.nested("Lambdas" + merged.size()), type));
    }

    private ClassTransform transform() {
        var calls = MethodTransform.transformingCode(calls());
        MethodTransform withoutPrivate = (method, element) -> {
            if (element instanceof AccessFlags flags) {
                method.withFlags(flags.flagsMask() & ~ClassFile.ACC_PRIVATE);
            } else {
                method.with(element);
            }
        };
        return (out, element) -> {
            if (element instanceof MethodModel method) {
                out.transformMethod(method, isMadeAccessible(method) ? calls.andThen(withoutPrivate) : calls);
            } else {
                out.with(element);
            }
        };
    }

    private boolean isMadeAccessible(MethodModel method) {
        return madeAccessible.contains(
                method.methodName().stringValue() + method.methodType().stringValue());
    }

    private CodeTransform calls() {
        return (code, element) -> {
            var lambda = lambda(element);
            if (lambda.isPresent()) {
                var target = target(lambda.get());
                int captured = lambda.get().captured().size();
                code.loadConstant(target.number(lambda.get()))
                        .invokestatic(target.name(), MergedLambdas.FACTORY, target.factory(captured));
            } else {
                code.with(element);
            }
        };
    }
}
