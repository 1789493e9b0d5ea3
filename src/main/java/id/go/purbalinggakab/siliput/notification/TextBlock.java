package id.go.purbalinggakab.siliput.notification;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A block of a plain text as a page shows it: paragraph, list, links or facts ("Label: nilai"). */
record TextBlock(Shape shape, List<Line> lines) {

    private static final Pattern FACT = Pattern.compile("([A-Z][\\p{L} ]{1,30}): (\\S.*)");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");

    enum Shape {
        PARAGRAPH,
        LIST,
        LINKS,
        FACTS
    }

    /** One line; {@code label} is empty outside of facts. */
    record Line(String label, String text, boolean link) {}

    static List<TextBlock> read(String text) {
        return Arrays.stream(text.split("\\R\\s*\\R"))
                .map(block -> block.strip().lines().map(String::strip).toList())
                .filter(lines -> !lines.isEmpty())
                .map(TextBlock::of)
                .toList();
    }

    private static TextBlock of(List<String> lines) {
        if (lines.stream().allMatch(line -> LINK.matcher(line).matches())) {
            return new TextBlock(
                    Shape.LINKS, lines.stream().map(TextBlock::plain).toList());
        }
        if (lines.stream().allMatch(line -> line.startsWith("- "))) {
            return new TextBlock(
                    Shape.LIST,
                    lines.stream().map(line -> plain(line.substring(2))).toList());
        }
        if (lines.stream().allMatch(line -> FACT.matcher(line).matches())) {
            return new TextBlock(
                    Shape.FACTS, lines.stream().map(TextBlock::fact).toList());
        }
        return new TextBlock(
                Shape.PARAGRAPH, lines.stream().map(TextBlock::plain).toList());
    }

    private static Line plain(String text) {
        return new Line("", text, LINK.matcher(text).matches());
    }

    private static Line fact(String line) {
        var parts = line.split(": ", 2);
        return new Line(parts[0], parts[1], LINK.matcher(parts[1]).matches());
    }
}
