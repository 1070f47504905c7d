package awsecs.table;

import awsecs.value.JsonValues;
import awsecs.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A value for every input of a task set; they need not make sense together. */
public final class TaskSetSample {
    private TaskSetSample() {}

    /** Returns what {@code task-set.json} says. */
    public static Value.Obj all() throws IOException {
        try (var file = Objects.requireNonNull(TaskSetSample.class.getResourceAsStream("/awsecs/task-set.json"))) {
            return JsonValues.object(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
