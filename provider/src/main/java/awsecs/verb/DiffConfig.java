package awsecs.verb;

import awsecs.table.ProviderTable;
import awsecs.value.PropertyPath;
import awsecs.value.Value;
import awsecs.walk.ConfigStrings;
import awsecs.walk.Difference;
import awsecs.walk.Differences;
import java.util.List;

/** Says what differs between two configurations of the provider, and whether its resources have to be made anew. */
public final class DiffConfig {
    private static final PropertyPath REGION = PropertyPath.ROOT.field(ProviderTable.REGION.name());

    private DiffConfig() {}

    /**
     * Returns the differences. A region that was not written before came from the environment: that it is written now
     * need not mean that it is another, so nothing is replaced for it.
     */
    public static List<Difference> diff(Value.Obj olds, Value.Obj news, List<PropertyPath> ignored) {
        return Differences.between(
                        ProviderTable.SHAPE,
                        Value.Obj.EMPTY,
                        ConfigStrings.undone(ProviderTable.SHAPE, olds),
                        ConfigStrings.undone(ProviderTable.SHAPE, news),
                        ignored)
                .stream()
                .map(difference -> difference.path().equals(REGION) && difference.type() != Difference.Type.CHANGED
                        ? difference.inPlace()
                        : difference)
                .toList();
    }
}
