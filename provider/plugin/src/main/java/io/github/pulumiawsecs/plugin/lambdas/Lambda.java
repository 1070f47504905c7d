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
 * A lambda or method reference of a class file.
 *
 * @param type the implemented interface and its method
 * @param captured the types of the captured values, in order
 * @param parameters the types of the parameters; those of the interface's method are erased
 * @param body the method that the lambda calls
 */
record Lambda(Type type, List<ClassDesc> captured, List<ClassDesc> parameters, DirectMethodHandleDesc body) {
    private static final ClassDesc METAFACTORY = ClassDesc.of("java.lang.invoke.LambdaMetafactory");

    /** The interface and the method that merged lambdas share. */
    record Type(ClassDesc type, String method, MethodTypeDesc erased) {}

    /** Returns the lambda that an instruction creates; empty for other instructions and for unsupported lambdas. */
    static Optional<Lambda> of(InvokeDynamicInstruction instruction) {
        var bootstrap = instruction.bootstrapMethod();
        // The factory's other method creates serializable lambdas and lambdas with several interfaces.
        if (!bootstrap.owner().equals(METAFACTORY) || !bootstrap.methodName().equals("metafactory")) {
            return Optional.empty();
        }
        var arguments = instruction.bootstrapArgs();
        var call = instruction.typeSymbol();
        var type = new Type(call.returnType(), instruction.name().stringValue(), (MethodTypeDesc) arguments.get(0));
        var lambda = new Lambda(
                type,
                call.parameterList(),
                ((MethodTypeDesc) arguments.get(2)).parameterList(),
                (DirectMethodHandleDesc) arguments.get(1));
        return lambda.isSupported() ? Optional.of(lambda) : Optional.empty();
    }

    /** Returns the types of the body's parameters, its receiver included. */
    List<ClassDesc> bodyParameters() {
        var types = new ArrayList<ClassDesc>();
        if (body.kind() == Kind.VIRTUAL || body.kind() == Kind.INTERFACE_VIRTUAL) {
            types.add(body.owner());
        }
        types.addAll(MethodTypeDesc.ofDescriptor(body.lookupDescriptor()).parameterList());
        return types;
    }

    /** Returns the type of the body's result: for a constructor the new object. */
    ClassDesc result() {
        return body.kind() == Kind.CONSTRUCTOR
                ? body.owner()
                : MethodTypeDesc.ofDescriptor(body.lookupDescriptor()).returnType();
    }

    private boolean isSupported() {
        var kinds = List.of(Kind.STATIC, Kind.INTERFACE_STATIC, Kind.VIRTUAL, Kind.INTERFACE_VIRTUAL, Kind.CONSTRUCTOR);
        return kinds.contains(body.kind())
                && captured.stream().noneMatch(ClassDesc::isPrimitive)
                && TypeConversion.areSupported(arguments(), bodyParameters())
                && TypeConversion.areSupported(parameters, type.erased().parameterList())
                && (returnsVoid()
                        || TypeConversion.isSupported(result(), type.erased().returnType()));
    }

    boolean returnsVoid() {
        return type.erased().returnType().equals(CD_void);
    }

    private List<ClassDesc> arguments() {
        var types = new ArrayList<>(captured);
        types.addAll(parameters);
        return types;
    }
}
