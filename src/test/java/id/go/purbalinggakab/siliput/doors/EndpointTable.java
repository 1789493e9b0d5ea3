package id.go.purbalinggakab.siliput.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** A table of expected answers: method and path, then one status for each visitor. */
record EndpointTable(Map<String, List<String>> lines) {

    /** The division head before a secret letter, whose task is open to the division, and the secretary whom a complaint names. */
    static final String BEFORE_SECRET = "kabid:secret";

    static final String BEFORE_HIDDEN = "sekretaris:hidden";

    /** Logged in while in office; the last role has been taken since. */
    static final String FORMER = "mantan";

    /** Nobody, one person of each role, the two for whom a case is shut, and a former officer: the table's columns. */
    static final List<String> VISITORS = List.of(
            "",
            "agendaris",
            "kepala",
            "sekretaris",
            "kabid",
            "fungsional",
            "budi",
            "pejabat",
            "tim",
            "auditor",
            "admin",
            BEFORE_SECRET,
            BEFORE_HIDDEN,
            FORMER);

    static EndpointTable read(String name) {
        try {
            var lines = new LinkedHashMap<String, List<String>>();
            for (var line : Files.readAllLines(Path.of("src/test/resources/doors", name))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var part = line.trim().split(" +");
                    lines.put(part[0] + " " + part[1], List.of(part).subList(2, part.length));
                }
            }
            return new EndpointTable(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table's own order first, then what it does not know yet. */
    Collection<String> endpoints(Collection<String> found) {
        var all = new LinkedHashSet<>(lines.keySet());
        all.addAll(found);
        return all;
    }

    /** Empty where every answer is the one written down; else each line as it should read today. */
    List<String> differences(Map<String, List<String>> answers) {
        var differences = new ArrayList<String>();
        answers.forEach((endpoint, given) -> {
            if (!given.equals(lines.get(endpoint))) {
                differences.add(format(endpoint, given) + "   written: " + lines.get(endpoint));
            }
        });
        return differences;
    }

    static void write(String name, Map<String, List<String>> answers) {
        try {
            Files.createDirectories(Path.of("target", "doors"));
            Files.write(
                    Path.of("target", "doors", name),
                    answers.entrySet().stream()
                            .map(line -> format(line.getKey(), line.getValue()))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String format(String endpoint, List<String> answers) {
        var part = endpoint.split(" ");
        return "%-7s %-78s %s".formatted(part[0], part[1], String.join(" ", answers));
    }
}
