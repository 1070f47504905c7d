package io.github.pulumiawsecs.framework.rpc;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.WireFormat;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decodes property values without protobuf's generated messages, whose construction takes longer than a whole Check or
 * Diff. If a field occurs twice, the last value wins; engines send each field once. Not thread-safe.
 */
final class StructReader {
    /** Protobuf's own limit of nested messages: 50 objects or lists, which is deeper than any schema. */
    private static final int MAX_DEPTH = 100;

    private static final int FIELD = lengthDelimitedTag(Struct.FIELDS_FIELD_NUMBER);
    private static final int NAME = lengthDelimitedTag(1);
    private static final int VALUE = lengthDelimitedTag(2);
    private static final int ITEM = lengthDelimitedTag(ListValue.VALUES_FIELD_NUMBER);
    private static final int NULL = tag(com.google.protobuf.Value.NULL_VALUE_FIELD_NUMBER, WireFormat.WIRETYPE_VARINT);
    private static final int BOOL = tag(com.google.protobuf.Value.BOOL_VALUE_FIELD_NUMBER, WireFormat.WIRETYPE_VARINT);
    private static final int NUMBER =
            tag(com.google.protobuf.Value.NUMBER_VALUE_FIELD_NUMBER, WireFormat.WIRETYPE_FIXED64);
    private static final int STRING = lengthDelimitedTag(com.google.protobuf.Value.STRING_VALUE_FIELD_NUMBER);
    private static final int LIST = lengthDelimitedTag(com.google.protobuf.Value.LIST_VALUE_FIELD_NUMBER);
    private static final int STRUCT = lengthDelimitedTag(com.google.protobuf.Value.STRUCT_VALUE_FIELD_NUMBER);

    private final CodedInputStream in;
    private int depth;

    private StructReader(CodedInputStream in) {
        this.in = in;
    }

    /** Decodes the value of a field of type Struct, after its tag. */
    static PropertyValue.ObjectValue readObject(CodedInputStream in) throws IOException {
        return new PropertyValue.ObjectValue(new StructReader(in).readFields());
    }

    /** Returns the tag of a field that starts with its length: a string or a message. */
    static int lengthDelimitedTag(int field) {
        return tag(field, WireFormat.WIRETYPE_LENGTH_DELIMITED);
    }

    static int tag(int field, int wireType) {
        return (field << 3) | wireType;
    }

    private Map<String, PropertyValue> readFields() throws IOException {
        int outer = pushMessage();
        var fields = new LinkedHashMap<String, PropertyValue>();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == FIELD) {
                readField(fields);
            } else {
                skip(in, tag);
            }
        }
        popMessage(outer);
        return fields;
    }

    private void readField(Map<String, PropertyValue> fields) throws IOException {
        // Protobuf does not count map entries as nested messages.
        int outer = in.pushLimit(in.readRawVarint32());
        var name = "";
        PropertyValue value = PropertyValue.NullValue.NULL;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == NAME) {
                name = in.readStringRequireUtf8();
            } else if (tag == VALUE) {
                value = readValue();
            } else {
                skip(in, tag);
            }
        }
        in.popLimit(outer);
        fields.put(name, value);
    }

    private PropertyValue readValue() throws IOException {
        int outer = pushMessage();
        PropertyValue value = PropertyValue.NullValue.NULL;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == STRING) {
                value = SpecialValueSignatures.decodeString(in.readStringRequireUtf8());
            } else if (tag == NUMBER) {
                value = new PropertyValue.NumberValue(in.readDouble());
            } else if (tag == BOOL) {
                value = new PropertyValue.BoolValue(in.readBool());
            } else if (tag == STRUCT) {
                value = SpecialValueSignatures.decodeObject(readFields());
            } else if (tag == LIST) {
                value = new PropertyValue.ArrayValue(readItems());
            } else if (tag == NULL) {
                var _ = in.readEnum();
                value = PropertyValue.NullValue.NULL;
            } else {
                skip(in, tag);
            }
        }
        popMessage(outer);
        return value;
    }

    private List<PropertyValue> readItems() throws IOException {
        int outer = pushMessage();
        var items = new ArrayList<PropertyValue>();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == ITEM) {
                items.add(readValue());
            } else {
                skip(in, tag);
            }
        }
        popMessage(outer);
        return items;
    }

    /** Skips an unknown field. */
    static void skip(CodedInputStream in, int tag) throws IOException {
        if (!in.skipField(tag)) {
            throw new InvalidProtocolBufferException("end of a group that did not start");
        }
    }

    /** Starts to decode a nested message, which begins with its length. */
    private int pushMessage() throws IOException {
        if (++depth > MAX_DEPTH) {
            throw new InvalidProtocolBufferException("values are nested more than 50 levels deep");
        }
        return in.pushLimit(in.readRawVarint32());
    }

    private void popMessage(int outer) {
        in.popLimit(outer);
        depth--;
    }
}
