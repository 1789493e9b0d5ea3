package id.go.purbalinggakab.siliput.publishing.website;

import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiRefused;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiUnavailable;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.SettingRefused;
import id.go.purbalinggakab.siliput.publishing.api.WordPressSite;
import id.go.purbalinggakab.siliput.publishing.api.WordPressSite.Image;
import id.go.purbalinggakab.siliput.publishing.api.WordPressSite.Media;
import id.go.purbalinggakab.siliput.publishing.api.WordPressSite.NewPost;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Done;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The office's WordPress: pictures first, then the post, which carries a mark by which a later try knows it again. */
@RequiredArgsConstructor
final class WordPressWebsite implements ReleaseChannel {

    private static final Logger LOG = LoggerFactory.getLogger(WordPressWebsite.class);
    private static final int LONGEST_EDGE = 1600;

    private final WordPressSite site;
    private final WordPressSettings wordPress;
    private final PublishingSettings settings;
    private final ArticleTable articles;
    private final ReleasePictures pictures;
    private final Clock clock;

    @Override
    public Done publish(ApprovedRelease release) {
        var slug = articles.reserve(release).slug();
        var category = category();
        var media = media(release, slug);
        var post = site.create(new NewPost(
                slug,
                WordPressPost.title(release),
                WordPressPost.html(release, media),
                WordPressPost.excerpt(release),
                media.stream().findFirst().map(Media::id),
                category,
                publishAt()));
        attach(media, post);
        return done(post);
    }

    /** Where the media library shows a picture; the post is out whatever becomes of it. */
    private void attach(List<Media> media, WordPressSite.Post post) {
        try {
            media.forEach(one -> site.attach(one.id(), post.id()));
        } catch (ApiRefused | ApiUnavailable notThere) {
            LOG.warn("pictures of post {} stay unattached: {}", post.id(), notThere.getMessage());
        }
    }

    @Override
    public Optional<Done> earlier(ApprovedRelease release) {
        site.checkLogin();
        var slug = articles.reserve(release).slug();
        return site.postWith(slug, WordPressPost.mark(release)).map(WordPressWebsite::done);
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
                .orElseThrow(() -> new SettingRefused("Kategori “%s” tidak ada di WordPress.".formatted(slug))));
    }

    private List<Media> media(ApprovedRelease release, String slug) {
        var begun = clock.instant();
        var media = new ArrayList<Media>();
        while (media.size() < release.pictures().size()) {
            if (Duration.between(begun, clock.instant())
                            .compareTo(settings.longestJob().dividedBy(2))
                    > 0) {
                throw new ApiUnavailable(
                        "WordPress terlalu lambat; gambar sisanya diunggah pada percobaan berikutnya.");
            }
            media.add(medium(release, slug + "-foto-" + (media.size() + 1), media.size() + 1));
        }
        return media;
    }

    private Media medium(ApprovedRelease release, String slug, int number) {
        var picture = release.pictures().get(number - 1);
        return site.image(slug)
                .orElseGet(() -> site.upload(new Image(
                        pictures.jpeg(release, number, LONGEST_EDGE),
                        slug,
                        WordPressPost.plain(picture.caption()),
                        WordPressPost.plain(picture.caption()),
                        WordPressPost.plain(picture.altText()))));
    }

    private static Done done(WordPressSite.Post post) {
        return new Done(post.link(), String.valueOf(post.id()));
    }
}
