package awsecs.table;

import awsecs.value.Value;

/** What it means that the user leaves a property out. */
public sealed interface Omission {

    /** The property is simply not there. */
    record Nothing() implements Omission {}

    /** AWS takes it for {@code value}, and reports it so. */
    record Means(Value value) implements Omission {}

    /** AWS chooses; what it chose is no drift. */
    record AwsChooses() implements Omission {}

    /** Check puts {@code value} into the inputs, so that the preview shows what will be sent. */
    record FilledWith(Value value) implements Omission {}
}
