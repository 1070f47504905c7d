package awsecs.verb;

import awsecs.table.ProviderTable;
import awsecs.value.Value;
import awsecs.walk.ConfigStrings;
import awsecs.walk.Failures;
import java.util.List;

/** Says what is wrong with the provider's configuration, all of it at once. Looks nothing up and makes no call. */
public final class CheckConfig {
    private CheckConfig() {}

    /** Returns the configuration with its strings undone; nothing from the environment gets into it, or into state. */
    public static Check.Checked check(Value.Obj news) {
        var inputs = ConfigStrings.undone(ProviderTable.SHAPE, news);
        // The engine adds the version of the plugin that it wants; no property of ours.
        return new Check.Checked(
                inputs, Failures.in(ProviderTable.SHAPE, inputs.with("version", Value.Null.NULL)), List.of());
    }
}
