package awsecs.wire;

import static awsecs.wire.StructReader.length;
import static pulumirpc.Provider.DiffRequest.ID_FIELD_NUMBER;
import static pulumirpc.Provider.DiffRequest.IGNORECHANGES_FIELD_NUMBER;
import static pulumirpc.Provider.DiffRequest.NEWS_FIELD_NUMBER;
import static pulumirpc.Provider.DiffRequest.OLDS_FIELD_NUMBER;
import static pulumirpc.Provider.DiffRequest.OLD_INPUTS_FIELD_NUMBER;
import static pulumirpc.Provider.DiffRequest.URN_FIELD_NUMBER;

import awsecs.value.PropertyPath;
import awsecs.value.Value;
import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine's DiffRequest says, as far as it matters here.
 *
 * @param state the outputs of the last deployment
 * @param ignored what {@code ignoreChanges} names
 */
record DiffCall(String urn, String id, Value.Obj state, Value.Obj olds, Value.Obj news, List<PropertyPath> ignored) {
    private static final int URN = length(URN_FIELD_NUMBER);
    private static final int ID = length(ID_FIELD_NUMBER);
    private static final int OLDS = length(OLDS_FIELD_NUMBER);
    private static final int OLD_INPUTS = length(OLD_INPUTS_FIELD_NUMBER);
    private static final int NEWS = length(NEWS_FIELD_NUMBER);
    private static final int IGNORECHANGES = length(IGNORECHANGES_FIELD_NUMBER);

    static DiffCall read(CodedInputStream in) throws IOException {
        var urn = "";
        var id = "";
        var state = Value.Obj.EMPTY;
        Value.@Nullable Obj olds = null;
        var news = Value.Obj.EMPTY;
        var ignored = new ArrayList<PropertyPath>();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == URN) {
                urn = in.readStringRequireUtf8();
            } else if (tag == ID) {
                id = in.readStringRequireUtf8();
            } else if (tag == OLDS) {
                state = StructReader.object(in);
            } else if (tag == OLD_INPUTS) {
                olds = StructReader.object(in);
            } else if (tag == NEWS) {
                news = StructReader.object(in);
            } else if (tag == IGNORECHANGES) {
                ignored.add(PropertyPath.parse(in.readStringRequireUtf8()));
            } else {
                StructReader.skip(in, tag);
            }
        }
        // Engines that do not send the old inputs send the old state, which holds them under the same names.
        return new DiffCall(urn, id, state, olds == null ? state : olds, news, ignored);
    }
}
