package awsecs.walk;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** What the schema says of the package as a whole. */
final class PackageFacts {
    private PackageFacts() {}

    static JsonObject head(String version) {
        var head = new JsonObject();
        head.addProperty("name", "aws-ecs");
        head.addProperty("displayName", "AWS ECS task sets");
        head.addProperty("version", version);
        head.addProperty(
                "description", "Amazon ECS task sets: the unit of deployments that somebody other than ECS drives.");
        head.add("keywords", texts("pulumi", "aws", "ecs", "task-set", "blue-green", "category/cloud", "kind/native"));
        head.addProperty("license", "Apache-2.0");
        head.addProperty("publisher", "pulumi-aws-ecs");
        // The generated Java is built by a pom of ours: no build files wanted.
        var java = new JsonObject();
        java.addProperty("buildFiles", "none");
        var languages = new JsonObject();
        languages.add("java", java);
        head.add("language", languages);
        var meta = new JsonObject();
        meta.addProperty("moduleFormat", "(.*)");
        head.add("meta", meta);
        return head;
    }

    private static JsonArray texts(String... all) {
        var array = new JsonArray();
        for (var text : all) {
            array.add(text);
        }
        return array;
    }
}
