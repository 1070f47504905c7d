package io.github.pulumiawsecs.framework.rpc;

import static io.github.pulumiawsecs.framework.rpc.StructReader.lengthDelimitedTag;
import static pulumirpc.Provider.DiffRequest.ID_FIELD_NUMBER;
import static pulumirpc.Provider.DiffRequest.IGNORECHANGES_FIELD_NUMBER;
import static pulumirpc.Provider.DiffRequest.NEWS_FIELD_NUMBER;
import static pulumirpc.Provider.DiffRequest.OLDS_FIELD_NUMBER;
import static pulumirpc.Provider.DiffRequest.OLD_INPUTS_FIELD_NUMBER;
import static pulumirpc.Provider.DiffRequest.URN_FIELD_NUMBER;

import com.google.protobuf.CodedInputStream;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
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
record DiffMessage(
        String urn,
        String id,
        PropertyValue.ObjectValue state,
        PropertyValue.ObjectValue olds,
        PropertyValue.ObjectValue news,
        List<PropertyPath> ignored) {
    private static final int URN = lengthDelimitedTag(URN_FIELD_NUMBER);
    private static final int ID = lengthDelimitedTag(ID_FIELD_NUMBER);
    private static final int OLDS = lengthDelimitedTag(OLDS_FIELD_NUMBER);
    private static final int OLD_INPUTS = lengthDelimitedTag(OLD_INPUTS_FIELD_NUMBER);
    private static final int NEWS = lengthDelimitedTag(NEWS_FIELD_NUMBER);
    private static final int IGNORECHANGES = lengthDelimitedTag(IGNORECHANGES_FIELD_NUMBER);

    static DiffMessage read(CodedInputStream in) throws IOException {
        var urn = "";
        var id = "";
        var state = PropertyValue.ObjectValue.EMPTY;
        PropertyValue.@Nullable ObjectValue olds = null;
        var news = PropertyValue.ObjectValue.EMPTY;
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
        return new DiffMessage(urn, id, state, olds == null ? state : olds, news, ignored);
    }
}
