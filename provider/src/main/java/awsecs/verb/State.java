package awsecs.verb;

import awsecs.table.Change;
import awsecs.table.Role;
import awsecs.table.TaskSetTable;
import awsecs.value.Value;
import awsecs.walk.Reading;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * A task set as the engine keeps it. The one place where AWS's answer becomes state and inputs.
 *
 * @param id the task set's ARN; empty while it is only previewed
 * @param outputs what the engine shows and hands to dependents
 * @param inputs what the program says, or would say
 */
public record State(String id, Value.Obj outputs, Value.Obj inputs) {
    /** The engine keeps what begins so, and shows it to nobody. */
    private static final String NOT_STEADY = "__notSteady";

    private static final String TAGS = TaskSetTable.TAGS.name();
    private static final String TAGS_ALL = TaskSetTable.TAGS_ALL.name();

    /** Returns the state of a task set that the program describes with {@code user}. */
    static State of(TaskSet set, Value.Obj user, TagPolicy tags) {
        return of(set, user, tags, Reading.INPUTS);
    }

    /** Returns the same state of a task set that has yet to be seen steady; whatever comes next is not to forget that. */
    State notSteady() {
        return new State(id, notSteady(outputs), inputs);
    }

    static Value.Obj notSteady(Value.Obj outputs) {
        return outputs.with(NOT_STEADY, new Value.Bool(true));
    }

    /** Tells whether a task set has yet to be seen steady. */
    static boolean wasNotSteady(Value.Obj outputs) {
        return outputs.get(NOT_STEADY).plain().equals(new Value.Bool(true));
    }

    /** Returns outputs that nobody is to wait for any more. */
    static Value.Obj letBe(Value.Obj outputs) {
        return outputs.with(NOT_STEADY, Value.Null.NULL);
    }

    /** Returns the state of a task set that no program describes yet. */
    static State imported(TaskSet set, TagPolicy tags) {
        return of(set, Value.Obj.EMPTY, tags, Reading.IMPORTED_INPUTS);
    }

    private static State of(TaskSet set, Value.Obj user, TagPolicy policy, Reading reading) {
        var actual = TaskSetTable.SHAPE.encode(set);
        var all = actual.get(TAGS) instanceof Value.Obj tags ? tags : Value.Obj.EMPTY;
        var own = user.get(TAGS);
        var before = user.get(TAGS_ALL);
        var seen = actual.with(
                TAGS,
                reading == Reading.IMPORTED_INPUTS
                        ? policy.imported(all)
                        : policy.own(all, own.plain(), before.plain()));
        // Check would refuse both; the launch type is then only what the providers come down to.
        if (!set.capacityProviderStrategy().isEmpty()) {
            seen = seen.with("launchType", Value.Null.NULL);
        }
        var tagsAll = own.sharingSecrecy(policy.seen(all));
        return new State(
                set.taskSetArn(),
                Reading.STATE.of(TaskSetTable.SHAPE, user, seen).with(TAGS_ALL, tagsAll),
                reading.of(TaskSetTable.SHAPE, user, seen)
                        .with(
                                TAGS_ALL,
                                before instanceof Value.Null
                                        ? tagsAll
                                        : reading.spelled(TaskSetTable.TAGS_ALL.kind(), before, tagsAll.plain())));
    }

    /** Returns the state that can be promised before a task set is made. */
    static State previewed(Value.Obj user, TagPolicy policy) {
        return new State(
                "", Reading.promised(TaskSetTable.SHAPE, user).with(TAGS_ALL, promisedTags(user, policy)), user);
    }

    /** Returns the state that can be promised before a task set is updated. */
    static State previewed(String id, Value.Obj state, Value.Obj user, TagPolicy policy) {
        var promised = state;
        for (var property : TaskSetTable.SHAPE.outputs()) {
            boolean dropped = property.role() == Role.INPUT
                    && property.isOmitted(user.get(property.name()).plain())
                    && property.change() != Change.REPLACES;
            if (property.isMoving() || dropped) {
                promised = promised.with(property.name(), Value.Null.NULL);
            }
        }
        for (var field : Reading.promised(TaskSetTable.SHAPE, user).fields().entrySet()) {
            promised = promised.with(field.getKey(), field.getValue());
        }
        return new State(id, promised.with(TAGS_ALL, promisedTags(user, policy)), user);
    }

    private static Value promisedTags(Value.Obj user, TagPolicy policy) {
        var all = policy.shown(user.get(TAGS));
        return all.plain() instanceof Value.Obj ? all : Value.Null.NULL;
    }
}
