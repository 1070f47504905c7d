package io.github.pulumiawsecs.provider.docs;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.pulumiawsecs.provider.iam.IamResource;
import io.github.pulumiawsecs.provider.iam.Permission;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An IAM policy in JSON: one statement for all actions on the same resources. */
final class PolicyDocument {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private PolicyDocument() {}

    static String write(List<Permission> permissions) {
        var byResource = new LinkedHashMap<IamResource, Set<String>>();
        for (var permission : permissions) {
            byResource
                    .computeIfAbsent(permission.resource(), _ -> new LinkedHashSet<>())
                    .add(permission.action());
        }
        var statements = new JsonArray();
        byResource.forEach((resource, actions) -> statements.add(statement(resource, actions)));
        var policy = new JsonObject();
        policy.addProperty("Version", "2012-10-17");
        policy.add("Statement", statements);
        return GSON.toJson(policy);
    }

    private static JsonObject statement(IamResource resource, Set<String> actions) {
        var statement = new JsonObject();
        statement.addProperty("Effect", "Allow");
        statement.add("Action", oneOrMore(actions));
        statement.addProperty("Resource", resource.pattern());
        resource.condition()
                .ifPresent(condition -> statement.add(
                        "Condition",
                        member(condition.operator(), member(condition.key(), new JsonPrimitive(condition.value())))));
        return statement;
    }

    private static JsonElement oneOrMore(Set<String> actions) {
        if (actions.size() == 1) {
            return new JsonPrimitive(actions.iterator().next());
        }
        var array = new JsonArray();
        actions.forEach(array::add);
        return array;
    }

    private static JsonObject member(String name, JsonElement value) {
        var object = new JsonObject();
        object.add(name, value);
        return object;
    }
}
