package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.RefusedFile;
import id.go.purbalinggakab.siliput.publishing.api.ApiRefused;
import id.go.purbalinggakab.siliput.publishing.api.ApiUnavailable;
import id.go.purbalinggakab.siliput.publishing.api.WordPressSite;
import id.go.purbalinggakab.siliput.publishing.api.WordPressSite.Image;
import id.go.purbalinggakab.siliput.publishing.api.WordPressSite.Media;
import id.go.purbalinggakab.siliput.publishing.api.WordPressSite.NewPost;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The office's WordPress: pictures first, then the post, which carries a mark by which a later try knows it again. */
final class WordPressWebsite implements ReleaseChannel {

    private static final int LONGEST_EDGE = 1600;

    private final WordPressSite site;
    private final WordPressSettings wordPress;
    private final PublishingSettings settings;
    private final ArticleTable articles;
    private final Archive archive;
    private final Clock clock;

    WordPressWebsite(
            WordPressSite site,
            WordPressSettings wordPress,
            PublishingSettings settings,
            ArticleTable articles,
            Archive archive,
            Clock clock) {
        this.site = site;
        this.wordPress = wordPress;
        this.settings = settings;
        this.articles = articles;
        this.archive = archive;
        this.clock = clock;
    }

    @Override
    public Outcome publish(ApprovedRelease release) {
        try {
            var slug = articles.reserve(release).slug();
            var category = category();
            var pictures = pictures(release, slug);
            return published(site.create(new NewPost(
                    slug,
                    WordPressPost.title(release),
                    WordPressPost.html(release, pictures),
                    WordPressPost.excerpt(release),
                    pictures.stream().findFirst().map(Media::id),
                    category,
                    publishAt())));
        } catch (ApiRefused refused) {
            return new Outcome.Refused(refused.getMessage());
        }
    }

    @Override
    public Optional<Outcome> earlierTry(ApprovedRelease release) {
        try {
            site.checkLogin();
            var slug = articles.reserve(release).slug();
            return site.postWith(slug, WordPressPost.mark(release)).map(WordPressWebsite::published);
        } catch (ApiRefused refused) {
            return Optional.of(new Outcome.Refused(refused.getMessage()));
        }
    }

    /** Depends on how the site writes its addresses. */
    @Override
    public Optional<String> expectedLink(ApprovedRelease release) {
        return Optional.empty();
    }

    private Optional<Instant> publishAt() {
        return Optional.of(wordPress.delay()).filter(delay -> !delay.isZero()).map(clock.instant()::plus);
    }

    private Optional<Long> category() {
        return wordPress.categorySlug().map(slug -> site.category(slug)
                .orElseThrow(() -> new ApiRefused("Kategori “%s” tidak ada di WordPress.".formatted(slug))));
    }

    private List<Media> pictures(ApprovedRelease release, String slug) {
        var begun = clock.instant();
        var media = new ArrayList<Media>();
        for (var picture : release.pictures()) {
            if (Duration.between(begun, clock.instant())
                            .compareTo(settings.longestJob().dividedBy(2))
                    > 0) {
                throw new ApiUnavailable(
                        "WordPress terlalu lambat; gambar sisanya diunggah pada percobaan berikutnya.");
            }
            media.add(picture(release, picture, slug + "-foto-" + (media.size() + 1), media.size() + 1));
        }
        return media;
    }

    private Media picture(ApprovedRelease release, ApprovedRelease.Picture picture, String slug, int number) {
        return site.image(slug)
                .orElseGet(() -> site.upload(new Image(
                        jpeg(release, picture, number),
                        slug,
                        picture.caption(),
                        picture.caption(),
                        picture.altText())));
    }

    private byte[] jpeg(ApprovedRelease release, ApprovedRelease.Picture picture, int number) {
        try {
            return archive.newsPhoto(picture.document(), release.caseNumber(), LONGEST_EDGE);
        } catch (NoSuchElementException | RefusedFile unusable) {
            throw new ApiRefused("Foto ke-%d tidak dapat dipakai: %s".formatted(number, unusable.getMessage()));
        }
    }

    private static Outcome published(WordPressSite.Post post) {
        return new Outcome.Published(post.link(), String.valueOf(post.id()));
    }
}
