package io.github.pulumiawsecs.harness;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;

/** Converts between JSON and protobuf structs. */
public final class Structs {
    private Structs() {}

    /** Parses a JSON object. */
    public static Struct parse(String json) {
        return of(JsonParser.parseString(json).getAsJsonObject());
    }

    /**
     * Returns typical inputs of a task set.
     *
     * @param moreFields additional fields in JSON, each with a leading comma
     */
    public static Struct taskSetInputs(String service, String moreFields) {
        return parse("""
                {"cluster": "demo", "service": "%s", "taskDefinition": "web:1", "launchType": "FARGATE",
                 "networkConfiguration": {"awsvpcConfiguration":
                     {"subnets": ["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"],
                      "securityGroups": ["sg-0a1b2c3d4e5f60001"]}},
                 "loadBalancers": [{"targetGroupArn":
                     "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/blue/1234567890abcdef",
                     "containerName": "app", "containerPort": 8080}],
                 "scale": {"value": 50, "unit": "PERCENT"}, "tags": {"team": "web"},
                 "waitForSteadyState": true, "forceDelete": false%s}""".formatted(service, moreFields));
    }

    /** Converts a struct to a JSON object. */
    public static JsonObject toJson(Struct struct) {
        var object = new JsonObject();
        struct.getFieldsMap().forEach((name, value) -> object.add(name, toJson(value)));
        return object;
    }

    /** Converts a JSON object to a struct. */
    public static Struct of(JsonObject object) {
        var struct = Struct.newBuilder();
        object.asMap().forEach((name, value) -> struct.putFields(name, toValue(value)));
        return struct.build();
    }

    private static Value toValue(JsonElement json) {
        var value = Value.newBuilder();
        switch (json) {
            case JsonObject object -> value.setStructValue(of(object));
            case JsonArray array -> {
                var list = ListValue.newBuilder();
                array.forEach(item -> list.addValues(toValue(item)));
                value.setListValue(list);
            }
            case JsonPrimitive primitive when primitive.isBoolean() -> value.setBoolValue(primitive.getAsBoolean());
            case JsonPrimitive primitive when primitive.isNumber() -> value.setNumberValue(primitive.getAsDouble());
            case JsonPrimitive primitive -> value.setStringValue(primitive.getAsString());
            default -> value.setNullValue(NullValue.NULL_VALUE);
        }
        return value.build();
    }

    private static JsonElement toJson(Value value) {
        return switch (value.getKindCase()) {
            case NULL_VALUE, KIND_NOT_SET -> JsonNull.INSTANCE;
            case BOOL_VALUE -> new JsonPrimitive(value.getBoolValue());
            case NUMBER_VALUE -> new JsonPrimitive(value.getNumberValue());
            case STRING_VALUE -> new JsonPrimitive(value.getStringValue());
            case LIST_VALUE -> {
                var array = new JsonArray();
                value.getListValue().getValuesList().forEach(item -> array.add(toJson(item)));
                yield array;
            }
            case STRUCT_VALUE -> toJson(value.getStructValue());
        };
    }
}
