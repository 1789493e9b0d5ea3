package id.go.purbalinggakab.siliput.portal;

import id.go.purbalinggakab.siliput.publishing.News;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How to apply, the standard, the news. */
@Controller
@RequiredArgsConstructor
class PortalPages {

    static final int PAGE_SIZE = 10;

    private static final int LAST_PAGE = 10_000;

    private final News news;

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("articles", news.latest(0, 3));
        return "portal/awal";
    }

    @GetMapping("/standar")
    String standard() {
        return "portal/standar";
    }

    @GetMapping("/berita")
    String list(@RequestParam(name = "hal", defaultValue = "1") int page, Model model) {
        int shown = Math.min(Math.max(page, 1), LAST_PAGE);
        int pages = Math.max(1, (news.count() + PAGE_SIZE - 1) / PAGE_SIZE);
        model.addAttribute("articles", news.latest(shown - 1, PAGE_SIZE));
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        return "portal/berita";
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
        return "portal/artikel";
    }

    /** Kept by browsers, but asked for every time: what is taken down is gone at once. */
    @GetMapping("/berita/{slug}/gambar/{n}.jpg")
    ResponseEntity<byte[]> picture(@PathVariable String slug, @PathVariable int n) {
        var jpeg = news.picture(slug, n).orElseThrow(PortalPages::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag(DigestUtils.md5DigestAsHex(jpeg))
                .body(jpeg);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
