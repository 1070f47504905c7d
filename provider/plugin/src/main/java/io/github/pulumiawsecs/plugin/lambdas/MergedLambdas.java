package io.github.pulumiawsecs.plugin.lambdas;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A class that replaces all lambdas of one class with the same interface. An instance has the number of its lambda and the
 * captured values.
 */
final class MergedLambdas {
    /** The name of the factory method. Its parameters are the captured values and the number. */
    static final String FACTORY = "of";

    private final ClassDesc name;
    private final Lambda.Type type;
    private final List<Lambda> lambdas = new ArrayList<>();

    MergedLambdas(ClassDesc name, Lambda.Type type) {
        this.name = name;
        this.type = type;
    }

    ClassDesc name() {
        return name;
    }

    /** Returns the lambda's number, and adds the lambda if necessary. */
    int number(Lambda lambda) {
        if (!lambdas.contains(lambda)) {
            lambdas.add(lambda);
        }
        return lambdas.indexOf(lambda);
    }

    /** Returns the type of the factory method for this number of captured values. */
    MethodTypeDesc factory(int captured) {
        return parameters(captured, type.type());
    }

    private static MethodTypeDesc parameters(int captured, ClassDesc result) {
        var parameters = new ArrayList<>(Collections.nCopies(captured, CD_Object));
        parameters.add(CD_int);
        return MethodTypeDesc.of(result, parameters);
    }

    byte[] write(ClassFile format) {
        return format.build(name, this::write);
    }

    private void write(ClassBuilder out) {
        out.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC)
                .withInterfaceSymbols(type.type())
                // Final, as in the JVM's classes: another thread must see a lambda completely initialized.
                .withField("number", CD_int, ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
        var captures = lambdas.stream()
                .map(lambda -> lambda.captured().size())
                .distinct()
                .toList();
        for (int i = 0; i < Collections.max(captures); i++) {
            out.withField("captured" + i, CD_Object, ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
        }
        for (int captured : captures) {
            out.withMethodBody(
                    INIT_NAME, parameters(captured, CD_void), ClassFile.ACC_PRIVATE, code -> init(code, captured));
            out.withMethodBody(FACTORY, factory(captured), ClassFile.ACC_STATIC, code -> factory(code, captured));
        }
        out.withMethodBody(type.method(), type.erased(), ClassFile.ACC_PUBLIC, this::dispatch);
    }

    private void init(CodeBuilder code, int captured) {
        code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void);
        for (int i = 0; i < captured; i++) {
            code.aload(0).aload(1 + i).putfield(name, "captured" + i, CD_Object);
        }
        code.aload(0).iload(1 + captured).putfield(name, "number", CD_int).return_();
    }

    private void factory(CodeBuilder code, int captured) {
        code.new_(name).dup();
        for (int i = 0; i < captured; i++) {
            code.aload(i);
        }
        code.iload(captured)
                .invokespecial(name, INIT_NAME, parameters(captured, CD_void))
                .areturn();
    }

    private void dispatch(CodeBuilder code) {
        var cases = new ArrayList<SwitchCase>();
        for (int i = 1; i < lambdas.size(); i++) {
            cases.add(SwitchCase.of(i, code.newLabel()));
        }
        if (!cases.isEmpty()) {
            var first = code.newLabel();
            code.aload(0).getfield(name, "number", CD_int).tableswitch(first, cases);
            code.labelBinding(first);
        }
        call(code, lambdas.getFirst());
        for (var other : cases) {
            code.labelBinding(other.target());
            call(code, lambdas.get(other.caseValue()));
        }
    }

    private void call(CodeBuilder code, Lambda lambda) {
        var body = lambda.body();
        if (body.kind() == Kind.CONSTRUCTOR) {
            code.new_(body.owner()).dup();
        }
        load(code, lambda);
        var bodyType = MethodTypeDesc.ofDescriptor(body.lookupDescriptor());
        switch (body.kind()) {
            case STATIC, INTERFACE_STATIC ->
                code.invokestatic(body.owner(), body.methodName(), bodyType, body.isOwnerInterface());
            case VIRTUAL -> code.invokevirtual(body.owner(), body.methodName(), bodyType);
            case INTERFACE_VIRTUAL -> code.invokeinterface(body.owner(), body.methodName(), bodyType);
            case CONSTRUCTOR -> code.invokespecial(body.owner(), INIT_NAME, bodyType.changeReturnType(CD_void));
            default -> throw new IllegalStateException("unsupported lambda: " + lambda);
        }
        if (lambda.returnsVoid()) {
            code.return_();
        } else {
            var result = lambda.type().erased().returnType();
            TypeConversion.write(code, lambda.result(), result);
            code.return_(TypeKind.from(result));
        }
    }

    private void load(CodeBuilder code, Lambda lambda) {
        var targets = lambda.bodyParameters().iterator();
        for (int i = 0; i < lambda.captured().size(); i++) {
            code.aload(0).getfield(name, "captured" + i, CD_Object);
            TypeConversion.write(code, CD_Object, targets.next());
        }
        var erased = lambda.type().erased().parameterList();
        int slot = 1;
        for (int i = 0; i < erased.size(); i++) {
            var kind = TypeKind.from(erased.get(i));
            code.loadLocal(kind, slot);
            slot += kind.slotSize();
            // By way of the lambda's own type: an Object that becomes an int is an Integer.
            TypeConversion.write(code, erased.get(i), lambda.parameters().get(i));
            TypeConversion.write(code, lambda.parameters().get(i), targets.next());
        }
    }
}
