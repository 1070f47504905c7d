package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.List;
import java.util.Map;

/**
 * Visits inputs depth first, in the order of their schema. A value inside a secret object or list is secret. A
 * subclass overrides the methods that it needs. One instance makes one visit, on one thread.
 */
public abstract class SchemaVisitor {

    /** Visits {@code object} and everything inside it. */
    public final void visit(ObjectType<?, ?> type, PropertyValue.ObjectValue object) {
        visitObject(type, PropertyPath.ROOT, object);
    }

    /** Called before the properties of an object. */
    protected void enterObject(ObjectType<?, ?> type, PropertyPath path, PropertyValue.ObjectValue object) {}

    /** Called after the properties of an object. */
    protected void leaveObject(ObjectType<?, ?> type, PropertyPath path, PropertyValue.ObjectValue object) {}

    /**
     * Called for each input of an object, missing ones included.
     *
     * @param value {@link PropertyValue.NullValue} if the input is missing
     * @return whether to visit the contents of the value and then call {@link #leaveProperty}
     */
    protected boolean enterProperty(Property<?, ?, ?> property, PropertyPath path, PropertyValue value) {
        return true;
    }

    /** Called after the contents of the value of a property. */
    protected void leaveProperty(Property<?, ?, ?> property, PropertyPath path, PropertyValue value) {}

    /**
     * Called for each element of a list and each entry of a map.
     *
     * @return whether to visit the contents of the value
     */
    protected boolean enterElement(PropertyType<?> type, PropertyPath path, PropertyValue value) {
        return true;
    }

    private void visitObject(ObjectType<?, ?> type, PropertyPath path, PropertyValue.ObjectValue object) {
        enterObject(type, path, object);
        for (var property : type.inputs()) {
            var field = object.get(property.name());
            // A secret property is secret wherever it appears: the engine sends the provider's configuration unwrapped.
            var value = property.isSecret() ? PropertyValue.secret(field) : field;
            var propertyPath = path.field(property.name());
            if (enterProperty(property, propertyPath, value)) {
                visitContents(property.type(), propertyPath, value);
                leaveProperty(property, propertyPath, value);
            }
        }
        leaveObject(type, path, object);
    }

    private void visitContents(PropertyType<?> type, PropertyPath path, PropertyValue value) {
        // Not a switch: this runs in every Check (provider/plugin/PERFORMANCE.md, "Pattern switches").
        if (type instanceof PropertyType.Scalar<?> || type instanceof PropertyType.EnumType) {
            return;
        }
        var content = value.withoutOuterWrappers();
        if (content instanceof PropertyValue.ArrayValue(List<PropertyValue> items)
                && type instanceof PropertyType.ListType<?> list) {
            for (int i = 0; i < items.size(); i++) {
                visitElement(list.element(), path.index(i), items.get(i));
            }
        } else if (content instanceof PropertyValue.ObjectValue object && type instanceof ObjectType<?, ?> objectType) {
            visitObject(objectType, path, object);
        } else if (content instanceof PropertyValue.ObjectValue(Map<String, PropertyValue> fields)) {
            for (var field : fields.entrySet()) {
                visitElement(PropertyType.STRING, path.field(field.getKey()), field.getValue());
            }
        }
    }

    private void visitElement(PropertyType<?> type, PropertyPath path, PropertyValue value) {
        if (enterElement(type, path, value)) {
            visitContents(type, path, value);
        }
    }
}
