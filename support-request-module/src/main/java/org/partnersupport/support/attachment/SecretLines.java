package org.partnersupport.support.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.partnersupport.support.api.FileSecret;
import org.partnersupport.support.api.FileSecret.Kind;

/** What was found in a file, as it stands in its row: a line of kind, times and places for each. */
final class SecretLines {
    private SecretLines() {}

    static String of(List<FileSecret> secrets) {
        return secrets.stream().map(SecretLines::line).collect(Collectors.joining("\n"));
    }

    static List<FileSecret> read(String lines) {
        return lines.lines().map(SecretLines::secret).toList();
    }

    private static String line(FileSecret secret) {
        var places = secret.places().stream().map(String::valueOf).collect(Collectors.joining(","));
        return (secret.kind() + " " + secret.times() + " " + places).strip();
    }

    private static FileSecret secret(String line) {
        var parts = Arrays.asList(line.split(" ", -1));
        var places = parts.size() < 3
                ? List.<Integer>of()
                : Arrays.stream(parts.get(2).split(",", -1))
                        .map(Integer::valueOf)
                        .toList();
        return new FileSecret(Kind.valueOf(parts.get(0)), Integer.parseInt(parts.get(1)), places);
    }
}
