package io.github.pulumiawsecs.provider.docs;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The metadata of the package schema: name, publisher, repository, and the settings of the SDK generators. */
final class PackageMetadata {
    /** The repository of the releases. The import path of the Go SDK begins with it. */
    private static final String REPOSITORY = "github.com/pulumi-aws-ecs/pulumi-aws-ecs";

    private static final String DESCRIPTION =
            "Amazon ECS task sets, for services with the EXTERNAL deployment controller.";

    private PackageMetadata() {}

    static JsonObject json(String version) {
        var metadata = new JsonObject();
        metadata.addProperty("name", "aws-ecs");
        metadata.addProperty("displayName", "AWS ECS task sets");
        metadata.addProperty("version", version);
        metadata.addProperty("description", DESCRIPTION);
        metadata.add(
                "keywords", strings("pulumi", "aws", "ecs", "task-set", "blue-green", "category/cloud", "kind/native"));
        metadata.addProperty("license", "Apache-2.0");
        metadata.addProperty("publisher", "pulumi-aws-ecs");
        metadata.addProperty("repository", "https://" + REPOSITORY);
        // The engine and the SDKs download the plugin from here when it is not installed.
        metadata.addProperty("pluginDownloadURL", REPOSITORY.replaceFirst("^github.com", "github://api.github.com"));
        metadata.add("language", languages());
        var meta = new JsonObject();
        meta.addProperty("moduleFormat", "(.*)");
        // Writes the version into the SDKs and makes them ready to be packed.
        meta.addProperty("supportPack", true);
        metadata.add("meta", meta);
        return metadata;
    }

    /** Package names: the generators' defaults belong to Pulumi. */
    private static JsonObject languages() {
        var languages = new JsonObject();
        // sdk-gen has its own pom.xml.
        languages.add("java", member("buildFiles", "none"));
        var nodejs = member("packageName", "@pulumi-aws-ecs/aws-ecs");
        nodejs.addProperty("packageDescription", DESCRIPTION);
        languages.add("nodejs", nodejs);
        var python = member("packageName", "pulumi_aws_ecs");
        var pyproject = new JsonObject();
        pyproject.addProperty("enabled", true);
        python.add("pyproject", pyproject);
        languages.add("python", python);
        languages.add("go", member("importBasePath", REPOSITORY + "/sdk/go/awsecs"));
        languages.add("csharp", member("rootNamespace", "PulumiAwsEcs"));
        return languages;
    }

    private static JsonObject member(String name, String value) {
        var object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }

    private static JsonArray strings(String... strings) {
        var array = new JsonArray();
        for (var string : strings) {
            array.add(string);
        }
        return array;
    }
}
