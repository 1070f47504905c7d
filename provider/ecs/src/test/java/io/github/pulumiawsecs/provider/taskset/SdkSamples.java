package io.github.pulumiawsecs.provider.taskset;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.ScaleUnit;
import software.amazon.awssdk.services.ecs.model.StabilityStatus;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Some value for any member of an AWS model type, by what the SDK says of the member. */
final class SdkSamples {
    private static final Map<String, Set<?>> ENUMS = Map.of(
            "LaunchType", LaunchType.knownValues(),
            "AssignPublicIp", AssignPublicIp.knownValues(),
            "ScaleUnit", ScaleUnit.knownValues(),
            "StabilityStatus", StabilityStatus.knownValues());

    private static final Map<MarshallingType<?>, Object> SCALARS = Map.of(
            MarshallingType.STRING,
            "text",
            MarshallingType.INTEGER,
            7,
            MarshallingType.DOUBLE,
            7.5,
            MarshallingType.INSTANT,
            Instant.EPOCH);

    private SdkSamples() {}

    static Object of(SdkField<?> field) {
        var type = field.marshallingType();
        if (type.equals(MarshallingType.LIST)) {
            return List.of(of(field.getTrait(ListTrait.class).memberFieldInfo()));
        }
        if (type.equals(MarshallingType.SDK_POJO)) {
            SdkPojo builder = field.constructor().get();
            builder.sdkFields().forEach(member -> member.set(builder, of(member)));
            return ((SdkBuilder<?, ?>) builder).build();
        }
        return Objects.requireNonNull(SCALARS.get(type), () -> "no sample for a member of type " + type);
    }

    static Set<String> knownValues(String name) {
        var values = new TreeSet<String>();
        ENUMS.getOrDefault(name, Set.of()).forEach(value -> values.add(value.toString()));
        return values;
    }
}
