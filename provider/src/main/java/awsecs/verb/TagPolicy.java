package awsecs.verb;

import awsecs.aws.IgnoreTags;
import awsecs.value.Value;
import java.util.Map;
import java.util.TreeMap;

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
        return switch (own) {
            case Value.Null _ -> Value.ofTexts(defaults);
            case Value.Secret(Value inner) -> new Value.Secret(effective(inner));
            case Value.Obj(Map<String, Value> fields) -> {
                var all = new TreeMap<>(Value.ofTexts(defaults).fields());
                all.putAll(fields);
                yield new Value.Obj(all);
            }
            default -> own;
        };
    }

    /** Returns {@code all} without the ignored tags. */
    public Value.Obj seen(Value.Obj all) {
        var seen = new TreeMap<>(all.fields());
        seen.keySet().removeIf(ignored::covers);
        return new Value.Obj(seen);
    }

    /**
     * Returns those of {@code all} that belong into the program: what it has already, and what is neither ignored nor
     * there because of the default tags.
     *
     * @param user the program's own tags, plain
     */
    public Value.Obj own(Value.Obj all, Value user) {
        var own = new TreeMap<>(all.fields());
        own.entrySet()
                .removeIf(tag -> !(user instanceof Value.Obj tags
                                && tags.fields().containsKey(tag.getKey()))
                        && (ignored.covers(tag.getKey())
                                || tag.getValue().equals(Value.ofTexts(defaults).get(tag.getKey()))));
        return new Value.Obj(own);
    }
}
