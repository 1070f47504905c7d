package awsecs.wire;

import awsecs.value.Value;
import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
            case STRING_VALUE -> Signatures.text(value.getStringValue());
            case LIST_VALUE ->
                new Value.Array(value.getListValue().getValuesList().stream()
                        .map(StructCodec::decode)
                        .toList());
            case STRUCT_VALUE -> Signatures.object(fields(value.getStructValue()));
        };
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
        return struct(
                value instanceof Value.Secret secret
                        ? Signatures.fields(secret)
                        : Signatures.fields((Value.Output) value));
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
