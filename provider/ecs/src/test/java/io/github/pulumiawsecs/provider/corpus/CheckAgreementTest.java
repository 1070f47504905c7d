package io.github.pulumiawsecs.provider.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.UnknownKind;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import io.github.pulumiawsecs.provider.arn.AwsScope;
import io.github.pulumiawsecs.provider.tags.IgnoreTags;
import io.github.pulumiawsecs.provider.tags.TagPolicy;
import io.github.pulumiawsecs.provider.taskset.TaskSetCheck;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * Compares the provider's rules with the simulator's rules, which were written independently from AWS's documentation: a
 * random program passes both or none.
 */
class CheckAgreementTest {

    /** A random program and its provider configuration. */
    record Case(String region, PropertyValue.ObjectValue inputs, Map<String, String> defaultTags) {}

    @Property
    void agreesWithSimulator(@ForAll("cases") Case program) {
        var failures = check(program, program.inputs());
        var defaults = new TreeMap<String, PropertyValue>();
        program.defaultTags().forEach((key, value) -> defaults.put(key, new PropertyValue.StringValue(value)));
        var error = CorpusAccount.errorOf(program.region(), program.inputs(), defaults);

        Statistics.collect(failures.isEmpty() ? "good" : failures.size() == 1 ? "one mistake" : "several mistakes");
        Statistics.coverage(coverage -> {
            coverage.check("good").percentage(share -> share > 20);
            coverage.check("one mistake").percentage(share -> share > 10);
            coverage.check("several mistakes").percentage(share -> share > 10);
        });
        assertThat(failures.isEmpty())
                .as("Check: %s; AWS: %s; %s", failures, error, program)
                .isEqualTo(error.isEmpty());
    }

    @Property
    void acceptsUnknownsInValidPrograms(@ForAll("cases") Case program, @ForAll Random random) {
        if (check(program, program.inputs()).isEmpty()) {
            assertThat(check(program, (PropertyValue.ObjectValue) withUnknowns(program.inputs(), random)))
                    .isEmpty();
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.randomValue(random -> {
            double[] invalidRate = {0, 0.02, 0.02, 0.1};
            var program = new RandomProgram(random, invalidRate[random.nextInt(invalidRate.length)]);
            var defaults = new TreeMap<String, String>();
            for (int i = 0; i < program.pick(0, 1, 2); i++) {
                defaults.put(program.pick("origin", "team", "key-4"), "default");
            }
            return new Case(program.region, program.inputs(), defaults);
        });
    }

    private static List<CheckFailure> check(Case program, PropertyValue.ObjectValue inputs) {
        return TaskSetCheck.check(
                        new AwsScope(Optional.of(program.region()), Optional.of("123456789012")),
                        new TagPolicy(program.defaultTags(), IgnoreTags.NONE),
                        new CheckRequest(TaskSetOperations.URN, PropertyValue.ObjectValue.EMPTY, inputs))
                .failures();
    }

    /** Replaces some nested values by unknown values; {@code value} itself stays known. */
    private static PropertyValue withUnknowns(PropertyValue value, Random random) {
        return switch (value) {
            case PropertyValue.ObjectValue(Map<String, PropertyValue> fields) -> {
                var partly = new LinkedHashMap<String, PropertyValue>();
                fields.forEach((name, field) -> partly.put(name, sometimesUnknown(field, random)));
                yield new PropertyValue.ObjectValue(partly);
            }
            case PropertyValue.ArrayValue(List<PropertyValue> items) -> {
                var partly = new ArrayList<PropertyValue>();
                items.forEach(item -> partly.add(sometimesUnknown(item, random)));
                yield new PropertyValue.ArrayValue(partly);
            }
            default -> value;
        };
    }

    private static PropertyValue sometimesUnknown(PropertyValue value, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new PropertyValue.UnknownValue(UnknownKind.STRING);
            case 1 -> new PropertyValue.SecretValue(new PropertyValue.UnknownValue(UnknownKind.OBJECT));
            case 2 -> new PropertyValue.OutputValue(Optional.empty(), false, List.of());
            default -> withUnknowns(value, random);
        };
    }
}
