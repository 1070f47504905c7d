package io.github.pulumiawsecs.framework.rpc;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.UnknownKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The signatures of secret, output and unknown values (Pulumi SDK, "property value signatures"). */
final class SpecialValueSignatures {
    /** The key of the signature in every special object. */
    static final String KEY = "4dabf18193072939515e22adb298388d";

    static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /** Strings of another length cannot be the sentinel of an unknown value. */
    private static final int SENTINEL_LENGTH = 36;

    private static final Map<UnknownKind, String> SENTINELS = Map.of(
            UnknownKind.BOOL, "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            UnknownKind.NUMBER, "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            UnknownKind.STRING, "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
            UnknownKind.ARRAY, "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            UnknownKind.ASSET, "030794c1-ac77-496b-92df-f27374a8bd58",
            UnknownKind.ARCHIVE, "e48ece36-62e2-4504-bad9-02848725956a",
            UnknownKind.OBJECT, "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

    private static final Map<String, UnknownKind> KINDS =
            SENTINELS.keySet().stream().collect(Collectors.toMap(SENTINELS::get, Function.identity()));

    private SpecialValueSignatures() {}

    /** Returns the sentinel of an unknown value of this kind. */
    static String unknownSentinel(UnknownKind kind) {
        return Objects.requireNonNull(SENTINELS.get(kind));
    }

    /** Returns the kind of unknown value whose sentinel {@code text} is, or null for an ordinary string. */
    static @Nullable UnknownKind unknownKind(String text) {
        return text.length() == SENTINEL_LENGTH ? KINDS.get(text) : null;
    }

    /** Returns the string, or the unknown value whose sentinel it is. */
    static PropertyValue decodeString(String text) {
        var unknown = unknownKind(text);
        return unknown == null ? new PropertyValue.StringValue(text) : new PropertyValue.UnknownValue(unknown);
    }

    /** Returns the object with these fields, or the special value whose signature it has. */
    static PropertyValue decodeObject(Map<String, PropertyValue> fields) {
        if (!(fields.get(KEY) instanceof PropertyValue.StringValue(String signature))) {
            return new PropertyValue.ObjectValue(fields);
        }
        return switch (signature) {
            case SECRET -> new PropertyValue.SecretValue(fields.getOrDefault("value", PropertyValue.NullValue.NULL));
            case OUTPUT ->
                new PropertyValue.OutputValue(
                        Optional.ofNullable(fields.get("value")),
                        fields.get("secret") instanceof PropertyValue.BoolValue(boolean secret) && secret,
                        dependencies(fields));
            default -> new PropertyValue.OpaqueValue(fields);
        };
    }

    /** Returns the fields of the object that encodes a secret. */
    static Map<String, PropertyValue> encode(PropertyValue.SecretValue secret) {
        return withSignature(SECRET, Map.of("value", secret.value()));
    }

    /** Returns the fields of the object that encodes an output. */
    static Map<String, PropertyValue> encode(PropertyValue.OutputValue output) {
        var fields = new LinkedHashMap<String, PropertyValue>();
        output.value().ifPresent(value -> fields.put("value", value));
        if (output.secret()) {
            fields.put("secret", new PropertyValue.BoolValue(true));
        }
        if (!output.dependencies().isEmpty()) {
            var urns = output.dependencies().stream()
                    .<PropertyValue>map(PropertyValue.StringValue::new)
                    .toList();
            fields.put("dependencies", new PropertyValue.ArrayValue(urns));
        }
        return withSignature(OUTPUT, fields);
    }

    private static List<String> dependencies(Map<String, PropertyValue> fields) {
        var urns = new ArrayList<String>();
        if (fields.get("dependencies") instanceof PropertyValue.ArrayValue(List<PropertyValue> items)) {
            for (var item : items) {
                if (item instanceof PropertyValue.StringValue(String urn)) {
                    urns.add(urn);
                }
            }
        }
        return urns;
    }

    private static Map<String, PropertyValue> withSignature(String signature, Map<String, PropertyValue> fields) {
        var signed = new LinkedHashMap<>(fields);
        signed.put(KEY, new PropertyValue.StringValue(signature));
        return signed;
    }
}
