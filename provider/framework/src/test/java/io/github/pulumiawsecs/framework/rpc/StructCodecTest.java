package io.github.pulumiawsecs.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.UnknownKind;
import io.github.pulumiawsecs.harness.Structs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StructCodecTest {

    @Property(tries = 300)
    void roundTripsEveryValue(@ForAll("objects") PropertyValue.ObjectValue object) {
        assertThat(StructCodec.decode(StructCodec.encode(object))).isEqualTo(object);
    }

    @Example
    void readsTheEnginesOwnMarks() {
        var decoded = StructCodec.decode(Structs.parse("""
                {"secret": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "s"},
                 "unknown": "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
                 "output": {"4dabf18193072939515e22adb298388d": "d0e6a833031e9bbcd3f4e8bde6ca49a4",
                            "value": 1, "secret": true, "dependencies": ["urn:a"]},
                 "reference": {"4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e", "urn": "urn:b"},
                 "bytes": {"4dabf18193072939515e22adb298388d": "803fd3297a5875dc03ca845dda5d2a98", "value": "AA=="}}"""));
        assertThat(decoded.get("secret")).isEqualTo(new PropertyValue.SecretValue(new PropertyValue.StringValue("s")));
        assertThat(decoded.get("unknown")).isEqualTo(new PropertyValue.UnknownValue(UnknownKind.STRING));
        assertThat(decoded.get("output"))
                .isEqualTo(new PropertyValue.OutputValue(
                        Optional.of(new PropertyValue.NumberValue(1)), true, List.of("urn:a")));
        assertThat(decoded.get("reference")).isInstanceOf(PropertyValue.OpaqueValue.class);
        assertThat(decoded.get("bytes")).isInstanceOf(PropertyValue.OpaqueValue.class);
    }

    @Provide
    Arbitrary<PropertyValue.ObjectValue> objects() {
        return Arbitraries.maps(Arbitraries.strings().alpha().ofMaxLength(5), values())
                .ofMaxSize(4)
                .map(PropertyValue.ObjectValue::new);
    }

    private static Arbitrary<PropertyValue> values() {
        return Arbitraries.recursive(StructCodecTest::leaves, StructCodecTest::wrapped, 0, 4);
    }

    private static Arbitrary<PropertyValue> leaves() {
        return Arbitraries.oneOf(
                Arbitraries.just(PropertyValue.NullValue.NULL),
                Arbitraries.of(true, false).map(PropertyValue.BoolValue::new),
                Arbitraries.doubles().map(PropertyValue.NumberValue::new),
                Arbitraries.strings().ofMaxLength(8).map(PropertyValue.StringValue::new),
                Arbitraries.of(UnknownKind.class).map(PropertyValue.UnknownValue::new),
                Arbitraries.just(new PropertyValue.OpaqueValue(Map.of(
                        SpecialValueSignatures.KEY,
                        new PropertyValue.StringValue("5cf8f73096256a8f31e491e813e4eb8e"),
                        "urn",
                        new PropertyValue.StringValue("urn:a")))));
    }

    private static Arbitrary<PropertyValue> wrapped(Arbitrary<PropertyValue> inner) {
        return Arbitraries.oneOf(
                inner.list().ofMaxSize(3).map(PropertyValue.ArrayValue::new),
                Arbitraries.maps(Arbitraries.strings().alpha().ofMaxLength(5), inner)
                        .ofMaxSize(3)
                        .map(PropertyValue.ObjectValue::new),
                inner.map(PropertyValue.SecretValue::new),
                inner.map(value -> new PropertyValue.OutputValue(Optional.of(value), false, List.of("urn:a"))),
                Arbitraries.just(new PropertyValue.OutputValue(Optional.empty(), true, List.of())));
    }
}
