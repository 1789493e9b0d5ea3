package id.go.purbalinggakab.siliput.portal;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.publishing.News;
import id.go.purbalinggakab.siliput.publishing.NewsQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How to apply, the standard, the news. */
@Controller
@RequiredArgsConstructor
class PortalPages {

    /** What is taken down or corrected is so everywhere a minute later. */
    static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    /** A browser keeps the pictures that its reader has seen; caches on the way ask as they do for the pages. */
    private static final CacheControl PICTURE = CacheControl.maxAge(Duration.ofDays(1))
            .sMaxAge(Duration.ofMinutes(1))
            .cachePublic();

    private final News news;
    private final NewsData data;
    private final NewsSettings settings;
    private final Clock clock;

    /** @param topics of the news, each with words of which a title or lead has one */
    @ConfigurationProperties("siliput.portal")
    record NewsSettings(@DefaultValue Map<String, List<String>> topics) {

        NewsSettings {
            topics = new TreeMap<>(topics);
        }
    }

    @GetMapping("/")
    String start(Model model, HttpServletResponse response) {
        model.addAttribute("articles", news.latest(0, 3));
        return kept(response, "portal/awal");
    }

    @GetMapping("/standar")
    String standard(HttpServletResponse response) {
        return kept(response, "portal/standar");
    }

    @GetMapping("/berita")
    String list(
            @RequestParam(name = "hal", defaultValue = "1") int page,
            @RequestParam(name = "cari", defaultValue = "") String words,
            @RequestParam(name = "bulan", required = false) Optional<YearMonth> month,
            @RequestParam(name = "topik", defaultValue = "") String topic,
            Model model,
            HttpServletResponse response) {
        if (!topic.isEmpty() && !settings.topics().containsKey(topic)
                || month.filter(asked -> asked.getYear() < 2000 || asked.getYear() > 2999)
                        .isPresent()) {
            throw notFound();
        }
        var wanted = new NewsQuery(words, month, settings.topics().getOrDefault(topic, List.of()));
        var shown = new NewsList(words, month, topic, page, news.count(wanted));
        if (!shown.exists()) {
            throw notFound();
        }
        model.addAttribute("shown", shown);
        model.addAttribute("articles", news.latest(wanted, page - 1, NewsList.PAGE_SIZE));
        model.addAttribute("topics", settings.topics().keySet());
        model.addAttribute("months", months(news.since().orElse(clock.instant())));
        return kept(response, "portal/berita");
    }

    private Map<YearMonth, String> months(Instant first) {
        var months = new LinkedHashMap<YearMonth, String>();
        var start = YearMonth.from(first.atZone(IndonesianTime.WIB));
        var month = YearMonth.from(clock.instant().atZone(IndonesianTime.WIB));
        for (; !month.isBefore(start); month = month.minusMonths(1)) {
            months.put(month, IndonesianTime.month(month));
        }
        return months;
    }

    @GetMapping("/berita/{slug}")
    String article(@PathVariable String slug, Model model, HttpServletResponse response) {
        var article = news.find(slug).orElseThrow(PortalPages::notFound);
        model.addAttribute("article", article);
        if (article.hidden()) {
            response.setStatus(HttpStatus.GONE.value());
            response.setHeader("X-Robots-Tag", "noindex, noarchive");
            return "portal/diturunkan";
        }
        model.addAttribute("data", data.of(article));
        article.pictures().stream()
                .limit(article.retracted() ? 0 : 1)
                .forEach(lead -> model.addAttribute("picture", lead));
        return kept(response, "portal/artikel");
    }

    @GetMapping({"/berita/{slug}/gambar/{n:\\d+}.jpg", "/berita/{slug}/gambar/{n:\\d+}-{edge:\\d+}.jpg"})
    ResponseEntity<byte[]> picture(
            @PathVariable String slug, @PathVariable int n, @PathVariable(required = false) Optional<Integer> edge) {
        var jpeg = news.picture(slug, n, edge.orElse(0)).orElseThrow(PortalPages::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(PICTURE)
                .body(jpeg);
    }

    static String kept(HttpServletResponse response, String page) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, A_MINUTE.getHeaderValue());
        return page;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
