package io.github.pulumiawsecs.framework.rpc;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Property values as protobuf structs, and back, without loss at any depth. */
final class StructCodec {
    private StructCodec() {}

    static PropertyValue.ObjectValue decode(Struct struct) {
        return new PropertyValue.ObjectValue(fields(struct));
    }

    static Struct encode(PropertyValue.ObjectValue object) {
        return encodeFields(object.fields());
    }

    private static Map<String, PropertyValue> fields(Struct struct) {
        var fields = new LinkedHashMap<String, PropertyValue>();
        struct.getFieldsMap().forEach((name, value) -> fields.put(name, decode(value)));
        return fields;
    }

    private static PropertyValue decode(com.google.protobuf.Value value) {
        return switch (value.getKindCase()) {
            case NULL_VALUE, KIND_NOT_SET -> PropertyValue.NullValue.NULL;
            case BOOL_VALUE -> new PropertyValue.BoolValue(value.getBoolValue());
            case NUMBER_VALUE -> new PropertyValue.NumberValue(value.getNumberValue());
            case STRING_VALUE -> SpecialValueSignatures.decodeString(value.getStringValue());
            case LIST_VALUE ->
                new PropertyValue.ArrayValue(value.getListValue().getValuesList().stream()
                        .map(StructCodec::decode)
                        .toList());
            case STRUCT_VALUE -> SpecialValueSignatures.decodeObject(fields(value.getStructValue()));
        };
    }

    private static Struct encodeFields(Map<String, PropertyValue> fields) {
        var struct = Struct.newBuilder();
        fields.forEach((name, value) -> struct.putFields(name, encode(value)));
        return struct.build();
    }

    private static com.google.protobuf.Value encode(PropertyValue value) {
        // Not a switch: this runs at every start (provider/plugin/PERFORMANCE.md, "Pattern switches").
        if (value instanceof PropertyValue.StringValue(String text)) {
            return string(text);
        }
        if (value instanceof PropertyValue.NullValue) {
            return com.google.protobuf.Value.newBuilder()
                    .setNullValue(NullValue.NULL_VALUE)
                    .build();
        }
        if (value instanceof PropertyValue.BoolValue(boolean flag)) {
            return com.google.protobuf.Value.newBuilder().setBoolValue(flag).build();
        }
        if (value instanceof PropertyValue.NumberValue(double number)) {
            return com.google.protobuf.Value.newBuilder().setNumberValue(number).build();
        }
        if (value instanceof PropertyValue.UnknownValue unknown) {
            return string(SpecialValueSignatures.unknownSentinel(unknown.kind()));
        }
        if (value instanceof PropertyValue.ArrayValue(List<PropertyValue> items)) {
            var list = ListValue.newBuilder();
            items.forEach(item -> list.addValues(encode(item)));
            return com.google.protobuf.Value.newBuilder().setListValue(list).build();
        }
        if (value instanceof PropertyValue.ObjectValue(Map<String, PropertyValue> fields)) {
            return struct(fields);
        }
        if (value instanceof PropertyValue.OpaqueValue(Map<String, PropertyValue> fields)) {
            return struct(fields);
        }
        return struct(
                value instanceof PropertyValue.SecretValue secret
                        ? SpecialValueSignatures.encode(secret)
                        : SpecialValueSignatures.encode((PropertyValue.OutputValue) value));
    }

    private static com.google.protobuf.Value struct(Map<String, PropertyValue> fields) {
        return com.google.protobuf.Value.newBuilder()
                .setStructValue(encodeFields(fields))
                .build();
    }

    private static com.google.protobuf.Value string(String text) {
        return com.google.protobuf.Value.newBuilder().setStringValue(text).build();
    }
}
