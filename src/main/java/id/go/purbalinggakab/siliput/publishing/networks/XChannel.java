package id.go.purbalinggakab.siliput.publishing.networks;

import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiRefused;
import id.go.purbalinggakab.siliput.publishing.api.XApi;
import id.go.purbalinggakab.siliput.publishing.ledger.Memory;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Done;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Step;
import id.go.purbalinggakab.siliput.publishing.website.ReleasePictures;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;

/** A post on X with the first picture. */
@RequiredArgsConstructor
final class XChannel implements NetworkChannel {

    private static final int LONGEST_EDGE = 1600;

    private final XApi api;
    private final String handle;
    private final ReleasePictures pictures;

    @Override
    public Step next(Post post, Memory memory) {
        if (XRule.length(post.text()) > XRule.LIMIT) {
            throw new ApiRefused("Teks melebihi %d huruf menurut hitungan X.".formatted(XRule.LIMIT));
        }
        var release = post.release();
        var media = release.pictures().isEmpty()
                ? List.<String>of()
                : List.of(api.upload(
                        pictures.jpeg(release, 1, LONGEST_EDGE),
                        release.pictures().get(0).altText()));
        memory.asking();
        return done(api.create(post.text(), media));
    }

    @Override
    public Optional<Done> earlier(Post post, Memory memory) {
        return api.recent().stream()
                .filter(recent -> SocialText.isSame(post.text(), memory.openedAt(), recent.text(), recent.at()))
                .map(this::done)
                .findFirst();
    }

    private Done done(XApi.Post post) {
        return new Done("https://x.com/%s/status/%s".formatted(handle, post.id()), post.id());
    }
}
