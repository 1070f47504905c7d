package io.github.pulumiawsecs.framework.rpc;

import static io.github.pulumiawsecs.framework.rpc.StructReader.lengthDelimitedTag;
import static pulumirpc.Provider.CheckRequest.NEWS_FIELD_NUMBER;
import static pulumirpc.Provider.CheckRequest.OLDS_FIELD_NUMBER;
import static pulumirpc.Provider.CheckRequest.URN_FIELD_NUMBER;

import com.google.protobuf.CodedInputStream;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.io.IOException;

/** What the engine's CheckRequest says, as far as it matters here. */
record CheckMessage(String urn, PropertyValue.ObjectValue olds, PropertyValue.ObjectValue news) {
    private static final int URN = lengthDelimitedTag(URN_FIELD_NUMBER);
    private static final int OLDS = lengthDelimitedTag(OLDS_FIELD_NUMBER);
    private static final int NEWS = lengthDelimitedTag(NEWS_FIELD_NUMBER);

    static CheckMessage read(CodedInputStream in) throws IOException {
        var urn = "";
        var olds = PropertyValue.ObjectValue.EMPTY;
        var news = PropertyValue.ObjectValue.EMPTY;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == URN) {
                urn = in.readStringRequireUtf8();
            } else if (tag == OLDS) {
                olds = StructReader.object(in);
            } else if (tag == NEWS) {
                news = StructReader.object(in);
            } else {
                StructReader.skip(in, tag);
            }
        }
        return new CheckMessage(urn, olds, news);
    }
}
