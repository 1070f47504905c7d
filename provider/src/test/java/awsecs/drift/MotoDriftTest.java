package awsecs.drift;

import static org.assertj.core.api.Assertions.assertThat;

import awsecs.value.Value;
import awsecs.verb.Create;
import awsecs.verb.Delete;
import awsecs.verb.Update;
import java.util.List;
import java.util.Random;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** The same promises on an Amazon ECS that other people simulated. */
class MotoDriftTest {
    private static final MotoWorld MOTO = MotoWorld.start();

    @AfterContainer
    static void close() {
        MOTO.close();
    }

    @Property(tries = 200, afterFailure = AfterFailureMode.RANDOM_SEED)
    void eachProgramAndWhatBecomesOfIt(@ForAll Random random) {
        var program = MOTO.program(random);
        var checked = MOTO.checked(Value.Obj.EMPTY, program);
        var made = Create.create(MOTO.provider(), Verbs.URN, checked, Verbs.QUIETLY);
        assertThat(MOTO.diff(made.outputs(), checked, checked)).isEmpty();

        var read = MOTO.read(made.id(), checked).orElseThrow();
        assertThat(read.inputs()).isEqualTo(checked);
        assertThat(MOTO.diff(read.outputs(), read.inputs(), checked)).isEmpty();

        var imported = MOTO.read(made.id(), Value.Obj.EMPTY).orElseThrow();
        var generated = MOTO.checked(imported.inputs(), imported.inputs());
        assertThat(MOTO.diff(imported.outputs(), imported.inputs(), generated)).isEmpty();
        assertThat(MOTO.diff(imported.outputs(), imported.inputs(), checked))
                .as("import by %s", program)
                .isEmpty();

        var deeds = Deed.possible(MOTO, checked);
        var deed = deeds.get(random.nextInt(deeds.size()));
        deed.happenTo(MOTO::call, made.id());
        var changed = MOTO.read(made.id(), checked).orElseThrow();
        assertThat(MOTO.diff(changed.outputs(), changed.inputs(), checked))
                .as("%s to %s", deed, program)
                .isEqualTo(deed.shows());
        Update.update(
                MOTO.provider(), made.id(), changed.outputs(), changed.inputs(), checked, List.of(), Verbs.QUIETLY);
        assertThat(MOTO.read(made.id(), checked).orElseThrow().inputs()).isEqualTo(checked);

        Delete.delete(MOTO.provider(), made.id(), Value.Obj.EMPTY, Verbs.QUIETLY);
        assertThat(MOTO.read(made.id(), checked)).isEmpty();
    }
}
