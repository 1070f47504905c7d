package awsecs.verb;

import awsecs.aws.IgnoreTags;
import awsecs.table.TaskSetTable;
import awsecs.value.Value;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Which tags are whose: the program's own, the provider's default tags, and those that somebody else looks after.
 *
 * @param defaults the tags that every task set gets unless it has its own of the same key
 * @param ignored the tags that are neither shown nor removed
 */
public record TagPolicy(Map<String, String> defaults, IgnoreTags ignored) {

    public TagPolicy {
        defaults = Map.copyOf(defaults);
    }

    /** Returns all the tags that a task set gets; unknown when its own tags are. */
    public Value effective(Value own) {
        return inside(own instanceof Value.Null ? Value.Obj.EMPTY : own, tags -> {
            var all = new TreeMap<>(Value.ofTexts(defaults).fields());
            all.putAll(tags.fields());
            return new Value.Obj(all);
        });
    }

    /** Returns what {@code tagsAll} is to be for a program with these tags of its own: all but the ignored ones. */
    public Value shown(Value own) {
        return inside(effective(own), this::seen);
    }

    /** Returns {@code all} without the ignored tags. */
    public Value.Obj seen(Value.Obj all) {
        var seen = new TreeMap<>(all.fields());
        seen.keySet().removeIf(ignored::covers);
        return new Value.Obj(seen);
    }

    /**
     * Returns those of {@code all} that are the program's own. An ignored tag is the program's only where it says so,
     * and then whatever AWS has.
     *
     * @param user the program's own tags, plain
     * @param before {@code tagsAll} of the last deployment, plain: what it had beyond the program's own were default
     *     tags, whatever the default tags are now
     */
    public Value.Obj own(Value.Obj all, Value user, Value before) {
        var written = tags(user);
        var own = new TreeMap<>(all.fields());
        own.keySet()
                .removeIf(key -> !written.containsKey(key)
                        && (ignored.covers(key)
                                || defaults.containsKey(key)
                                || tags(before).containsKey(key)));
        written.forEach((key, value) -> {
            if (ignored.covers(key)) {
                own.put(key, value);
            }
        });
        return new Value.Obj(own);
    }

    /** Returns those of {@code all} that a program needs of its own, to have them beside the default tags. */
    public Value.Obj imported(Value.Obj all) {
        var own = new TreeMap<>(seen(all).fields());
        own.entrySet().removeAll(Value.ofTexts(defaults).fields().entrySet());
        return new Value.Obj(own);
    }

    /**
     * Returns {@code news} without a {@code tagsAll} that no program wrote: an import hands back what was read, and
     * {@code ignoreChanges} what was there.
     */
    Value.Obj withoutHandedBack(Value.Obj olds, Value.Obj news) {
        var name = TaskSetTable.TAGS_ALL.name();
        return olds.get(name).plain() instanceof Value.Obj(var before)
                        && news.get(name).plain() instanceof Value.Obj(var back)
                        && before.entrySet().containsAll(back.entrySet())
                ? news.with(name, Value.Null.NULL)
                : news;
    }

    private static Map<String, Value> tags(Value plain) {
        return plain instanceof Value.Obj(Map<String, Value> tags) ? tags : Map.of();
    }

    private static Value inside(Value wrapped, UnaryOperator<Value.Obj> change) {
        return switch (wrapped) {
            case Value.Obj tags -> change.apply(tags);
            case Value.Secret(Value inner) -> new Value.Secret(inside(inner, change));
            case Value.Output(var value, boolean secret, var dependencies) ->
                new Value.Output(value.map(known -> inside(known, change)), secret, dependencies);
            default -> wrapped;
        };
    }
}
