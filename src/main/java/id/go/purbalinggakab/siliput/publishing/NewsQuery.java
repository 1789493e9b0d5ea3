package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of the news somebody wants to see: those with every word, of a month, about a topic.
 *
 * @param topic words of which a title or lead has one; empty for whatever topic
 */
public record NewsQuery(String words, Optional<YearMonth> month, List<String> topic) {

    public static final NewsQuery ALL = new NewsQuery("", Optional.empty(), List.of());

    private static final int MOST_WORDS = 8;
    private static final String TEXT = "lower(title || ' ' || dateline || ' ' || lead || ' ' || body) like ?";
    private static final String HEAD =
            "' ' || translate(lower(title || ' ' || lead), '.,:;!?()\"/-', '           ') || ' ' like ?";

    /** Further conditions of a statement, with a place for each of the {@link #values}. */
    String conditions() {
        return (" and " + TEXT).repeat(wanted().size())
                + (topic.isEmpty() ? "" : " and (" + String.join(" or ", Collections.nCopies(topic.size(), HEAD)) + ")")
                + (month.isEmpty() ? "" : " and published_at >= ? and published_at < ?");
    }

    List<Object> values() {
        var values = new ArrayList<Object>();
        wanted().forEach(word -> values.add("%" + plain(word) + "%"));
        topic.forEach(word -> values.add("% " + plain(word) + " %"));
        month.ifPresent(wanted -> values.addAll(List.of(start(wanted), start(wanted.plusMonths(1)))));
        return values;
    }

    private List<String> wanted() {
        return Stream.of(words.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
    }

    private static OffsetDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay(IndonesianTime.WIB).toOffsetDateTime();
    }
}
