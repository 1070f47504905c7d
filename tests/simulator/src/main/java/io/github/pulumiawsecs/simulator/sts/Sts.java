package io.github.pulumiawsecs.simulator.sts;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.ParsedArn;
import java.time.Duration;
import java.time.InstantSource;

/** Handles the STS calls of the default credential chain and of account checks. Every role can be assumed. */
public final class Sts implements CallHandler {
    private final Principals principals;
    private final InstantSource clock;

    /** Creates a handler that issues access keys to {@code principals}. */
    public Sts(Principals principals, InstantSource clock) {
        this.principals = principals;
        this.clock = clock;
    }

    @Override
    public Response handle(Call call) {
        try {
            return new Response.Success(
                    switch (call.operation()) {
                        case "GetCallerIdentity" -> identity(call);
                        case "AssumeRole", "AssumeRoleWithWebIdentity" -> assume(call.body());
                        default ->
                            throw AwsError.of("InvalidAction", "Could not find operation " + call.operation() + ".");
                    });
        } catch (AwsError error) {
            return new Response.Failure(error);
        }
    }

    private static JsonObject identity(Call call) {
        JsonObject identity = new JsonObject();
        identity.addProperty("Arn", call.caller().principal());
        identity.addProperty("UserId", "AIDASIMULATOR");
        identity.addProperty("Account", call.caller().scope().account());
        return identity;
    }

    private JsonObject assume(JsonObject request) {
        ParsedArn role = ParsedArn.parse(required(request, "RoleArn"))
                .filter(arn -> arn.service().equals("iam") && arn.resource().startsWith("role/"))
                .orElseThrow(() -> AwsError.of("ValidationError", "RoleArn is not the ARN of a role."));
        String name = role.resource().substring(role.resource().lastIndexOf('/') + 1);
        String session = required(request, "RoleSessionName");
        ParsedArn assumed =
                new ParsedArn(role.partition(), "sts", "", role.account(), "assumed-role/" + name + "/" + session);

        String accessKey = principals.issueAccessKey(assumed);
        JsonObject credentials = new JsonObject();
        credentials.addProperty("AccessKeyId", accessKey);
        credentials.addProperty("SecretAccessKey", "test");
        credentials.addProperty("SessionToken", "test");
        credentials.addProperty(
                "Expiration", clock.instant().plus(Duration.ofHours(1)).toString());
        JsonObject user = new JsonObject();
        user.addProperty("AssumedRoleId", accessKey + ":" + session);
        user.addProperty("Arn", assumed.toString());
        JsonObject result = new JsonObject();
        result.add("Credentials", credentials);
        result.add("AssumedRoleUser", user);
        return result;
    }

    private static String required(JsonObject request, String member) {
        JsonElement value = request.get(member);
        if (value == null || value.getAsString().isEmpty()) {
            throw AwsError.of("ValidationError", member + " must be specified.");
        }
        return value.getAsString();
    }
}
