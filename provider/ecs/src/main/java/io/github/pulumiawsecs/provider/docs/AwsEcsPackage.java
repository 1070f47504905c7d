package io.github.pulumiawsecs.provider.docs;

import static java.util.stream.Collectors.toMap;

import io.github.pulumiawsecs.framework.schema.ResourceSchema;
import io.github.pulumiawsecs.framework.schema.docs.PackageDescription;
import io.github.pulumiawsecs.framework.schema.docs.ReferenceTexts;
import io.github.pulumiawsecs.provider.EcsRegistry;
import io.github.pulumiawsecs.provider.config.ProviderConfigSchema;

/** The package {@code aws-ecs}: its metadata, resources, functions and settings. */
final class AwsEcsPackage {
    private AwsEcsPackage() {}

    /** @param version the version that the package schema states, such as {@code 0.1.0} */
    static PackageDescription describe(String version) {
        return new PackageDescription(
                PackageMetadata.json(version),
                ProviderConfigSchema.TYPE,
                EcsRegistry.REGISTRY.resourceSchemas(),
                EcsRegistry.REGISTRY.functionSchemas());
    }

    static ReferenceTexts texts() {
        return new ReferenceTexts(
                """
                All resources, functions and settings. The names are those of AWS's API; each language spells them in its \
                own style (`task_definition` in Python, `TaskDefinition` in Go and C#).""",
                """
                Set these in the stack's configuration (`pulumi config set aws-ecs:region eu-west-1`, nested values as \
                JSON) or as arguments of an explicit provider.""",
                EcsRegistry.REGISTRY.resourceSchemas().stream()
                        .map(ResourceSchema::token)
                        .collect(toMap(token -> token, Examples::resource)),
                Examples.configuration());
    }
}
