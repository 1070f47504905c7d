package awsecs.verb;

import awsecs.aws.AwsFailure;
import awsecs.table.QueryTable;
import awsecs.table.Signature;
import awsecs.value.Nulls;
import awsecs.value.Value;
import awsecs.walk.Failure;
import awsecs.walk.Failures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The functions that the provider offers to programs: each one entry, of how it looks and what it does. */
public final class Functions {
    private static final List<Entry> ALL = List.of(
            new Entry(QueryTable.GET_TASK_SET, GetTaskSet::answer),
            new Entry(QueryTable.GET_TASK_SETS, GetTaskSets::answer));

    private Functions() {}

    /** @param body gets checked arguments without secrets */
    private record Entry(Signature signature, BiFunction<Provider, Value.Obj, Value.Obj> body) {}

    /**
     * What a function answers.
     *
     * @param result empty when there are failures
     * @param failures all that is wrong with the arguments
     */
    public record Answer(Value.Obj result, List<Failure> failures) {}

    /** Returns how the functions look. */
    public static List<Signature> signatures() {
        return ALL.stream().map(Entry::signature).toList();
    }

    /**
     * Calls a function.
     *
     * @return nothing when there is no function of that token
     * @throws AwsFailure when AWS cannot be asked
     * @throws Refused when what is asked for cannot be told
     */
    public static Optional<Answer> call(Provider provider, String token, Value.Obj arguments) {
        return ALL.stream()
                .filter(entry -> entry.signature().token().equals(token))
                .findFirst()
                .map(entry -> call(provider, entry, Nulls.leftOut(arguments)));
    }

    private static Answer call(Provider provider, Entry entry, Value.Obj arguments) {
        var failures = Failures.in(entry.signature().arguments(), arguments);
        if (!failures.isEmpty() || !(arguments.plain() instanceof Value.Obj plain)) {
            return new Answer(Value.Obj.EMPTY, failures);
        }
        var result = Discretion.about(arguments, () -> entry.body().apply(provider, plain));
        return new Answer(arguments.hasSecret() ? secret(result) : result, failures);
    }

    /** What a secret led to says something of the secret. */
    private static Value.Obj secret(Value.Obj result) {
        var fields = new LinkedHashMap<String, Value>();
        result.fields().forEach((name, value) -> fields.put(name, new Value.Secret(value)));
        return new Value.Obj(fields);
    }
}
