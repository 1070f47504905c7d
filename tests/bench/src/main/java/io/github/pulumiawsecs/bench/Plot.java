package io.github.pulumiawsecs.bench;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;

/** A bar chart of the ratios in SVG: one bar for each row with both values, and a line at 1 for the Go provider. */
final class Plot {
    private static final int WIDTH = 960;
    private static final int LEFT = 500;
    private static final int RIGHT = 150;
    private static final int LINE = 34;
    private static final int TOP = 40;

    private Plot() {}

    static String of(List<Row> rows) {
        var shown = rows.stream().filter(row -> row.ratio().isPresent()).toList();
        double longest = shown.stream()
                .mapToDouble(row -> row.ratio().orElseThrow())
                .max()
                .orElse(1);
        double scale = (WIDTH - LEFT - RIGHT) / Math.max(1, longest);
        int height = TOP + LINE * shown.size() + 16;
        var svg = new Formatter(Locale.ROOT);
        svg.format("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="14">
                <title>The plugin beside the least that a provider in Go costs</title>
                <rect width="%d" height="%d" fill="#ffffff"/>
                """, WIDTH, height, WIDTH, height);
        svg.format(
                "<text x=\"%.0f\" y=\"24\" text-anchor=\"middle\" fill=\"#555555\">minimal Go provider = 1</text>%n",
                LEFT + scale);
        for (int i = 0; i < shown.size(); i++) {
            bar(svg, shown.get(i), TOP + LINE * i, scale);
        }
        svg.format(
                "<line x1=\"%1$.1f\" y1=\"%2$d\" x2=\"%1$.1f\" y2=\"%3$d\" stroke=\"#555555\" stroke-dasharray=\"4 3\"/>%n",
                LEFT + scale, TOP - 8, height - 8);
        return svg.format("</svg>%n").toString();
    }

    private static void bar(Formatter svg, Row row, int y, double scale) {
        double ratio = row.ratio().orElseThrow();
        svg.format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#222222\">%s</text>%n",
                LEFT - 10, y + 17, row.what().replace("&", "&amp;").replace("<", "&lt;"));
        svg.format("<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"22\" fill=\"#4a78b5\"/>%n", LEFT, y, ratio * scale);
        svg.format(
                "<text x=\"%.1f\" y=\"%d\" fill=\"#222222\">%.1f × (%s)</text>%n",
                LEFT + ratio * scale + 8, y + 17, ratio, row.middle());
    }
}
