package io.github.pulumiawsecs.framework.rpc;

import static io.github.pulumiawsecs.framework.rpc.StructReader.lengthDelimitedTag;
import static io.github.pulumiawsecs.framework.rpc.StructReader.tag;
import static pulumirpc.Provider.CreateRequest.PREVIEW_FIELD_NUMBER;
import static pulumirpc.Provider.CreateRequest.PROPERTIES_FIELD_NUMBER;
import static pulumirpc.Provider.CreateRequest.TIMEOUT_FIELD_NUMBER;
import static pulumirpc.Provider.CreateRequest.URN_FIELD_NUMBER;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.io.IOException;

/**
 * What the engine's CreateRequest says, as far as it matters here.
 *
 * @param timeout seconds; 0 when the program says nothing of it
 */
record CreateMessage(String urn, PropertyValue.ObjectValue inputs, double timeout, boolean preview) {
    private static final int URN = lengthDelimitedTag(URN_FIELD_NUMBER);
    private static final int PROPERTIES = lengthDelimitedTag(PROPERTIES_FIELD_NUMBER);
    private static final int TIMEOUT = tag(TIMEOUT_FIELD_NUMBER, WireFormat.WIRETYPE_FIXED64);
    private static final int PREVIEW = tag(PREVIEW_FIELD_NUMBER, WireFormat.WIRETYPE_VARINT);

    static CreateMessage read(CodedInputStream in) throws IOException {
        var urn = "";
        var inputs = PropertyValue.ObjectValue.EMPTY;
        double timeout = 0;
        boolean preview = false;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == URN) {
                urn = in.readStringRequireUtf8();
            } else if (tag == PROPERTIES) {
                inputs = StructReader.object(in);
            } else if (tag == TIMEOUT) {
                timeout = in.readDouble();
            } else if (tag == PREVIEW) {
                preview = in.readBool();
            } else {
                StructReader.skip(in, tag);
            }
        }
        return new CreateMessage(urn, inputs, timeout, preview);
    }
}
