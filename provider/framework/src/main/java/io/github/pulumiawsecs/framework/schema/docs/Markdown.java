package io.github.pulumiawsecs.framework.schema.docs;

import java.util.List;

/** Builds a Markdown document. Each element is separated from the one before it by a blank line. */
final class Markdown {
    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String title) {
        return paragraph("#".repeat(level) + " " + title);
    }

    Markdown paragraph(String paragraph) {
        text.append("\n").append(paragraph).append("\n");
        return this;
    }

    /** Adds a list; nothing when it is empty. */
    Markdown bullets(List<String> items) {
        return items.isEmpty() ? this : paragraph("- " + String.join("\n- ", items));
    }

    /** Adds a table with this header, such as {@code name | type}. */
    Markdown table(String header, List<List<String>> rows) {
        var table = new StringBuilder("| " + header + " |\n|");
        table.repeat("---|", header.split("\\|", -1).length);
        for (var row : rows) {
            table.append("\n| ")
                    .append(String.join(" | ", row.stream().map(Markdown::cell).toList()))
                    .append(" |");
        }
        return paragraph(table.toString());
    }

    /** Returns the document, without blank lines at its ends, and with a newline at its last line. */
    String render() {
        return text.toString().strip() + "\n";
    }

    /** A table cell is one line, and a pipe would end it. */
    private static String cell(String content) {
        return content.replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
