package id.go.purbalinggakab.siliput.publishing.networks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** How X weighs a text: the configuration that X itself publishes (twitter-text 3), the same file for server and form. */
public record XRule(
        int version,
        int maxWeightedTweetLength,
        int scale,
        int defaultWeight,
        boolean emojiParsingEnabled,
        int transformedURLLength,
        List<Range> ranges) {

    public static final XRule PUBLISHED = read();

    public record Range(int start, int end, int weight) {}

    int weight(int point) {
        return ranges.stream()
                .filter(range -> range.start() <= point && point <= range.end())
                .findFirst()
                .map(Range::weight)
                .orElse(defaultWeight);
    }

    private static XRule read() {
        try (var file = XRule.class.getClassLoader().getResourceAsStream("publishing/twitter-text-v3.json")) {
            return new ObjectMapper().readValue(file, XRule.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
