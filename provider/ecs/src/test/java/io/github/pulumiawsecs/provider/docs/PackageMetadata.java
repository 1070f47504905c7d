package io.github.pulumiawsecs.provider.docs;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** What the schema says of the package as a whole. */
final class PackageMetadata {
    /** Where releases are: the plugin's archives, and the Go SDK, whose import path follows from it. */
    private static final String HOME = "github.com/pulumi-aws-ecs/pulumi-aws-ecs";

    private static final String DESCRIPTION =
            "Amazon ECS task sets: the unit of deployments that somebody other than ECS drives.";

    private PackageMetadata() {}

    static JsonObject head(String version) {
        var head = new JsonObject();
        head.addProperty("name", "aws-ecs");
        head.addProperty("displayName", "AWS ECS task sets");
        head.addProperty("version", version);
        head.addProperty("description", DESCRIPTION);
        head.add("keywords", texts("pulumi", "aws", "ecs", "task-set", "blue-green", "category/cloud", "kind/native"));
        head.addProperty("license", "Apache-2.0");
        head.addProperty("publisher", "pulumi-aws-ecs");
        head.addProperty("repository", "https://" + HOME);
        // What the engine, and every SDK, asks when the plugin is not installed.
        head.addProperty("pluginDownloadURL", HOME.replaceFirst("^github.com", "github://api.github.com"));
        head.add("language", languages());
        var meta = new JsonObject();
        meta.addProperty("moduleFormat", "(.*)");
        // The SDKs get the schema's version, and files that are ready to be packed.
        meta.addProperty("supportPack", true);
        head.add("meta", meta);
        return head;
    }

    /** What each generator cannot know; Pulumi's own names, which are the generators' defaults, are not ours to take. */
    private static JsonObject languages() {
        var languages = new JsonObject();
        // The generated Java is built by a pom of ours: no build files wanted.
        languages.add("java", facts("buildFiles", "none"));
        var nodejs = facts("packageName", "@pulumi-aws-ecs/aws-ecs");
        nodejs.addProperty("packageDescription", DESCRIPTION);
        languages.add("nodejs", nodejs);
        var python = facts("packageName", "pulumi_aws_ecs");
        var pyproject = new JsonObject();
        pyproject.addProperty("enabled", true);
        python.add("pyproject", pyproject);
        languages.add("python", python);
        languages.add("go", facts("importBasePath", HOME + "/sdk/go/awsecs"));
        languages.add("csharp", facts("rootNamespace", "PulumiAwsEcs"));
        return languages;
    }

    private static JsonObject facts(String name, String value) {
        var facts = new JsonObject();
        facts.addProperty(name, value);
        return facts;
    }

    private static JsonArray texts(String... all) {
        var array = new JsonArray();
        for (var text : all) {
            array.add(text);
        }
        return array;
    }
}
