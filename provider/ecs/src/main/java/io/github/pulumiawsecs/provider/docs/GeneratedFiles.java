package io.github.pulumiawsecs.provider.docs;

import io.github.pulumiawsecs.framework.schema.docs.PackageSchema;
import io.github.pulumiawsecs.framework.schema.docs.ReferencePage;
import io.github.pulumiawsecs.framework.schema.docs.RulesTable;
import io.github.pulumiawsecs.provider.EcsRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the committed files that follow from the registry, the examples and the golden files. */
public final class GeneratedFiles {

    private GeneratedFiles() {}

    /**
     * Writes all files.
     *
     * @param args the root of the repository, and the version of the package
     */
    public static void main(String[] args) throws IOException {
        for (var file : render(Path.of(args[0]), args[1]).entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
        }
    }

    /**
     * Returns the content of each file, by its path. Changes nothing.
     *
     * @param root the root of the repository
     * @param version the version of the package
     */
    static Map<Path, String> render(Path root, String version) throws IOException {
        var description = AwsEcsPackage.describe(version);
        var files = new LinkedHashMap<Path, String>();
        files.put(root.resolve("schema/schema.json"), PackageSchema.write(description));
        files.put(root.resolve("docs/reference.md"), ReferencePage.write(description, AwsEcsPackage.texts()));
        var rules = new StringBuilder();
        for (var resource : description.resources()) {
            rules.append("\n## ")
                    .append(resource.type().name())
                    .append("\n\n")
                    .append(RulesTable.write(resource.type()));
        }
        rules.append("\n## Provider configuration\n\n").append(RulesTable.write(description.configuration()));
        var rulesPage = root.resolve("docs/property-rules.md");
        files.put(rulesPage, replacePart(Files.readString(rulesPage), "rules", rules + "\n"));
        var iamPage = root.resolve("docs/iam.md");
        files.put(
                iamPage,
                replacePart(
                        Files.readString(iamPage),
                        "permissions",
                        IamPage.write(EcsRegistry.RESOURCES, EcsRegistry.FUNCTIONS)));
        var overview = root.resolve("docs/_index.md");
        files.put(overview, QuotedFiles.updatePrograms(Files.readString(overview), root.resolve("examples")));
        var waiting = root.resolve("docs/waiting.md");
        files.put(waiting, QuotedFiles.updateQuotes(Files.readString(waiting), root));
        return files;
    }

    /** Replaces the part of a page between its two markers. */
    private static String replacePart(String page, String name, String content) {
        var begin = "<!-- " + name + ": written by `make schema` -->\n";
        var end = "<!-- end of " + name + " -->\n";
        return page.substring(0, page.indexOf(begin) + begin.length()) + content + page.substring(page.indexOf(end));
    }
}
