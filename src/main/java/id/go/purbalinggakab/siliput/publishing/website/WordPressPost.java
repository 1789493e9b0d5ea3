package id.go.purbalinggakab.siliput.publishing.website;

import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.api.WordPressSite.Media;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;

/** A release as WordPress stores it: blocks of its editor, with every sign of the text meaning only itself. */
public final class WordPressPost {

    private static final Pattern MARK = Pattern.compile("<!-- siliput:[^>]* -->");

    private WordPressPost() {}

    /** Stands unseen in the post's content; no other post of the site carries it. */
    public static String mark(ApprovedRelease release) {
        return mark(release.caseNumber(), release.version(), release.contentHash());
    }

    public static String mark(String caseNumber, int version, String contentHash) {
        return "siliput:%s:%d:%s".formatted(caseNumber, version, contentHash.substring(0, 12));
    }

    public static String title(ApprovedRelease release) {
        return plain(release.title());
    }

    static String excerpt(ApprovedRelease release) {
        return plain(release.summary());
    }

    static String html(ApprovedRelease release, List<Media> pictures) {
        var opening = "<strong>%s</strong> – %s".formatted(plain(release.dateline()), plain(release.lead()));
        var paragraphs = release.body()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> paragraph(plain(line)))
                .collect(Collectors.joining());
        // the first picture stands above the post, where the site's theme shows it
        var rest = IntStream.range(1, pictures.size())
                .mapToObj(at -> figure(pictures.get(at), release.pictures().get(at)))
                .collect(Collectors.joining());
        return paragraph(opening) + paragraphs + rest + "<!-- " + mark(release) + " -->";
    }

    /** Stands above the release, as the readers of a corrected article expect it. */
    public static String note(String mark, String text) {
        return text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> paragraph("<strong>%s</strong>".formatted(plain(line))))
                        .collect(Collectors.joining())
                + "<!-- " + mark + " -->\n\n";
    }

    /** The notes, and the marks by which a later try knows them and the post again. */
    public static String withoutRelease(String html) {
        var marks = MARK.matcher(html).results().toList();
        if (marks.isEmpty()) {
            return "";
        }
        var notes =
                marks.size() > 1 ? html.substring(0, marks.get(marks.size() - 2).end()) : "";
        return notes + marks.get(marks.size() - 1).group();
    }

    private static String paragraph(String html) {
        return "<!-- wp:paragraph -->\n<p>%s</p>\n<!-- /wp:paragraph -->\n\n".formatted(html);
    }

    private static String figure(Media media, ApprovedRelease.Picture picture) {
        return """
                <!-- wp:image {"id":%1$d} -->
                <figure class="wp-block-image"><img src="%2$s" alt="%3$s" class="wp-image-%1$d"/>\
                <figcaption class="wp-element-caption">%4$s</figcaption></figure>
                <!-- /wp:image -->

                """
                .formatted(media.id(), plain(media.source()), plain(picture.altText()), plain(picture.caption()));
    }

    /** No tag, and no shortcode: a square bracket could call one. */
    static String plain(String text) {
        return HtmlUtils.htmlEscape(text.strip(), "UTF-8")
                .replace("[", "&#091;")
                .replace("]", "&#093;");
    }
}
