package awsecs.wire;

import awsecs.value.Value;
import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Property values as protobuf structs, and back, without loss at any depth. */
final class StructCodec {
    private StructCodec() {}

    static Value.Obj decode(Struct struct) {
        return new Value.Obj(fields(struct));
    }

    static Struct encode(Value.Obj object) {
        return encodeFields(object.fields());
    }

    private static Map<String, Value> fields(Struct struct) {
        var fields = new LinkedHashMap<String, Value>();
        struct.getFieldsMap().forEach((name, value) -> fields.put(name, decode(value)));
        return fields;
    }

    private static Value decode(com.google.protobuf.Value value) {
        return switch (value.getKindCase()) {
            case NULL_VALUE, KIND_NOT_SET -> Value.Null.NULL;
            case BOOL_VALUE -> new Value.Bool(value.getBoolValue());
            case NUMBER_VALUE -> new Value.Num(value.getNumberValue());
            case STRING_VALUE -> text(value.getStringValue());
            case LIST_VALUE ->
                new Value.Array(value.getListValue().getValuesList().stream()
                        .map(StructCodec::decode)
                        .toList());
            case STRUCT_VALUE -> object(value.getStructValue());
        };
    }

    private static Value text(String text) {
        var unknown = Signatures.unknown(text);
        return unknown == null ? new Value.Text(text) : new Value.Unknown(unknown);
    }

    private static Value object(Struct struct) {
        var fields = fields(struct);
        if (!(fields.get(Signatures.KEY) instanceof Value.Text(String signature))) {
            return new Value.Obj(fields);
        }
        return switch (signature) {
            case Signatures.SECRET -> new Value.Secret(fields.getOrDefault("value", Value.Null.NULL));
            case Signatures.OUTPUT ->
                new Value.Output(
                        Optional.ofNullable(fields.get("value")),
                        fields.get("secret") instanceof Value.Bool(boolean secret) && secret,
                        dependencies(fields));
            default -> new Value.Opaque(fields);
        };
    }

    private static List<String> dependencies(Map<String, Value> fields) {
        var urns = new ArrayList<String>();
        if (fields.get("dependencies") instanceof Value.Array(List<Value> items)) {
            for (var item : items) {
                if (item instanceof Value.Text(String urn)) {
                    urns.add(urn);
                }
            }
        }
        return urns;
    }

    private static Struct encodeFields(Map<String, Value> fields) {
        var struct = Struct.newBuilder();
        fields.forEach((name, value) -> struct.putFields(name, encode(value)));
        return struct.build();
    }

    private static com.google.protobuf.Value encode(Value value) {
        // Not a switch: this runs at every start (provider/PERFORMANCE.md, "Pattern switches").
        if (value instanceof Value.Text(String text)) {
            return string(text);
        }
        if (value instanceof Value.Null) {
            return com.google.protobuf.Value.newBuilder()
                    .setNullValue(NullValue.NULL_VALUE)
                    .build();
        }
        if (value instanceof Value.Bool(boolean flag)) {
            return com.google.protobuf.Value.newBuilder().setBoolValue(flag).build();
        }
        if (value instanceof Value.Num(double number)) {
            return com.google.protobuf.Value.newBuilder().setNumberValue(number).build();
        }
        if (value instanceof Value.Unknown unknown) {
            return string(Signatures.sentinel(unknown.kind()));
        }
        if (value instanceof Value.Array(List<Value> items)) {
            var list = ListValue.newBuilder();
            items.forEach(item -> list.addValues(encode(item)));
            return com.google.protobuf.Value.newBuilder().setListValue(list).build();
        }
        if (value instanceof Value.Obj(Map<String, Value> fields)) {
            return struct(fields);
        }
        if (value instanceof Value.Opaque(Map<String, Value> fields)) {
            return struct(fields);
        }
        if (value instanceof Value.Secret(Value inner)) {
            return special(Signatures.SECRET, Map.of("value", inner));
        }
        return special(Signatures.OUTPUT, outputFields((Value.Output) value));
    }

    private static Map<String, Value> outputFields(Value.Output output) {
        var fields = new LinkedHashMap<String, Value>();
        output.value().ifPresent(value -> fields.put("value", value));
        if (output.secret()) {
            fields.put("secret", new Value.Bool(true));
        }
        if (!output.dependencies().isEmpty()) {
            var urns =
                    output.dependencies().stream().<Value>map(Value.Text::new).toList();
            fields.put("dependencies", new Value.Array(urns));
        }
        return fields;
    }

    private static com.google.protobuf.Value special(String signature, Map<String, Value> fields) {
        var signed = new LinkedHashMap<>(fields);
        signed.put(Signatures.KEY, new Value.Text(signature));
        return struct(signed);
    }

    private static com.google.protobuf.Value struct(Map<String, Value> fields) {
        return com.google.protobuf.Value.newBuilder()
                .setStructValue(encodeFields(fields))
                .build();
    }

    private static com.google.protobuf.Value string(String text) {
        return com.google.protobuf.Value.newBuilder().setStringValue(text).build();
    }
}
