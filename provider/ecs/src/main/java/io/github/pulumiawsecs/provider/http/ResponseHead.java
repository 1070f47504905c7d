package io.github.pulumiawsecs.provider.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The status line and the header fields of a response (RFC 9112).
 *
 * @param version the minor version of HTTP/1
 * @param headers the values by name, which is not case-sensitive
 */
record ResponseHead(int version, int status, String reason, Map<String, List<String>> headers) {
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.([01]) ([1-9][0-9]{2})(?: (.*))?");
    private static final int MAX_BYTES = 1 << 18;

    /** Reads a head, without the informational ones before it. */
    static ResponseHead read(InputStream in) throws IOException {
        var head = readOne(in);
        while (head.status < 200 && head.status != 101) {
            head = readOne(in);
        }
        return head;
    }

    private static ResponseHead readOne(InputStream in) throws IOException {
        var reader = new LineReader(in, MAX_BYTES);
        var line = reader.read();
        var status = STATUS_LINE.matcher(line);
        if (!status.matches()) {
            throw new IOException("the response must be HTTP/1.1");
        }
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (line = reader.read(); !line.isEmpty(); line = reader.read()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.computeIfAbsent(line.substring(0, colon).strip(), _ -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
        }
        var reason = status.group(3) == null ? "" : status.group(3).strip();
        return new ResponseHead(Integer.parseInt(status.group(1)), Integer.parseInt(status.group(2)), reason, headers);
    }

    List<String> headers(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /** Returns whether a header that is a list has this element. */
    boolean has(String name, String element) {
        return headers(name).stream()
                .flatMap(value -> Pattern.compile(",").splitAsStream(value))
                .anyMatch(value -> value.strip().equalsIgnoreCase(element));
    }
}
