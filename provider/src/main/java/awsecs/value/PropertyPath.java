package awsecs.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a value stands in its resource, written as Pulumi writes it: {@code loadBalancers[0].containerPort},
 * {@code tags["cost.center"]} (Pulumi documentation, "Property paths").
 */
public record PropertyPath(List<Segment> segments) {

    /** The resource itself. */
    public static final PropertyPath ROOT = new PropertyPath(List.of());

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
    private static final Pattern SEGMENT =
            Pattern.compile("\\.?([^.\\[\\]]+)|\\[(\\d+|\\*)]|\\[\"((?:[^\"\\\\]|\\\\.)*)\"]");

    public PropertyPath {
        segments = List.copyOf(segments);
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
        var segments = new ArrayList<Segment>();
        var matcher = SEGMENT.matcher(text);
        int end = 0;
        while (matcher.lookingAt()) {
            if (matcher.group(3) != null) {
                segments.add(new Field(matcher.group(3).replaceAll("\\\\(.)", "$1")));
            } else if (matcher.group(2) != null) {
                segments.add(
                        matcher.group(2).equals("*") ? new Wildcard() : new Index(Integer.parseInt(matcher.group(2))));
            } else {
                segments.add(matcher.group(1).equals("*") ? new Wildcard() : new Field(matcher.group(1)));
            }
            end = matcher.end();
            matcher.region(end, text.length());
        }
        return end == text.length() ? new PropertyPath(segments) : ROOT.field(text);
    }

    /** Returns the path of a field below this one. */
    public PropertyPath field(String name) {
        return append(new Field(name));
    }

    /** Returns the path of a list's element below this one. */
    public PropertyPath index(int index) {
        return append(new Index(index));
    }

    /** Returns the path that {@code inner} is when it begins here. */
    public PropertyPath below(PropertyPath inner) {
        var longer = new ArrayList<>(segments);
        longer.addAll(inner.segments);
        return new PropertyPath(longer);
    }

    /** Tells whether {@code other} is this path or lies below it; a wildcard here stands for any one step. */
    public boolean covers(PropertyPath other) {
        if (segments.size() > other.segments.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (!(segments.get(i) instanceof Wildcard) && !segments.get(i).equals(other.segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        var text = segments.stream().map(PropertyPath::written).collect(Collectors.joining());
        return text.startsWith(".") ? text.substring(1) : text;
    }

    private PropertyPath append(Segment segment) {
        var longer = new ArrayList<>(segments);
        longer.add(segment);
        return new PropertyPath(longer);
    }

    private static String written(Segment segment) {
        return switch (segment) {
            case Field(String name) when PLAIN_NAME.matcher(name).matches() -> "." + name;
            case Field(String name) -> "[\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
            case Index(int index) -> "[" + index + "]";
            case Wildcard() -> "[*]";
        };
    }
}
