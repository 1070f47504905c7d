package io.github.pulumiawsecs.framework.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.property.ValueFormatter;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretRedactionTest {
    private static final PropertyType.EnumType SIZE =
            PropertyType.EnumType.of("Size", "A size.", "SMALL: S", "LARGE: L");

    private static final ObjectType<ObjectValue, ObjectValue> TYPE = ObjectType.of(
            "Thing",
            "A thing.",
            List.of(
                    Property.<ObjectValue, ObjectValue, String>input("name", PropertyType.STRING)
                            .doc("The name.")
                            .build(),
                    Property.<ObjectValue, ObjectValue, String>input("size", SIZE)
                            .doc("The size.")
                            .build(),
                    Property.<ObjectValue, ObjectValue, String>input("key", PropertyType.STRING)
                            .doc("The key.")
                            .secret()
                            .build()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            web         | no web, but Web and web-1          | no [secret], but [secret] and web-1
            hidden-name | (prefix-hidden-name2)              | (prefix-[secret]2)
            web:1       | Unable to find family web          | Unable to find family [secret]
            arn:aws:ecs:eu-1:42:service/demo/web | no service web in cluster demo, eu-1 | no service [secret] in cluster [secret], [secret]
            secret      | the secret is secret               | the [secret] is [secret]
            a.b         | a.b and aXb                        | [secret] and aXb
            """)
    void replacesSecretsAndTheirNames(String secret, String message, String expected) {
        assertThat(redaction("name", text(secret)).redact(message)).isEqualTo(expected);
    }

    @Test
    void replacesShortenedSecrets() {
        var name = "canary-" + "n".repeat(200);
        var redaction = redaction("name", text(name));
        assertThat(redaction.redact("must exist (got " + ValueFormatter.format(name) + ")"))
                .isEqualTo("must exist (got [secret])");
        assertThat(redaction.redact("no " + ValueFormatter.shorten(name))).isEqualTo("no [secret]");
    }

    /** A wrong type is the mistake of a user, not an internal error; a secret may equal the name of the property. */
    @Test
    void keepsWrongTypeAsRejection() {
        var name = Objects.requireNonNull(TYPE.property("name"));
        var values = new ObjectValue(Map.of("name", new PropertyValue.NumberValue(1)));

        assertThatThrownBy(() -> redaction("key", text("name-key-name")).run(() -> name.decodeFrom(values)))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageStartingWith("name: must be a string. Next: ");
    }

    @Test
    void keepsTextsWithoutSecrets() {
        var redaction = SecretRedaction.NONE.with(TYPE, ObjectValue.EMPTY.with("name", text("web")));
        assertThat(redaction).isSameAs(SecretRedaction.NONE);
        assertThat(redaction.redact("web")).isEqualTo("web");
    }

    @Test
    void hidesQuotedOptionsOfEnums() {
        assertThat(redaction("size", text("LARGE")).redact("must be SMALL or LARGE (got \"LARGE\")"))
                .isEqualTo("must be SMALL or LARGE (got [secret])");
    }

    @Test
    void keepsPlaceholderCredentials() {
        assertThat(redaction("key", text("test")).redact("test")).isEqualTo("test");
        assertThat(redaction("key", text("test-12345")).redact("test-12345")).isEqualTo("[secret]");
    }

    @Test
    void readsJsonTextOfConfigurations() {
        var nested = ObjectType.of(
                "Config",
                "A configuration.",
                List.<Property<ObjectValue, ObjectValue, ?>>of(
                        Property.<ObjectValue, ObjectValue, ObjectValue>input("thing", TYPE)
                                .doc("The thing.")
                                .build()));
        var config = ObjectValue.EMPTY.with("thing", text("{\"key\": \"test-12345\"}"));
        assertThat(SecretRedaction.ofConfig(nested, config).redact("got test-12345"))
                .isEqualTo("got [secret]");
    }

    @Test
    void hidesSecretsInUnexpectedExceptions() {
        var redaction = redaction("name", text("hidden-name"));
        assertThatThrownBy(() -> redaction.run(() -> {
                    throw new IllegalArgumentException("bad hidden-name");
                }))
                .hasMessage("java.lang.IllegalArgumentException: bad [secret]")
                .hasNoCause();
        assertThatThrownBy(() -> redaction.run(() -> {
                    throw new CancellationException("no hidden-name");
                }))
                .isInstanceOf(CancellationException.class)
                .hasMessage("no [secret]");
    }

    private static SecretRedaction redaction(String property, PropertyValue value) {
        return SecretRedaction.NONE.with(TYPE, new ObjectValue(Map.of(property, PropertyValue.secret(value))));
    }

    private static PropertyValue text(String text) {
        return new PropertyValue.StringValue(text);
    }
}
