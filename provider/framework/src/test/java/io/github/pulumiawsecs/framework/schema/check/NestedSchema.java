package io.github.pulumiawsecs.framework.schema.check;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyBuilder;
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
                                    "is 1: no retry", value -> !value.equals(new PropertyValue.NumberValue(1))))
                            .build(),
                    NestedSchema.<Boolean>input("enabled", PropertyType.BOOLEAN).build()));

    private static final ObjectType<Object, Object> CONSUMER = type(
            "Consumer",
            List.of(
                    NestedSchema.<String>input("name", PropertyType.STRING)
                            .required()
                            .build(),
                    NestedSchema.<Object>input("retry", RETRY).build()));

    private static final ObjectType<Object, Object> DELIVERY = type(
            "Delivery",
            List.of(NestedSchema.<List<Object>>input("consumers", new PropertyType.SetOf<>(CONSUMER))
                    .build()));

    static final ObjectType<Object, Object> QUEUE = type(
            "Queue", List.of(NestedSchema.<Object>input("delivery", DELIVERY).build()));

    private NestedSchema() {}

    private static <J> PropertyBuilder<Object, Object, J> input(String name, PropertyType<J> type) {
        return Property.input(name, type);
    }

    private static ObjectType<Object, Object> type(String name, List<Property<Object, Object, ?>> properties) {
        return new ObjectType<>(name, "", Object::new, model -> model, properties, List.of());
    }
}
