package io.github.pulumiawsecs.provider.iam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The permissions of a resource type, by operation. Previews need only {@link Permission.Need#OPTIONAL} ones; Check and
 * Diff make no calls.
 *
 * @param list empty for a type that cannot be listed
 */
public record ResourcePermissions(
        List<Permission> create,
        List<Permission> read,
        List<Permission> update,
        List<Permission> delete,
        List<Permission> list) {

    /** Returns the permissions of each operation that has any, by the name of the operation. */
    public Map<String, List<Permission>> byOperation() {
        var operations = new LinkedHashMap<String, List<Permission>>();
        operations.put("create", create);
        operations.put("read", read);
        operations.put("update", update);
        operations.put("delete", delete);
        operations.put("list", list);
        operations.values().removeIf(List::isEmpty);
        return operations;
    }
}
