package io.github.pulumiawsecs.framework.schema.check;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.Rule;
import java.util.List;

/** A resource with a list of objects inside an object, which has a rule, a warning and a default at its innermost level. */
final class NestedSchema {
    private static final ObjectType<Object, Object> RETRY = type(
            "Retry",
            List.of(
                    NestedSchema.<Double>input("attempts", PropertyType.NUMBER)
                            .providerDefault(new PropertyValue.NumberValue(3))
                            .warning(Rule.when(
                                    "is 1: no retry", value -> !value.equals(new PropertyValue.NumberValue(1)))),
                    NestedSchema.<Boolean>input("enabled", PropertyType.BOOLEAN)));

    private static final ObjectType<Object, Object> CONSUMER = type(
            "Consumer",
            List.of(
                    NestedSchema.<String>input("name", PropertyType.STRING).required(),
                    NestedSchema.<Object>input("retry", RETRY)));

    static final ObjectType<Object, Object> QUEUE = type(
            "Queue",
            List.of(NestedSchema.<Object>input(
                    "delivery",
                    type(
                            "Delivery",
                            List.of(NestedSchema.<List<Object>>input(
                                    "consumers", new PropertyType.SetOf<>(CONSUMER)))))));

    private NestedSchema() {}

    private static <J> Property<Object, Object, J> input(String name, PropertyType<J> type) {
        return Property.input(name, type);
    }

    private static ObjectType<Object, Object> type(String name, List<Property<Object, Object, ?>> properties) {
        return new ObjectType<>(name, "", Object::new, model -> model, properties, List.of());
    }
}
