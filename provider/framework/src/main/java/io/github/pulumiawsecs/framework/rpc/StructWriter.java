package io.github.pulumiawsecs.framework.rpc;

import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.WireFormat;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Encodes a message from its last field to its first: a nested message is preceded by its length, which is then known.
 * Property values are encoded without protobuf's generated messages. Not thread-safe.
 */
final class StructWriter {
    private static final int NULL = com.google.protobuf.Value.NULL_VALUE_FIELD_NUMBER;
    private static final int BOOL = com.google.protobuf.Value.BOOL_VALUE_FIELD_NUMBER;
    private static final int NUMBER = com.google.protobuf.Value.NUMBER_VALUE_FIELD_NUMBER;
    private static final int STRING = com.google.protobuf.Value.STRING_VALUE_FIELD_NUMBER;
    private static final int LIST = com.google.protobuf.Value.LIST_VALUE_FIELD_NUMBER;
    private static final int STRUCT = com.google.protobuf.Value.STRUCT_VALUE_FIELD_NUMBER;

    private byte[] bytes = new byte[2048];
    private int start = bytes.length;

    /** Returns the message. Nothing may be written afterwards. */
    byte[] toBytes() {
        return Arrays.copyOfRange(bytes, start, bytes.length);
    }

    /** Returns the message as a response. Nothing may be written afterwards. */
    EncodedResponse toResponse() {
        return new EncodedResponse(bytes, start);
    }

    /** Writes a field of type string. */
    void writeString(int field, String text) {
        writeBytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a length-delimited field: an encoded message or a string. */
    void writeBytes(int field, byte[] content) {
        int offset = reserve(content.length);
        System.arraycopy(content, 0, bytes, offset, content.length);
        writeLengthPrefix(field, content.length);
    }

    /** Writes a field of type Struct. */
    void writeObject(int field, Map<String, PropertyValue> fields) {
        int end = size();
        var entries = new ArrayList<>(fields.entrySet());
        for (int i = entries.size() - 1; i >= 0; i--) {
            int entryEnd = size();
            writeValue(2, entries.get(i).getValue());
            writeString(1, entries.get(i).getKey());
            writeLengthPrefix(Struct.FIELDS_FIELD_NUMBER, size() - entryEnd);
        }
        writeLengthPrefix(field, size() - end);
    }

    /** Writes a field of type Value. */
    private void writeValue(int field, PropertyValue value) {
        int end = size();
        // Not a switch: every Check response is encoded here (provider/plugin/PERFORMANCE.md, "Pattern switches").
        if (value instanceof PropertyValue.StringValue(String text)) {
            writeString(STRING, text);
        } else if (value instanceof PropertyValue.NumberValue(double number)) {
            writeNumber(number);
        } else if (value instanceof PropertyValue.BoolValue(boolean flag)) {
            writeVarintField(BOOL, flag ? 1 : 0);
        } else if (value instanceof PropertyValue.NullValue) {
            writeVarintField(NULL, 0);
        } else if (value instanceof PropertyValue.UnknownValue unknown) {
            writeString(STRING, SpecialValueSignatures.unknownSentinel(unknown.kind()));
        } else if (value instanceof PropertyValue.ArrayValue(List<PropertyValue> items)) {
            writeItems(items);
        } else if (value instanceof PropertyValue.ObjectValue(Map<String, PropertyValue> fields)) {
            writeObject(STRUCT, fields);
        } else if (value instanceof PropertyValue.OpaqueValue(Map<String, PropertyValue> fields)) {
            writeObject(STRUCT, fields);
        } else if (value instanceof PropertyValue.SecretValue secret) {
            writeObject(STRUCT, SpecialValueSignatures.encode(secret));
        } else {
            writeObject(STRUCT, SpecialValueSignatures.encode((PropertyValue.OutputValue) value));
        }
        writeLengthPrefix(field, size() - end);
    }

    private void writeItems(List<PropertyValue> items) {
        int end = size();
        for (int i = items.size() - 1; i >= 0; i--) {
            writeValue(ListValue.VALUES_FIELD_NUMBER, items.get(i));
        }
        writeLengthPrefix(LIST, size() - end);
    }

    private void writeNumber(double number) {
        long bits = Double.doubleToRawLongBits(number);
        int offset = reserve(Long.BYTES);
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[offset + i] = (byte) (bits >>> (8 * i));
        }
        writeVarint(StructReader.tag(NUMBER, WireFormat.WIRETYPE_FIXED64));
    }

    /** Writes a field of type bool. False is the default, which is not encoded. */
    void writeTrue(int field, boolean value) {
        if (value) {
            writeVarintField(field, 1);
        }
    }

    private void writeVarintField(int field, int number) {
        writeVarint(number);
        writeVarint(StructReader.tag(field, WireFormat.WIRETYPE_VARINT));
    }

    /** Writes the tag and the length of a length-delimited field. */
    private void writeLengthPrefix(int field, int length) {
        writeVarint(length);
        writeVarint(StructReader.lengthDelimitedTag(field));
    }

    private void writeVarint(int number) {
        int length = 1;
        while (number >>> (7 * length) != 0 && length < 5) {
            length++;
        }
        int offset = reserve(length);
        for (int i = 0; i < length; i++) {
            int more = i < length - 1 ? 0x80 : 0;
            bytes[offset + i] = (byte) (((number >>> (7 * i)) & 0x7f) | more);
        }
    }

    /** Reserves {@code length} bytes before the written bytes, and returns their offset. */
    private int reserve(int length) {
        if (length > start) {
            int size = size();
            var larger = new byte[Math.max(2 * bytes.length, size + length)];
            System.arraycopy(bytes, start, larger, larger.length - size, size);
            bytes = larger;
            start = larger.length - size;
        }
        start -= length;
        return start;
    }

    private int size() {
        return bytes.length - start;
    }
}
