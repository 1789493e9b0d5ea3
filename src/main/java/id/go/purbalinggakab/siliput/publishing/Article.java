package id.go.purbalinggakab.siliput.publishing;

import java.time.Instant;
import java.util.List;

/** A release as the public reads it; plain text, blank lines part paragraphs. */
public record Article(
        String slug,
        String title,
        String dateline,
        String lead,
        String body,
        List<ArticlePicture> pictures,
        Instant publishedAt) {

    public Article {
        pictures = List.copyOf(pictures);
    }

    /** @param n position, counted from 1 */
    public record ArticlePicture(int n, String caption, String altText) {}

    public List<String> paragraphs() {
        return body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
