package id.go.purbalinggakab.siliput.publishing.website;

import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Done;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Our own news pages: where nothing else is configured, a release still comes out. */
@Component
@RequiredArgsConstructor
class BuiltInWebsite implements ReleaseChannel {

    private static final int LONGEST_EDGE = 1600;

    private final ArticleTable articles;
    private final PublicPictures folder;
    private final ReleasePictures pictures;
    private final PublishingSettings settings;

    @Override
    public Done publish(ApprovedRelease release) {
        var article = articles.reserve(release);
        for (var number = 1; number <= release.pictures().size(); number++) {
            folder.keepSizes(article.slug(), number, pictures.jpeg(release, number, LONGEST_EDGE));
        }
        articles.publish(article, release.pictures());
        return done(article);
    }

    @Override
    public Optional<Done> earlier(ApprovedRelease release) {
        return Optional.of(articles.reserve(release))
                .filter(ArticleTable.Reserved::published)
                .map(this::done);
    }

    @Override
    public Optional<String> expectedLink(ApprovedRelease release) {
        return Optional.of(link(articles.reserve(release)));
    }

    private Done done(ArticleTable.Reserved article) {
        return new Done(link(article), article.id().toString());
    }

    private String link(ArticleTable.Reserved article) {
        return settings.publicUrl() + "/berita/" + article.slug();
    }
}
