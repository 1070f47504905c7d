package io.github.pulumiawsecs.framework.property;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scale",
                "scale.value",
                "loadBalancers[0].containerPort",
                "tags[\"cost.center\"]",
                "tags[\"say \\\"hi\\\"\"]",
                "tags[\"a[0]\"]",
                "loadBalancers[*].containerPort"
            })
    void rendersParsedPaths(String path) {
        assertThat(PropertyPath.parse(path)).hasToString(path);
    }

    @Test
    void treatsOverflowingIndexAsName() {
        var path = PropertyPath.parse("tags[99999999999]");

        assertThat(path).isEqualTo(PropertyPath.ROOT.field("tags[99999999999]"));
    }

    @ParameterizedTest
    @CsvSource({
        "scale, scale, true",
        "scale, scale.value, true",
        "scale.value, scale, false",
        "scale, scales, false",
        "loadBalancers[*].containerPort, loadBalancers[3].containerPort, true",
        "loadBalancers[0], loadBalancers[1], false",
        "tags.*, tags.team, true"
    })
    void isPrefixOfNestedPaths(String path, String other, boolean covers) {
        assertThat(PropertyPath.parse(path).isPrefixOf(PropertyPath.parse(other)))
                .isEqualTo(covers);
    }

    /** A regular expression that recurses for each character would overflow the stack. */
    @Test
    void parsesVeryLongName() {
        var name = "\\\"a".repeat(100_000);

        assertThat(PropertyPath.parse("tags[\"" + name + "\"]").segments())
                .containsExactly(new PropertyPath.Field("tags"), new PropertyPath.Field("\"a".repeat(100_000)));
    }

    @Test
    void treatsInvalidPathAsName() {
        assertThat(PropertyPath.parse("a[b").segments()).containsExactly(new PropertyPath.Field("a[b"));
    }
}
