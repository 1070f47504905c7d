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

/** One class of the jar, in which calls of the classes that are made beside it take the place of lambdas. */
final class Rewriting {
    private final ClassFile format;
    private final ClassModel model;
    private final Members members;
    private final ClassDesc self;
    private final Map<Lambda.Type, Merged> merged = new LinkedHashMap<>();
    private final Set<String> opened = new HashSet<>();

    Rewriting(ClassFile format, ClassModel model, Members members) {
        this.format = format;
        this.model = model;
        this.members = members;
        self = model.thisClass().asSymbol();
    }

    /** Returns the classes that stand for this one, it first among them, by their names; none when it has no lambdas. */
    Map<ClassDesc, byte[]> write() {
        model.methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .forEach(element -> lambda(element).ifPresent(this::find));
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

    private void find(Lambda lambda) {
        into(lambda).number(lambda);
        if (lambda.body().owner().equals(self)) {
            opened.add(lambda.body().methodName() + lambda.body().lookupDescriptor());
        }
    }

    private Merged into(Lambda lambda) {
        return merged.computeIfAbsent(lambda.type(), type -> new Merged(self.nested("Lambdas" + merged.size()), type));
    }

    private ClassTransform transform() {
        var calls = MethodTransform.transformingCode(calls());
        MethodTransform open = (method, element) -> {
            if (element instanceof AccessFlags flags) {
                method.withFlags(flags.flagsMask() & ~ClassFile.ACC_PRIVATE);
            } else {
                method.with(element);
            }
        };
        return (out, element) -> {
            if (element instanceof MethodModel method) {
                out.transformMethod(method, isOpened(method) ? calls.andThen(open) : calls);
            } else {
                out.with(element);
            }
        };
    }

    private boolean isOpened(MethodModel method) {
        return opened.contains(
                method.methodName().stringValue() + method.methodType().stringValue());
    }

    private CodeTransform calls() {
        return (code, element) -> {
            var lambda = lambda(element);
            if (lambda.isPresent()) {
                var into = into(lambda.get());
                int captured = lambda.get().captured().size();
                code.loadConstant(into.number(lambda.get()))
                        .invokestatic(into.name(), Merged.FACTORY, into.factory(captured));
            } else {
                code.with(element);
            }
        };
    }
}
