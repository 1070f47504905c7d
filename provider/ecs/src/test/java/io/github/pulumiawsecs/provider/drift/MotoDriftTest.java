package io.github.pulumiawsecs.provider.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.provider.taskset.TaskSetDelete;
import io.github.pulumiawsecs.provider.taskset.TaskSetUpdate;
import io.github.pulumiawsecs.provider.taskset.create.TaskSetCreate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** The same promises on an Amazon ECS that other people simulated. */
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
        var made = TaskSetCreate.create(MOTO.provider(), ProviderOperations.URN, checked, ProviderOperations.QUIETLY);
        assertThat(MOTO.diff(made.outputs(), checked, checked)).isEmpty();

        var read = MOTO.read(made.id(), checked).orElseThrow();
        assertThat(read.inputs()).isEqualTo(checked);
        assertThat(MOTO.diff(read.outputs(), read.inputs(), checked)).isEmpty();

        var imported = MOTO.read(made.id(), PropertyValue.ObjectValue.EMPTY).orElseThrow();
        var generated = MOTO.checked(imported.inputs(), imported.inputs());
        assertThat(MOTO.diff(imported.outputs(), imported.inputs(), generated)).isEmpty();
        assertThat(MOTO.diff(imported.outputs(), imported.inputs(), checked))
                .as("import by %s", program)
                .isEmpty();

        var deeds = OutOfBandChange.possible(MOTO, checked);
        var deed = deeds.get(random.nextInt(deeds.size()));
        deed.happenTo(MOTO::call, made.id());
        var changed = MOTO.read(made.id(), checked).orElseThrow();
        assertThat(MOTO.diff(changed.outputs(), changed.inputs(), checked))
                .as("%s to %s", deed, program)
                .isEqualTo(deed.shows());
        TaskSetUpdate.update(
                MOTO.provider(),
                made.id(),
                changed.outputs(),
                changed.inputs(),
                checked,
                List.of(),
                ProviderOperations.QUIETLY);
        assertThat(MOTO.read(made.id(), checked).orElseThrow().inputs()).isEqualTo(checked);

        TaskSetDelete.delete(MOTO.provider(), made.id(), PropertyValue.ObjectValue.EMPTY, ProviderOperations.QUIETLY);
        assertThat(MOTO.read(made.id(), checked)).isEmpty();
    }
}
