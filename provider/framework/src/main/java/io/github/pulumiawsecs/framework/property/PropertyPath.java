package io.github.pulumiawsecs.framework.property;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in its resource, written as Pulumi writes it: {@code loadBalancers[0].containerPort},
 * {@code tags["cost.center"]} (Pulumi documentation, "Property paths").
 */
public final class PropertyPath {

    /** The resource itself. */
    public static final PropertyPath ROOT = new PropertyPath(null, null);

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
    private static final Pattern SEGMENT =
            Pattern.compile("\\.?([^.\\[\\]]+)|\\[(\\d{1,9}|\\*)]|\\[\"((?:[^\"\\\\]|\\\\.)*)\"]");

    // Linked from its end: each walk makes a path for every property that it looks at, and seldom one that is read.
    private final @Nullable PropertyPath parent;
    private final @Nullable Segment last;

    private PropertyPath(@Nullable PropertyPath parent, @Nullable Segment last) {
        this.parent = parent;
        this.last = last;
    }

    /** One step of a path. */
    public sealed interface Segment {}

    /** A field of an object or an entry of a map. */
    public record Field(String name) implements Segment {}

    /** An element of a list. */
    public record Index(int index) implements Segment {}

    /** Any field or element: the {@code *} that {@code ignoreChanges} allows. */
    public record Wildcard() implements Segment {}

    /**
     * Reads a path as users write it in {@code ignoreChanges}. What cannot be read as a path is taken as one field's
     * name, so that it matches nothing by accident.
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

    /** Returns the path of a list's element below this one. */
    public PropertyPath index(int index) {
        return new PropertyPath(this, new Index(index));
    }

    /** Returns the path of the object, map or list that this path is directly below; the root is its own parent. */
    public PropertyPath parent() {
        return parent == null ? this : parent;
    }

    /** Returns the path that {@code inner} is when it begins here. */
    public PropertyPath append(PropertyPath inner) {
        return PropertyPath.of(this, inner.segments());
    }

    /** Returns the path of these steps. */
    public static PropertyPath of(List<Segment> segments) {
        return of(ROOT, segments);
    }

    private static PropertyPath of(PropertyPath start, List<Segment> segments) {
        var path = start;
        for (var segment : segments) {
            path = new PropertyPath(path, segment);
        }
        return path;
    }

    /** Returns the steps, from the resource on. */
    public List<Segment> segments() {
        var segments = new ArrayList<Segment>();
        for (var path = this; path != null && path.last != null; path = path.parent) {
            segments.addFirst(path.last);
        }
        return List.copyOf(segments);
    }

    /**
     * Returns the value at this path in {@code root}: secret if it or anything around it is secret, unknown if
     * something around it is unknown, {@link PropertyValue.NullValue} if there is none. A wildcard matches nothing.
     */
    public PropertyValue in(PropertyValue root) {
        return parent == null || last == null ? root : child(parent.in(root), last);
    }

    private static PropertyValue child(PropertyValue value, Segment segment) {
        // Not a switch: every Check goes through this (provider/plugin/PERFORMANCE.md, "Pattern switches").
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

    /** Tells whether {@code other} is this path or lies below it; a wildcard here stands for any one step. */
    public boolean isPrefixOf(PropertyPath other) {
        var segments = segments();
        var others = other.segments();
        if (segments.size() > others.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (!(segments.get(i) instanceof Wildcard) && !segments.get(i).equals(others.get(i))) {
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
