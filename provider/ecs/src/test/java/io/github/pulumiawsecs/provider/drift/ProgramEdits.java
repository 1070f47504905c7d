package io.github.pulumiawsecs.provider.drift;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.UnknownKind;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every change of one thing in a program, made without knowing how the provider compares. */
final class ProgramEdits {
    private static final String REPLACES = " replace";
    private static final String RETAGS = " in place (TagResource, UntagResource)";
    private static final PropertyPath TAGS = PropertyPath.ROOT.field("tags");

    private final TaskSetOperations fixture;
    private final PropertyValue.ObjectValue program;
    private final List<ProgramEdit> edits = new ArrayList<>();

    private ProgramEdits(TaskSetOperations fixture, PropertyValue.ObjectValue program) {
        this.fixture = fixture;
        this.program = program;
    }

    /**
     * Returns the edits of a program.
     *
     * @param runningDefinition the task definition's ARN, as it runningDefinition
     */
    static List<ProgramEdit> of(
            TaskSetOperations fixture, PropertyValue.ObjectValue program, String runningDefinition) {
        var all = new ProgramEdits(fixture, program);
        all.names(runningDefinition);
        all.scale();
        all.tags();
        all.infrastructure();
        all.flag("waitForSteadyState", true);
        all.flag("forceDelete", false);
        new BlockEdits(program, all.edits).addAll();
        all.unknowns();
        return all.edits;
    }

    private void names(String runningDefinition) {
        var family = runningDefinition.replaceAll(".*/|:[0-9]+$", "");
        edit("taskDefinition", text(family + ":9"), "taskDefinition CHANGED" + REPLACES);
        edit("taskDefinition", text("other"), "taskDefinition CHANGED" + REPLACES);
        edit("taskDefinition", text(family));
        edit("taskDefinition", text(runningDefinition));
        edit("taskDefinition", text(runningDefinition.replaceAll(".*/", "")));
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
        boolean isFullScale = !(program.get("scale") instanceof PropertyValue.ObjectValue scale)
                || scale.get("value").equals(new PropertyValue.NumberValue(100));
        edit(
                "scale",
                PropertyValue.NullValue.NULL,
                isFullScale ? none() : one("scale.value CHANGED in place (UpdateTaskSet)"));
    }

    private void tags() {
        var userTags = new TreeMap<>(
                program.get("tags") instanceof PropertyValue.ObjectValue(var tags)
                        ? tags
                        : Map.<String, PropertyValue>of());
        retag(
                userTags,
                "added",
                text("1"),
                userTags.isEmpty() ? one("tags ADDED" + RETAGS) : one("tags.added ADDED" + RETAGS));
        userTags.forEach((key, value) -> {
            boolean ignored = fixture.provider().tags().ignored().matches(key);
            boolean isDefault =
                    value.equals(fixture.provider().tags().defaults().get(key));
            var path = TAGS.field(key);
            retag(userTags, key, text("changed"), ignored ? none() : one(path + " CHANGED" + RETAGS));
            retag(
                    userTags,
                    key,
                    PropertyValue.NullValue.NULL,
                    ignored || isDefault ? none() : one((userTags.size() == 1 ? TAGS : path) + " REMOVED" + RETAGS));
        });
    }

    private void retag(Map<String, PropertyValue> userTags, String key, PropertyValue value, String[] expectedDiffs) {
        edit("tags", new PropertyValue.ObjectValue(userTags).with(key, value), expectedDiffs);
    }

    private void infrastructure() {
        var version = program.get("platformVersion");
        boolean hasVersion = version instanceof PropertyValue.StringValue;
        boolean onFargate = program.get("launchType").equals(text("FARGATE")) || hasVersion;
        if (onFargate) {
            edit("platformVersion", text("1.2.0"), "platformVersion " + (hasVersion ? "CHANGED" : "ADDED") + REPLACES);
            edit("platformVersion", text("LATEST"));
            edit("platformVersion", PropertyValue.NullValue.NULL);
        }
        if (program.get("launchType") instanceof PropertyValue.StringValue(String type)) {
            if (!hasVersion) {
                var other = type.equals("EC2") ? "MANAGED_INSTANCES" : "EC2";
                edit("launchType", text(other), "launchType CHANGED" + REPLACES);
            }
            edit("launchType", PropertyValue.NullValue.NULL);
        }
    }

    private void flag(String name, boolean omitted) {
        boolean is = program.get(name) instanceof PropertyValue.BoolValue(boolean hasVersion) ? hasVersion : omitted;
        var expectedDiffs = name + " CHANGED provider only";
        edit(name, new PropertyValue.BoolValue(!is), expectedDiffs);
        edit(name, PropertyValue.NullValue.NULL, is == omitted ? none() : one(expectedDiffs));
    }

    /** An unknown value shows as a change of the whole property. */
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

    private void edit(String name, PropertyValue value, String... expectedDiffs) {
        edits.add(new ProgramEdit(name + " becomes " + value, program.with(name, value), List.of(expectedDiffs)));
    }

    private static boolean isEmpty(PropertyValue value) {
        return value.equals(PropertyValue.ObjectValue.EMPTY) || value.equals(new PropertyValue.ArrayValue(List.of()));
    }

    private static String[] one(String diff) {
        return new String[] {diff};
    }

    private static String[] none() {
        return new String[0];
    }

    private static PropertyValue text(String text) {
        return new PropertyValue.StringValue(text);
    }
}
