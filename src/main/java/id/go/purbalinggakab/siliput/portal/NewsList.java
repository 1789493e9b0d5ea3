package id.go.purbalinggakab.siliput.portal;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/** One page of the news that somebody wanted, and the addresses of those around it. */
record NewsList(String words, Optional<YearMonth> month, String topic, int page, int found) {

    static final int PAGE_SIZE = 10;

    NewsList {
        words = words.strip();
    }

    public int pages() {
        return Math.max(1, (found + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    boolean exists() {
        return page >= 1 && page <= pages();
    }

    public boolean all() {
        return words.isEmpty() && month.isEmpty() && topic.isEmpty();
    }

    /** Empty for what somebody typed: search engines list pages, not each other's results. */
    public String canonical() {
        return words.isEmpty() ? address(page) : "";
    }

    public String address(int wanted) {
        var asked = Stream.of(
                        part("cari", words),
                        part("bulan", month.map(YearMonth::toString).orElse("")),
                        part("topik", topic),
                        part("hal", wanted == 1 ? "" : String.valueOf(wanted)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? "/berita" : "/berita?" + asked;
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
