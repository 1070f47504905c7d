package awsecs.wire;

import static awsecs.wire.StructReader.length;
import static pulumirpc.Provider.CheckRequest.NEWS_FIELD_NUMBER;
import static pulumirpc.Provider.CheckRequest.OLDS_FIELD_NUMBER;
import static pulumirpc.Provider.CheckRequest.URN_FIELD_NUMBER;

import awsecs.value.Value;
import com.google.protobuf.CodedInputStream;
import java.io.IOException;

/** What the engine's CheckRequest says, as far as it matters here. */
record CheckCall(String urn, Value.Obj olds, Value.Obj news) {
    private static final int URN = length(URN_FIELD_NUMBER);
    private static final int OLDS = length(OLDS_FIELD_NUMBER);
    private static final int NEWS = length(NEWS_FIELD_NUMBER);

    static CheckCall read(CodedInputStream in) throws IOException {
        var urn = "";
        var olds = Value.Obj.EMPTY;
        var news = Value.Obj.EMPTY;
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
        return new CheckCall(urn, olds, news);
    }
}
