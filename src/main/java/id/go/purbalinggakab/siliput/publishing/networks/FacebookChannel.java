package id.go.purbalinggakab.siliput.publishing.networks;

import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiBusy;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiRefused;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiUnavailable;
import id.go.purbalinggakab.siliput.publishing.api.GraphApi;
import id.go.purbalinggakab.siliput.publishing.ledger.Memory;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Done;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Step;
import id.go.purbalinggakab.siliput.publishing.website.ReleasePictures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/** A post of the office's Facebook page, with up to four pictures or else with the link. */
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public final class FacebookChannel implements NetworkChannel {

    private static final int LONGEST_EDGE = 2048;
    public static final int PICTURES = 4;

    private final GraphApi api;
    private final String page;
    private final ReleasePictures pictures;

    @Override
    public Step next(Post post, Memory memory) {
        var unseen = upload(post.release());
        memory.asking();
        var id = api.postOnPage(page, post.text(), unseen, post.link());
        return new Done(link(id), id);
    }

    /** The post is out whatever becomes of this question. */
    private String link(String id) {
        try {
            var link = api.linkOfPost(id);
            return link.isBlank() ? place(id) : link;
        } catch (ApiRefused | ApiUnavailable | ApiBusy noAnswer) {
            return place(id);
        }
    }

    private static String place(String id) {
        return "https://www.facebook.com/" + id;
    }

    private List<String> upload(ApprovedRelease release) {
        var ids = new ArrayList<String>();
        for (var picture : release.pictures().stream().limit(PICTURES).toList()) {
            ids.add(api.uploadUnseen(page, pictures.jpeg(release, ids.size() + 1, LONGEST_EDGE), picture.altText()));
        }
        return ids;
    }

    @Override
    public Optional<Done> earlier(Post post, Memory memory) {
        return api.postsOfPage(page).stream()
                .filter(recent -> SocialText.isSame(post.text(), memory.openedAt(), recent.text(), recent.at()))
                .map(recent -> new Done(recent.link(), recent.id()))
                .findFirst();
    }

    @Override
    public Optional<Instant> tokenEnds() {
        return api.tokenEnds();
    }
}
