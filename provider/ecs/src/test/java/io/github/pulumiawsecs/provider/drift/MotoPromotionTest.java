package io.github.pulumiawsecs.provider.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.provider.aws.ecs.ServiceAddress;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** The calls of PrimaryTaskSet on moto, an independent simulator. Moto never starts a task. */
class MotoPromotionTest {
    @Test
    void promotesByArn() {
        try (var moto = MotoDriftFixture.start()) {
            var program = moto.checked(PropertyValue.ObjectValue.EMPTY, moto.program(new Random(1)));
            for (int i = 0; i < 2; i++) {
                var arn = TaskSetArn.ofId(moto.create(program).id());

                moto.provider().taskSets().promote(arn);

                var service =
                        moto.provider().services().find(ServiceAddress.of(arn)).orElseThrow();
                assertThat(service.taskSets())
                        .filteredOn(TaskSetStatus::isPrimary)
                        .extracting(TaskSet::taskSetArn)
                        .containsExactly(arn.text());
            }
        }
    }
}
