package io.github.pulumiawsecs.framework.property;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The position of a value in its resource, in Pulumi's notation: {@code loadBalancers[0].containerPort},
 * {@code tags["cost.center"]} (Pulumi documentation, "Property paths"). Immutable.
 */
public final class PropertyPath {

    /** The resource itself. */
    public static final PropertyPath ROOT = new PropertyPath(null, null);

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
    /** The possessive quantifier keeps the stack small: a name may have a million characters. */
    private static final Pattern SEGMENT =
            Pattern.compile("\\.?([^.\\[\\]]+)|\\[(\\d{1,9}|\\*)]|\\[\"((?:[^\"\\\\]|\\\\.)*+)\"]");

    // Linked from its end: each traversal creates a path for every property, and few of the paths are read.
    private final @Nullable PropertyPath parent;
    private final @Nullable Segment last;

    private PropertyPath(@Nullable PropertyPath parent, @Nullable Segment last) {
        this.parent = parent;
        this.last = last;
    }

    /** One segment of a path. */
    public sealed interface Segment {}

    /** A field of an object or an entry of a map. */
    public record Field(String name) implements Segment {}

    /** An element of a list. */
    public record Index(int index) implements Segment {}

    /** Any field or element: the {@code *} that {@code ignoreChanges} allows. */
    public record Wildcard() implements Segment {}

    /**
     * Parses a path of the resource option {@code ignoreChanges}. A text that is not a valid path becomes the name of
     * one field, so that it matches no other property.
     */
    public static PropertyPath parse(String text) {
        var path = ROOT;
        var matcher = SEGMENT.matcher(text);
        int end = 0;
        while (matcher.lookingAt()) {
            if (matcher.group(3) != null) {
                path = path.field(matcher.group(3).replaceAll("\\\\(.)", "$1"));
            } else if (matcher.group(2) != null) {
                path = matcher.group(2).equals("*") ? path.wildcard() : path.index(Integer.parseInt(matcher.group(2)));
            } else {
                path = matcher.group(1).equals("*") ? path.wildcard() : path.field(matcher.group(1));
            }
            end = matcher.end();
            matcher.region(end, text.length());
        }
        return end == text.length() ? path : ROOT.field(text);
    }

    /** Returns the path of a field below this one. */
    public PropertyPath field(String name) {
        return new PropertyPath(this, new Field(name));
    }

    /** Returns the path of a list element below this one. */
    public PropertyPath index(int index) {
        return new PropertyPath(this, new Index(index));
    }

    /** Returns the path of the object, map or list that this path is directly below; the root is its own parent. */
    public PropertyPath parent() {
        return parent == null ? this : parent;
    }

    /** Returns this path with the segments of {@code inner} appended. */
    public PropertyPath append(PropertyPath inner) {
        var path = this;
        for (var segment : inner.segments()) {
            path = new PropertyPath(path, segment);
        }
        return path;
    }

    /** Returns the segments, outermost first. */
    public List<Segment> segments() {
        var segments = new ArrayList<Segment>();
        for (var path = this; path != null && path.last != null; path = path.parent) {
            segments.addFirst(path.last);
        }
        return List.copyOf(segments);
    }

    /**
     * Returns the value at this path in {@code root}: secret if it or a value around it is secret, unknown if a
     * value around it is unknown, {@link PropertyValue.NullValue} if there is none. A wildcard matches nothing.
     */
    public PropertyValue in(PropertyValue root) {
        return parent == null || last == null ? root : child(parent.in(root), last);
    }

    private static PropertyValue child(PropertyValue value, Segment segment) {
        // Not a switch: this runs in every Check (provider/plugin/PERFORMANCE.md, "Pattern switches").
        if (value instanceof PropertyValue.ObjectValue object) {
            return segment instanceof Field(String name) ? object.get(name) : PropertyValue.NullValue.NULL;
        }
        if (value instanceof PropertyValue.ArrayValue(List<PropertyValue> items)) {
            return segment instanceof Index(int index) && index < items.size()
                    ? items.get(index)
                    : PropertyValue.NullValue.NULL;
        }
        if (value instanceof PropertyValue.SecretValue(PropertyValue inner)) {
            return PropertyValue.secret(child(inner, segment));
        }
        if (value instanceof PropertyValue.OutputValue output) {
            var inner = child(output.value().orElseGet(output::unwrapped), segment);
            return output.secret() ? PropertyValue.secret(inner) : inner;
        }
        return value instanceof PropertyValue.UnknownValue ? value : PropertyValue.NullValue.NULL;
    }

    /** Returns whether {@code other} is this path or below it; a wildcard in this path matches any one segment. */
    public boolean isPrefixOf(PropertyPath other) {
        var segments = segments();
        var otherSegments = other.segments();
        if (segments.size() > otherSegments.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (!(segments.get(i) instanceof Wildcard) && !segments.get(i).equals(otherSegments.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PropertyPath path && segments().equals(path.segments());
    }

    @Override
    public int hashCode() {
        return segments().hashCode();
    }

    @Override
    public String toString() {
        var text = segments().stream().map(PropertyPath::render).collect(Collectors.joining());
        return text.startsWith(".") ? text.substring(1) : text;
    }

    private PropertyPath wildcard() {
        return new PropertyPath(this, new Wildcard());
    }

    private static String render(Segment segment) {
        return switch (segment) {
            case Field(String name) when PLAIN_NAME.matcher(name).matches() -> "." + name;
            case Field(String name) -> "[\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
            case Index(int index) -> "[" + index + "]";
            case Wildcard() -> "[*]";
        };
    }
}
