package id.go.purbalinggakab.siliput.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.portal.PortalModel.Dates;
import id.go.purbalinggakab.siliput.publishing.Article;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** An article for search engines: a NewsArticle of schema.org, as JSON that no script element ends early. */
@Component
@RequiredArgsConstructor
class NewsData {

    static final String PUBLISHER = "Dinas Komunikasi dan Informatika Kabupaten Purbalingga";

    private final ObjectMapper json;
    private final PublishingSettings settings;
    private final Dates dates = new Dates();

    /** Null where it is retracted: nothing is left to be found. */
    String of(Article article) {
        return article.retracted() ? null : text(story(article));
    }

    private Map<String, Object> story(Article article) {
        var site = settings.publicUrl();
        var page = site + "/berita/" + article.slug();
        var publisher = new LinkedHashMap<String, Object>();
        publisher.put("@type", "GovernmentOrganization");
        publisher.put("name", PUBLISHER);
        publisher.put("url", site + "/");
        publisher.put("logo", Map.of("@type", "ImageObject", "url", site + "/siliput/logo-512.png"));
        var story = new LinkedHashMap<String, Object>();
        story.put("@context", "https://schema.org");
        story.put("@type", "NewsArticle");
        story.put("mainEntityOfPage", page);
        story.put("url", page);
        story.put("headline", article.title());
        story.put("description", article.description());
        story.put("inLanguage", "id");
        story.put("isAccessibleForFree", true);
        story.put("datePublished", dates.exact(article.publishedAt()));
        story.put("dateModified", dates.exact(article.changedAt()));
        story.put("author", publisher);
        story.put("publisher", publisher);
        if (!article.pictures().isEmpty()) {
            story.put(
                    "image",
                    article.pictures().stream()
                            .map(picture -> site + picture.copy(1200).address())
                            .toList());
        }
        if (!article.notes().isEmpty()) {
            story.put(
                    "correction",
                    article.notes().stream()
                            .map(note -> Map.of(
                                    "@type",
                                    "CorrectionComment",
                                    "name",
                                    note.kind().label(),
                                    "text",
                                    note.text(),
                                    "datePublished",
                                    dates.exact(note.notedAt())))
                            .toList());
        }
        return story;
    }

    private String text(Map<String, Object> story) {
        try {
            return json.writeValueAsString(story).replace("<", "\\u003c");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
