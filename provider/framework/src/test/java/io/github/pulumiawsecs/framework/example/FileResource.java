package io.github.pulumiawsecs.framework.example;

import static java.util.Objects.requireNonNull;

import io.github.pulumiawsecs.framework.property.PropertyValue.NumberValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.StringValue;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.resource.CheckResult;
import io.github.pulumiawsecs.framework.resource.CreateRequest;
import io.github.pulumiawsecs.framework.resource.DeleteRequest;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.resource.DiffResult;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.ReadRequest;
import io.github.pulumiawsecs.framework.resource.Resource;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.SchemaChecker;
import io.github.pulumiawsecs.framework.resource.SchemaDiffer;
import io.github.pulumiawsecs.framework.resource.UpdateRequest;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyBuilder;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.ResourceSchema;
import io.github.pulumiawsecs.framework.schema.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A text file, by its absolute path. */
final class FileResource implements Resource {
    private static final Property<ObjectValue, ObjectValue, String> PATH = property("path")
            .doc("Absolute path of the file. A change replaces the file.")
            .required()
            .rule(Rules.notBlank())
            .build();

    private static final Property<ObjectValue, ObjectValue, String> CONTENT = property("content")
            .doc("Text of the file. Changed in place.")
            .required()
            .updatedBy(() -> "Files.writeString")
            .build();

    private static final Property<ObjectValue, ObjectValue, Integer> LENGTH =
            Property.<ObjectValue, ObjectValue, Integer>output("length", PropertyType.INTEGER)
                    .doc("Number of characters.")
                    .alwaysPresent()
                    .volatileOutput()
                    .build();

    static final ResourceSchema SCHEMA = new ResourceSchema(
            "files:index:File",
            ObjectType.of("File", "A text file.", List.of(PATH, CONTENT, LENGTH)),
            Optional.empty());

    @Override
    public CheckResult check(CheckRequest request) {
        return SchemaChecker.check(SCHEMA.type(), request);
    }

    @Override
    public DiffResult diff(DiffRequest request) {
        return SchemaDiffer.diff(SCHEMA.type(), request);
    }

    @Override
    public ResourceState create(CreateRequest request, OperationContext context) {
        return request.preview() ? new ResourceState("", request.inputs(), request.inputs()) : write(request.inputs());
    }

    @Override
    public Optional<ResourceState> read(ReadRequest request, OperationContext context) {
        try {
            var path = Path.of(request.id());
            return Files.exists(path) ? Optional.of(state(request.id(), Files.readString(path))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ResourceState update(UpdateRequest request, OperationContext context) {
        return request.preview()
                ? new ResourceState(request.id(), request.newInputs(), request.newInputs())
                : write(request.newInputs());
    }

    @Override
    public void delete(DeleteRequest request, OperationContext context) {
        try {
            Files.deleteIfExists(Path.of(request.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResourceState write(ObjectValue inputs) {
        var path = requireNonNull(PATH.decodeFrom(inputs));
        var content = requireNonNull(CONTENT.decodeFrom(inputs));
        try {
            Files.writeString(Path.of(path), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return state(path, content);
    }

    private static ResourceState state(String path, String content) {
        var inputs = ObjectValue.EMPTY
                .with(PATH.name(), new StringValue(path))
                .with(CONTENT.name(), new StringValue(content));
        return new ResourceState(path, inputs.with(LENGTH.name(), new NumberValue(content.length())), inputs);
    }

    private static PropertyBuilder<ObjectValue, ObjectValue, String> property(String name) {
        return Property.input(name, PropertyType.STRING);
    }
}
