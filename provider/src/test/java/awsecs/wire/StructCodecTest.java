package awsecs.wire;

import static org.assertj.core.api.Assertions.assertThat;

import awsecs.harness.Structs;
import awsecs.value.UnknownKind;
import awsecs.value.Value;
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
    void everyValueSurvivesTheRoundTrip(@ForAll("objects") Value.Obj object) {
        assertThat(StructCodec.decode(StructCodec.encode(object))).isEqualTo(object);
    }

    @Example
    void readsTheEnginesOwnMarks() {
        var decoded = StructCodec.decode(Structs.of("""
                {"secret": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "s"},
                 "unknown": "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
                 "output": {"4dabf18193072939515e22adb298388d": "d0e6a833031e9bbcd3f4e8bde6ca49a4",
                            "value": 1, "secret": true, "dependencies": ["urn:a"]},
                 "reference": {"4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e", "urn": "urn:b"},
                 "bytes": {"4dabf18193072939515e22adb298388d": "803fd3297a5875dc03ca845dda5d2a98", "value": "AA=="}}"""));
        assertThat(decoded.get("secret")).isEqualTo(new Value.Secret(new Value.Text("s")));
        assertThat(decoded.get("unknown")).isEqualTo(new Value.Unknown(UnknownKind.TEXT));
        assertThat(decoded.get("output"))
                .isEqualTo(new Value.Output(Optional.of(new Value.Num(1)), true, List.of("urn:a")));
        assertThat(decoded.get("reference")).isInstanceOf(Value.Opaque.class);
        assertThat(decoded.get("bytes")).isInstanceOf(Value.Opaque.class);
    }

    @Provide
    Arbitrary<Value.Obj> objects() {
        return Arbitraries.maps(Arbitraries.strings().alpha().ofMaxLength(5), values())
                .ofMaxSize(4)
                .map(Value.Obj::new);
    }

    private static Arbitrary<Value> values() {
        return Arbitraries.recursive(StructCodecTest::leaves, StructCodecTest::wrapped, 0, 4);
    }

    private static Arbitrary<Value> leaves() {
        return Arbitraries.oneOf(
                Arbitraries.just(Value.Null.NULL),
                Arbitraries.of(true, false).map(Value.Bool::new),
                Arbitraries.doubles().map(Value.Num::new),
                Arbitraries.strings().ofMaxLength(8).map(Value.Text::new),
                Arbitraries.of(UnknownKind.class).map(Value.Unknown::new),
                Arbitraries.just(new Value.Opaque(Map.of(
                        Signatures.KEY,
                        new Value.Text("5cf8f73096256a8f31e491e813e4eb8e"),
                        "urn",
                        new Value.Text("urn:a")))));
    }

    private static Arbitrary<Value> wrapped(Arbitrary<Value> inner) {
        return Arbitraries.oneOf(
                inner.list().ofMaxSize(3).map(Value.Array::new),
                Arbitraries.maps(Arbitraries.strings().alpha().ofMaxLength(5), inner)
                        .ofMaxSize(3)
                        .map(Value.Obj::new),
                inner.map(Value.Secret::new),
                inner.map(value -> new Value.Output(Optional.of(value), false, List.of("urn:a"))),
                Arbitraries.just(new Value.Output(Optional.empty(), true, List.of())));
    }
}
