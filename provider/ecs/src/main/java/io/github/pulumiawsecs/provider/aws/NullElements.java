package io.github.pulumiawsecs.provider.aws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/**
 * Removes null elements from the lists and maps of a response. A client ignores them, except in sparse lists, which no
 * response that this provider reads has (Smithy, "Aggregate types"); the SDK passes them on.
 */
final class NullElements {
    private NullElements() {}

    /** Returns the response without null elements. */
    static SdkResponse removeFrom(SdkResponse response) {
        return isIn(response) ? (SdkResponse) copy(response) : response;
    }

    /** Returns whether a list or a map in {@code value} has a null element. */
    private static boolean isIn(@Nullable Object value) {
        // Not a switch: the first preview runs this (provider/plugin/PERFORMANCE.md, "Pattern switches").
        if (value instanceof SdkPojo model) {
            for (var field : model.sdkFields()) {
                if (isIn(field.getValueOrDefault(model))) {
                    return true;
                }
            }
            return false;
        }
        if (value instanceof List<?> list) {
            return isInAny(list);
        }
        return value instanceof Map<?, ?> map && isInAny(map.values());
    }

    private static boolean isInAny(Iterable<?> elements) {
        for (var element : elements) {
            if (element == null || isIn(element)) {
                return true;
            }
        }
        return false;
    }

    private static Object copy(Object value) {
        return switch (value) {
            case ToCopyableBuilder<?, ?> model
            when model instanceof SdkPojo fields -> {
                var builder = model.toBuilder();
                for (SdkField<?> field : fields.sdkFields()) {
                    var content = field.getValueOrDefault(fields);
                    if (content != null && isIn(content)) {
                        field.set(builder, copy(content));
                    }
                }
                yield builder.build();
            }
            case List<?> list -> {
                var elements = new ArrayList<Object>();
                list.stream().filter(Objects::nonNull).forEach(element -> elements.add(copy(element)));
                yield elements;
            }
            case Map<?, ?> map -> {
                var entries = new LinkedHashMap<Object, Object>();
                map.forEach((key, element) -> {
                    if (element != null) {
                        entries.put(key, copy(element));
                    }
                });
                yield entries;
            }
            default -> value;
        };
    }
}
