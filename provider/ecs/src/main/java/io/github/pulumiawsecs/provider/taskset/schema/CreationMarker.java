package io.github.pulumiawsecs.provider.taskset.schema;

import io.github.pulumiawsecs.provider.tags.TagRules;
import io.github.pulumiawsecs.provider.tags.Tags;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * The tag that CreateTaskSet puts on a task set. The next deployment, on any machine, reads from it which resource the
 * task set was created for. The provider removes it when the engine has saved the state. A task set that still has it,
 * and that the engine's state does not have, was left by an interrupted deployment. Immutable.
 *
 * @param identity identifies the resource: its URN and the backend of its stack
 * @param fingerprint identifies the content of the request
 * @param creationId identifies the create, also in the state that the create returned; derived from the user's client
 *     token if there is one, otherwise random
 */
public record CreationMarker(String identity, String fingerprint, String creationId) {

    /** Returns the fingerprint of a request. */
    public static String fingerprint(CreateTaskSetRequest request) {
        return hash(request.toString());
    }

    /** Returns the marker of a task set; empty when it has none. */
    public static Optional<CreationMarker> of(TaskSet set) {
        return set.tags().stream()
                .filter(tag -> tag.key().equals(Tags.CREATION_MARKER))
                .map(tag -> String.valueOf(tag.value()).split("/", -1))
                .filter(parts -> parts.length == 3)
                .map(parts -> new CreationMarker(parts[0], parts[1], parts[2]))
                .findFirst();
    }

    /** Returns a short text that identifies this one. */
    public static String hash(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Returns the marker as a tag. */
    public Tag toTag() {
        return Tag.builder()
                .key(Tags.CREATION_MARKER)
                .value(String.join("/", identity, fingerprint, creationId))
                .build();
    }

    /** Returns the request with the marker. A request with the maximum number of tags stays without it. */
    public CreateTaskSetRequest addTo(CreateTaskSetRequest request) {
        if (request.tags().size() >= TagRules.MAX_TAGS) {
            return request;
        }
        var tags = new ArrayList<>(request.tags());
        tags.add(toTag());
        return request.copy(marked -> marked.tags(tags));
    }
}
