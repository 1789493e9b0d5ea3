package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.RefusedFile;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Our own news pages: where nothing else is configured, a release still comes out. */
@Component
class BuiltInWebsite implements ReleaseChannel, News {

    private static final int LONGEST_EDGE = 1600;

    private final ArticleTable articles;
    private final PublicPictures pictures;
    private final Archive archive;
    private final PublishingSettings settings;

    BuiltInWebsite(ArticleTable articles, PublicPictures pictures, Archive archive, PublishingSettings settings) {
        this.articles = articles;
        this.pictures = pictures;
        this.archive = archive;
        this.settings = settings;
    }

    @Override
    public Outcome publish(ApprovedRelease release) {
        var article = articles.reserve(release);
        var number = 1;
        for (var picture : release.pictures()) {
            try {
                pictures.keep(
                        article.slug(),
                        number++,
                        archive.newsPhoto(picture.document(), release.caseNumber(), LONGEST_EDGE));
            } catch (NoSuchElementException | RefusedFile unusable) {
                return new Outcome.Refused(
                        "Foto ke-%d tidak dapat dipakai: %s".formatted(number - 1, unusable.getMessage()));
            }
        }
        articles.publish(article, release.pictures());
        return published(article);
    }

    @Override
    public Optional<Outcome> earlierTry(ApprovedRelease release) {
        return Optional.of(articles.reserve(release))
                .filter(ArticleTable.Reserved::published)
                .map(this::published);
    }

    @Override
    public Optional<String> expectedLink(ApprovedRelease release) {
        return Optional.of(link(articles.reserve(release)));
    }

    private Outcome published(ArticleTable.Reserved article) {
        return new Outcome.Published(link(article), article.id().toString());
    }

    private String link(ArticleTable.Reserved article) {
        return settings.publicUrl() + "/berita/" + article.slug();
    }

    @Override
    public List<Article> latest(int page, int size) {
        return articles.latest(page * size, size);
    }

    @Override
    public int count() {
        return articles.count();
    }

    @Override
    public Optional<Article> find(String slug) {
        return articles.bySlug(slug);
    }

    @Override
    public Optional<byte[]> picture(String slug, int number) {
        return articles.bySlug(slug)
                .filter(article -> !article.hidden() && !article.retracted())
                .filter(article -> number == InstagramPictures.NUMBER
                        || article.pictures().stream().anyMatch(picture -> picture.n() == number))
                .flatMap(article -> pictures.read(article.slug(), number));
    }
}
