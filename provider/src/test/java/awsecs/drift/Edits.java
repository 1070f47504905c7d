package awsecs.drift;

import awsecs.value.PropertyPath;
import awsecs.value.UnknownKind;
import awsecs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every change of one thing in a program, made without knowing how the provider compares. */
final class Edits {
    private static final String REPLACES = " REPLACES";
    private static final String RETAGS = " TAG_RESOURCE";
    private static final PropertyPath TAGS = PropertyPath.ROOT.field("tags");

    private final Verbs world;
    private final Value.Obj program;
    private final List<Edit> edits = new ArrayList<>();

    private Edits(Verbs world, Value.Obj program) {
        this.world = world;
        this.program = program;
    }

    /**
     * Returns the edits of a program.
     *
     * @param runs the task definition's ARN, as it runs
     */
    static List<Edit> of(Verbs world, Value.Obj program, String runs) {
        var all = new Edits(world, program);
        all.names(runs);
        all.scale();
        all.tags();
        all.place();
        all.flag("waitForSteadyState", true);
        all.flag("forceDelete", false);
        new BlockEdits(program, all.edits).all();
        all.unknowns();
        return all.edits;
    }

    private void names(String runs) {
        var family = runs.replaceAll(".*/|:[0-9]+$", "");
        edit("taskDefinition", text(family + ":9"), "taskDefinition CHANGED" + REPLACES);
        edit("taskDefinition", text("other"), "taskDefinition CHANGED" + REPLACES);
        edit("taskDefinition", text(family));
        edit("taskDefinition", text(runs));
        edit("taskDefinition", text(runs.replaceAll(".*/", "")));
        if (!program.get("service").toString().contains("arn:")) {
            edit("cluster", text("another"), "cluster CHANGED" + REPLACES);
            edit("service", text("another"), "service CHANGED" + REPLACES);
        }
        edit("clientToken", text("another"));
        edit("clientToken", Value.Null.NULL);
        switch (program.get("externalId")) {
            case Value.Null _ -> {
                edit("externalId", text("other"), "externalId ADDED" + REPLACES);
                edit("externalId", text(""));
            }
            case Value.Text(String id) -> {
                edit("externalId", text("other"), "externalId CHANGED" + REPLACES);
                if (id.isEmpty()) {
                    edit("externalId", Value.Null.NULL);
                } else {
                    edit("externalId", Value.Null.NULL, "externalId REMOVED" + REPLACES);
                    edit("externalId", text(""), "externalId CHANGED" + REPLACES);
                }
            }
            default -> {}
        }
    }

    private void scale() {
        edit("scale", Value.Obj.EMPTY.with("value", new Value.Num(33)), "scale.value CHANGED UPDATE_TASK_SET");
        boolean whole = !(program.get("scale") instanceof Value.Obj scale)
                || scale.get("value").equals(new Value.Num(100));
        edit("scale", Value.Null.NULL, whole ? none() : one("scale.value CHANGED UPDATE_TASK_SET"));
    }

    private void tags() {
        var own = new TreeMap<>(program.get("tags") instanceof Value.Obj(var tags) ? tags : Map.<String, Value>of());
        retag(own, "added", text("1"), own.isEmpty() ? one("tags ADDED" + RETAGS) : one("tags.added ADDED" + RETAGS));
        own.forEach((key, value) -> {
            boolean ignored = world.provider().tags().ignored().covers(key);
            boolean isDefault = value.equals(
                    Value.ofTexts(world.provider().tags().defaults()).get(key));
            var path = TAGS.field(key);
            retag(own, key, text("changed"), ignored ? none() : one(path + " CHANGED" + RETAGS));
            retag(
                    own,
                    key,
                    Value.Null.NULL,
                    ignored || isDefault ? none() : one((own.size() == 1 ? TAGS : path) + " REMOVED" + RETAGS));
        });
    }

    private void retag(Map<String, Value> own, String key, Value value, String[] shows) {
        edit("tags", new Value.Obj(own).with(key, value), shows);
    }

    private void place() {
        var version = program.get("platformVersion");
        boolean given = version instanceof Value.Text;
        boolean onFargate = program.get("launchType").equals(text("FARGATE")) || given;
        if (onFargate) {
            edit("platformVersion", text("1.2.0"), "platformVersion " + (given ? "CHANGED" : "ADDED") + REPLACES);
            edit("platformVersion", text("LATEST"));
            edit("platformVersion", Value.Null.NULL);
        }
        if (program.get("launchType") instanceof Value.Text(String type)) {
            if (!given) {
                var other = type.equals("EC2") ? "MANAGED_INSTANCES" : "EC2";
                edit("launchType", text(other), "launchType CHANGED" + REPLACES);
            }
            edit("launchType", Value.Null.NULL);
        }
    }

    private void flag(String name, boolean omitted) {
        boolean is = program.get(name) instanceof Value.Bool(boolean given) ? given : omitted;
        var shows = name + " CHANGED RECONFIGURES";
        edit(name, new Value.Bool(!is), shows);
        edit(name, Value.Null.NULL, is == omitted ? none() : one(shows));
    }

    /** An unknown may turn out to be what is there, or something else: that shows as a change of the whole property. */
    private void unknowns() {
        program.fields().forEach((name, value) -> {
            if (!(value instanceof Value.Null) && !isEmpty(value) && !name.equals("clientToken")) {
                var change = switch (name) {
                    case "tags" -> RETAGS;
                    case "scale" -> " UPDATE_TASK_SET";
                    case "waitForSteadyState", "forceDelete" -> " RECONFIGURES";
                    default -> REPLACES;
                };
                edit(name, new Value.Unknown(UnknownKind.TEXT), name + " CHANGED" + change);
            }
        });
    }

    private void edit(String name, Value value, String... shows) {
        edits.add(new Edit(name + " becomes " + value, program.with(name, value), List.of(shows)));
    }

    private static boolean isEmpty(Value value) {
        return value.equals(Value.Obj.EMPTY) || value.equals(new Value.Array(List.of()));
    }

    private static String[] one(String shown) {
        return new String[] {shown};
    }

    private static String[] none() {
        return new String[0];
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }
}
