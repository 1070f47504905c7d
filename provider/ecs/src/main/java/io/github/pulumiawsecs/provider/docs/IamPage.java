package io.github.pulumiawsecs.provider.docs;

import io.github.pulumiawsecs.provider.iam.Permission;
import io.github.pulumiawsecs.provider.iam.Permission.Need;
import io.github.pulumiawsecs.provider.registry.EcsFunctionType;
import io.github.pulumiawsecs.provider.registry.EcsResourceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The generated part of {@code docs/iam.md}: the permissions of each operation of the resource types and functions. */
final class IamPage {
    private IamPage() {}

    static String write(List<EcsResourceType> resources, List<EcsFunctionType> functions) {
        var page = new StringBuilder();
        page.append("\n## Deploying\n\n")
                .append("For a role that runs `pulumi preview`, `up`, `refresh` and `destroy`: the permissions of all")
                .append(
                        " operations below except lists and functions, optional ones included. Remove the actions whose")
                .append(" condition does not apply to your programs.\n")
                .append(policy(resources.stream().flatMap(IamPage::deployment).toList()));
        for (var resource : resources) {
            page.append("\n## ").append(resource.schema().type().name()).append('\n');
            resource.permissions()
                    .get()
                    .byOperation()
                    .forEach((operation, permissions) ->
                            section(page, resource.schema().type().name() + ": " + operation, permissions));
        }
        page.append("\n## Functions\n");
        for (var function : functions) {
            section(
                    page,
                    simpleName(function.schema().token()),
                    function.permissions().get());
        }
        return page.append('\n').toString();
    }

    /** Returns the actions that an operation fails without, for some inputs at least. */
    static List<Permission> required(List<Permission> permissions) {
        return permissions.stream()
                .filter(permission -> permission.need() != Need.OPTIONAL)
                .toList();
    }

    private static Stream<Permission> deployment(EcsResourceType resource) {
        var permissions = resource.permissions().get();
        return Stream.of(permissions.create(), permissions.read(), permissions.update(), permissions.delete())
                .flatMap(List::stream);
    }

    private static void section(StringBuilder page, String title, List<Permission> permissions) {
        page.append("\n### ").append(title).append("\n\n| action | needed |\n|---|---|\n");
        needs(permissions).forEach((action, needs) -> page.append("| `" + action + "` | " + needs + " |\n"));
        page.append(policy(required(permissions)));
    }

    /** Returns why an operation needs each action; an action may have several permissions. */
    private static Map<String, String> needs(List<Permission> permissions) {
        var needs = new LinkedHashMap<String, String>();
        permissions.stream()
                .collect(Collectors.groupingBy(Permission::action, LinkedHashMap::new, Collectors.toList()))
                .forEach((action, same) -> needs.put(action, need(same)));
        return needs;
    }

    private static String need(List<Permission> permissions) {
        var needs = permissions.stream()
                .filter(permission -> permission.need() != Need.OPTIONAL)
                .map(permission -> permission.need() == Need.ALWAYS ? "always" : permission.reason());
        var effects = permissions.stream()
                .filter(permission -> permission.need() == Need.OPTIONAL)
                .map(Permission::reason)
                .collect(Collectors.joining(", and "));
        return Stream.concat(
                        needs, Stream.of("optional: without it, " + effects).filter(_ -> !effects.isEmpty()))
                .collect(Collectors.joining("; otherwise "));
    }

    private static String policy(List<Permission> permissions) {
        return "\n```json\n" + PolicyDocument.write(permissions) + "\n```\n";
    }

    private static String simpleName(String token) {
        return token.substring(token.lastIndexOf(':') + 1);
    }
}
