package io.github.pulumiawsecs.plugin.lambdas;

import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A lambda or method reference, as the class file has it.
 *
 * @param type the interface that it implements, and the interface's method
 * @param captured what it takes from around it, in order
 * @param given the types of the parameters, where those of the interface's method are erased
 * @param body the method that it calls
 */
record Lambda(Type type, List<ClassDesc> captured, List<ClassDesc> given, DirectMethodHandleDesc body) {
    private static final ClassDesc METAFACTORY = ClassDesc.of("java.lang.invoke.LambdaMetafactory");

    /** What the lambdas that are taken together have in common. */
    record Type(ClassDesc type, String method, MethodTypeDesc erased) {}

    /** Returns the lambda that an instruction makes; empty when it makes something else, or makes it in a special way. */
    static Optional<Lambda> of(InvokeDynamicInstruction instruction) {
        var bootstrap = instruction.bootstrapMethod();
        // The other method of the factory is for lambdas with more than one interface, or to be serialised.
        if (!bootstrap.owner().equals(METAFACTORY) || !bootstrap.methodName().equals("metafactory")) {
            return Optional.empty();
        }
        var arguments = instruction.bootstrapArgs();
        var made = instruction.typeSymbol();
        var type = new Type(made.returnType(), instruction.name().stringValue(), (MethodTypeDesc) arguments.get(0));
        var lambda = new Lambda(
                type,
                made.parameterList(),
                ((MethodTypeDesc) arguments.get(2)).parameterList(),
                (DirectMethodHandleDesc) arguments.get(1));
        return lambda.isPlain() ? Optional.of(lambda) : Optional.empty();
    }

    /** The parameters of the body, the object that it is called on among them. */
    List<ClassDesc> wanted() {
        var wanted = new ArrayList<ClassDesc>();
        if (body.kind() == Kind.VIRTUAL || body.kind() == Kind.INTERFACE_VIRTUAL) {
            wanted.add(body.owner());
        }
        wanted.addAll(MethodTypeDesc.ofDescriptor(body.lookupDescriptor()).parameterList());
        return wanted;
    }

    /** What the body leaves: for a constructor the new object. */
    ClassDesc result() {
        return body.kind() == Kind.CONSTRUCTOR
                ? body.owner()
                : MethodTypeDesc.ofDescriptor(body.lookupDescriptor()).returnType();
    }

    private boolean isPlain() {
        var kinds = List.of(Kind.STATIC, Kind.INTERFACE_STATIC, Kind.VIRTUAL, Kind.INTERFACE_VIRTUAL, Kind.CONSTRUCTOR);
        return kinds.contains(body.kind())
                && captured.stream().noneMatch(ClassDesc::isPrimitive)
                && Conversion.areKnown(have(), wanted())
                && Conversion.areKnown(given, type.erased().parameterList())
                && (returnsNothing()
                        || Conversion.isKnown(result(), type.erased().returnType()));
    }

    boolean returnsNothing() {
        return type.erased().returnType().equals(CD_void);
    }

    private List<ClassDesc> have() {
        var have = new ArrayList<>(captured);
        have.addAll(given);
        return have;
    }
}
