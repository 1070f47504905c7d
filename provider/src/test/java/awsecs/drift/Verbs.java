package awsecs.drift;

import awsecs.value.JsonValues;
import awsecs.value.PropertyPath;
import awsecs.value.Value;
import awsecs.verb.Check;
import awsecs.verb.Configure;
import awsecs.verb.Diff;
import awsecs.verb.Ledger;
import awsecs.verb.Log;
import awsecs.verb.Operation;
import awsecs.verb.Provider;
import awsecs.verb.Read;
import awsecs.verb.State;
import awsecs.walk.Difference;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is asked of a provider, again and again. */
interface Verbs {

    String URN = "urn:pulumi:dev::shop::aws-ecs:index:TaskSet::blue";

    /** An operation that nobody watches. */
    Operation QUIETLY = new Operation(Log.SILENT, Duration.ofMinutes(1));

    /** Returns the provider. */
    Provider provider();

    /** Returns a provider for an AWS on this machine that looks at nothing beforehand. */
    static Provider provider(URI endpoint, String tags) {
        var config = JsonValues.object("""
                {'region': 'us-east-1', 'accessKey': 'test', 'secretKey': 'test', 'preflight': 'off',
                 'endpoints': {'ecs': '%1$s', 'sts': '%1$s'}}""".formatted(endpoint));
        for (var field : JsonValues.object(tags).fields().entrySet()) {
            config = config.with(field.getKey(), field.getValue());
        }
        return Configure.configure(config, "0.0.0-test", Ledger.NONE);
    }

    /** Returns what Check makes of a program, which must be right. */
    default Value.Obj checked(Value.Obj olds, Value.Obj program) {
        var checked = Check.check(provider().tags(), olds, program);
        if (!checked.failures().isEmpty()) {
            throw new AssertionError(checked.failures() + " in " + program);
        }
        return checked.inputs();
    }

    /** Returns what Check makes of a program, right or not: what differs does not depend on that. */
    default Value.Obj inputs(Value.Obj olds, Value.Obj program) {
        return Check.check(provider().tags(), olds, program).inputs();
    }

    default Optional<State> read(String id, Value.Obj inputs) {
        return Read.read(provider(), Log.SILENT, id, Value.Obj.EMPTY, inputs);
    }

    /** Returns the differences as {@code path TYPE CHANGE}. */
    default List<String> diff(Value.Obj state, Value.Obj olds, Value.Obj news) {
        return diff(state, olds, news, List.of());
    }

    default List<String> diff(Value.Obj state, Value.Obj olds, Value.Obj news, List<PropertyPath> ignored) {
        return Diff.diff(provider().tags(), state, olds, news, ignored).stream()
                .map(Verbs::written)
                .sorted()
                .toList();
    }

    private static String written(Difference difference) {
        return difference.path() + " " + difference.type() + " " + difference.change();
    }
}
