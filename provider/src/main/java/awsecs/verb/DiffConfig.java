package awsecs.verb;

import awsecs.table.ProviderTable;
import awsecs.value.PropertyPath;
import awsecs.value.Value;
import awsecs.walk.ConfigStrings;
import awsecs.walk.Difference;
import awsecs.walk.Differences;
import java.util.List;
import java.util.Optional;

/** Says what differs between two configurations of the provider, and whether its resources have to be made anew. */
public final class DiffConfig {
    private static final PropertyPath REGION = PropertyPath.ROOT.field(ProviderTable.REGION.name());

    private DiffConfig() {}

    /**
     * Returns the differences. Another region or another account replaces, where both configurations say which it is:
     * what was not written before came from the environment, and that it is written now need not mean that it is
     * another.
     */
    public static List<Difference> diff(Value.Obj olds, Value.Obj news, List<PropertyPath> ignored) {
        var was = ConfigStrings.undone(ProviderTable.SHAPE, olds);
        var is = ConfigStrings.undone(ProviderTable.SHAPE, news);
        var elsewhere = AccountPin.of(was)
                .flatMap(old -> AccountPin.of(is).filter(now -> !now.account().equals(old.account())));
        return Differences.between(ProviderTable.SHAPE, Value.Obj.EMPTY, was, is, ignored).stream()
                .map(difference -> replaces(difference, elsewhere) ? difference.replacing() : difference.inPlace())
                .toList();
    }

    private static boolean replaces(Difference difference, Optional<AccountPin> elsewhere) {
        return difference.path().equals(REGION)
                ? difference.type() == Difference.Type.CHANGED
                : elsewhere.filter(pin -> pin.isAt(difference.path())).isPresent();
    }
}
