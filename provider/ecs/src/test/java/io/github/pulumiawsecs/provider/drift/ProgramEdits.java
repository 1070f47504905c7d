package io.github.pulumiawsecs.provider.drift;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.UnknownKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every change of one thing in a program, made without knowing how the provider compares. */
final class ProgramEdits {
    private static final String REPLACES = " replace";
    private static final String RETAGS = " in place (TagResource, UntagResource)";
    private static final PropertyPath TAGS = PropertyPath.ROOT.field("tags");

    private final ProviderOperations world;
    private final PropertyValue.ObjectValue program;
    private final List<ProgramEdit> edits = new ArrayList<>();

    private ProgramEdits(ProviderOperations world, PropertyValue.ObjectValue program) {
        this.world = world;
        this.program = program;
    }

    /**
     * Returns the edits of a program.
     *
     * @param runs the task definition's ARN, as it runs
     */
    static List<ProgramEdit> of(ProviderOperations world, PropertyValue.ObjectValue program, String runs) {
        var all = new ProgramEdits(world, program);
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
        edit("clientToken", PropertyValue.NullValue.NULL);
        switch (program.get("externalId")) {
            case PropertyValue.NullValue _ -> {
                edit("externalId", text("other"), "externalId ADDED" + REPLACES);
                edit("externalId", text(""));
            }
            case PropertyValue.StringValue(String id) -> {
                edit("externalId", text("other"), "externalId CHANGED" + REPLACES);
                if (id.isEmpty()) {
                    edit("externalId", PropertyValue.NullValue.NULL);
                } else {
                    edit("externalId", PropertyValue.NullValue.NULL, "externalId REMOVED" + REPLACES);
                    edit("externalId", text(""), "externalId CHANGED" + REPLACES);
                }
            }
            default -> {}
        }
    }

    private void scale() {
        edit(
                "scale",
                PropertyValue.ObjectValue.EMPTY.with("value", new PropertyValue.NumberValue(33)),
                "scale.value CHANGED in place (UpdateTaskSet)");
        boolean whole = !(program.get("scale") instanceof PropertyValue.ObjectValue scale)
                || scale.get("value").equals(new PropertyValue.NumberValue(100));
        edit(
                "scale",
                PropertyValue.NullValue.NULL,
                whole ? none() : one("scale.value CHANGED in place (UpdateTaskSet)"));
    }

    private void tags() {
        var own = new TreeMap<>(
                program.get("tags") instanceof PropertyValue.ObjectValue(var tags)
                        ? tags
                        : Map.<String, PropertyValue>of());
        retag(own, "added", text("1"), own.isEmpty() ? one("tags ADDED" + RETAGS) : one("tags.added ADDED" + RETAGS));
        own.forEach((key, value) -> {
            boolean ignored = world.provider().tags().ignored().matches(key);
            boolean isDefault = value.equals(
                    PropertyValue.ofStrings(world.provider().tags().defaults()).get(key));
            var path = TAGS.field(key);
            retag(own, key, text("changed"), ignored ? none() : one(path + " CHANGED" + RETAGS));
            retag(
                    own,
                    key,
                    PropertyValue.NullValue.NULL,
                    ignored || isDefault ? none() : one((own.size() == 1 ? TAGS : path) + " REMOVED" + RETAGS));
        });
    }

    private void retag(Map<String, PropertyValue> own, String key, PropertyValue value, String[] shows) {
        edit("tags", new PropertyValue.ObjectValue(own).with(key, value), shows);
    }

    private void place() {
        var version = program.get("platformVersion");
        boolean given = version instanceof PropertyValue.StringValue;
        boolean onFargate = program.get("launchType").equals(text("FARGATE")) || given;
        if (onFargate) {
            edit("platformVersion", text("1.2.0"), "platformVersion " + (given ? "CHANGED" : "ADDED") + REPLACES);
            edit("platformVersion", text("LATEST"));
            edit("platformVersion", PropertyValue.NullValue.NULL);
        }
        if (program.get("launchType") instanceof PropertyValue.StringValue(String type)) {
            if (!given) {
                var other = type.equals("EC2") ? "MANAGED_INSTANCES" : "EC2";
                edit("launchType", text(other), "launchType CHANGED" + REPLACES);
            }
            edit("launchType", PropertyValue.NullValue.NULL);
        }
    }

    private void flag(String name, boolean omitted) {
        boolean is = program.get(name) instanceof PropertyValue.BoolValue(boolean given) ? given : omitted;
        var shows = name + " CHANGED provider only";
        edit(name, new PropertyValue.BoolValue(!is), shows);
        edit(name, PropertyValue.NullValue.NULL, is == omitted ? none() : one(shows));
    }

    /** An unknown may turn out to be what is there, or something else: that shows as a change of the whole property. */
    private void unknowns() {
        program.fields().forEach((name, value) -> {
            if (!(value instanceof PropertyValue.NullValue) && !isEmpty(value) && !name.equals("clientToken")) {
                var change = switch (name) {
                    case "tags" -> RETAGS;
                    case "scale" -> " in place (UpdateTaskSet)";
                    case "waitForSteadyState", "forceDelete" -> " provider only";
                    default -> REPLACES;
                };
                edit(name, new PropertyValue.UnknownValue(UnknownKind.STRING), name + " CHANGED" + change);
            }
        });
    }

    private void edit(String name, PropertyValue value, String... shows) {
        edits.add(new ProgramEdit(name + " becomes " + value, program.with(name, value), List.of(shows)));
    }

    private static boolean isEmpty(PropertyValue value) {
        return value.equals(PropertyValue.ObjectValue.EMPTY) || value.equals(new PropertyValue.ArrayValue(List.of()));
    }

    private static String[] one(String shown) {
        return new String[] {shown};
    }

    private static String[] none() {
        return new String[0];
    }

    private static PropertyValue text(String text) {
        return new PropertyValue.StringValue(text);
    }
}
