package io.github.pulumiawsecs.provider.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.Random;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** The drift properties on moto, an independent simulator. */
class MotoDriftTest {
    private static final MotoDriftFixture MOTO = MotoDriftFixture.start();

    @AfterContainer
    static void close() {
        MOTO.close();
    }

    @Property(tries = 200, afterFailure = AfterFailureMode.RANDOM_SEED)
    void showsExactlyOutOfBandChanges(@ForAll Random random) {
        var program = MOTO.program(random);
        var checked = MOTO.checked(PropertyValue.ObjectValue.EMPTY, program);
        var created = MOTO.create(checked);
        assertThat(Diffs.of(MOTO, created, checked, checked)).isEmpty();

        var read = MOTO.read(created.id(), checked).orElseThrow();
        assertThat(read.inputs()).isEqualTo(checked);
        assertThat(Diffs.of(MOTO, read, read.inputs(), checked)).isEmpty();

        var imported = MOTO.read(created.id()).orElseThrow();
        var generated = MOTO.checked(imported.inputs(), imported.inputs());
        assertThat(Diffs.of(MOTO, imported, imported.inputs(), generated)).isEmpty();
        assertThat(Diffs.of(MOTO, imported, imported.inputs(), checked))
                .as("import by %s", program)
                .isEmpty();

        var changes = OutOfBandChange.allFor(MOTO, checked);
        var change = changes.get(random.nextInt(changes.size()));
        change.applyTo(MOTO::call, created.id());
        var changed = MOTO.read(created.id(), checked).orElseThrow();
        assertThat(Diffs.of(MOTO, changed, changed.inputs(), checked))
                .as("%s to %s", change, program)
                .isEqualTo(change.expectedDiffs());
        MOTO.update(changed, changed.inputs(), checked);
        assertThat(MOTO.read(created.id(), checked).orElseThrow().inputs()).isEqualTo(checked);

        MOTO.delete(created.id(), PropertyValue.ObjectValue.EMPTY);
        assertThat(MOTO.read(created.id(), checked)).isEmpty();
    }
}
