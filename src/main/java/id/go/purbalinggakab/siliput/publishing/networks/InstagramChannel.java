package id.go.purbalinggakab.siliput.publishing.networks;

import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiBusy;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiRefused;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiUnavailable;
import id.go.purbalinggakab.siliput.publishing.api.GraphApi;
import id.go.purbalinggakab.siliput.publishing.ledger.Memory;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Done;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.NotYet;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Step;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** A picture with a caption on Instagram: a container, the question whether it is ready, the publishing. */
final class InstagramChannel implements NetworkChannel {

    /** Meta asks for one question a minute, and for no more than five minutes. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static final int MOST_POLLS = 5;
    private static final String OUT_WITHOUT_LINK =
            "Sudah terbit di Instagram, tetapi tautannya tidak ditemukan; salin tautannya dari Instagram.";

    private final GraphApi api;
    private final String account;
    private final Function<ApprovedRelease, Optional<URI>> publicPicture;

    /** @param publicPicture where the network can fetch the first picture; empty while the news page is not out */
    InstagramChannel(GraphApi api, String account, Function<ApprovedRelease, Optional<URI>> publicPicture) {
        this.api = api;
        this.account = account;
        this.publicPicture = publicPicture;
    }

    @Override
    public Step next(Post post, Memory memory) {
        if (post.release().pictures().isEmpty()) {
            throw new ApiRefused("Instagram memerlukan foto, tulisan ini tidak berfoto.");
        }
        if (memory.container().isEmpty()) {
            var picture = publicPicture.apply(post.release());
            if (picture.isEmpty()) {
                return waiting(
                        memory, "Fotonya belum ada di halaman berita, sehingga Instagram tidak dapat mengambilnya.");
            }
            memory.keepContainer(api.createContainer(
                    account,
                    picture.get(),
                    post.text(),
                    post.release().pictures().get(0).altText()));
        }
        return publishWhenReady(post, memory);
    }

    private Step publishWhenReady(Post post, Memory memory) {
        var id = memory.container().orElseThrow();
        var container = api.container(id);
        return switch (container.code()) {
            case "FINISHED" -> {
                memory.asking();
                yield done(api.publishContainer(account, id));
            }
            case "PUBLISHED" -> recent(post, memory);
            case "IN_PROGRESS" ->
                waiting(memory, "Instagram belum selesai mengolah fotonya setelah %d menit.".formatted(MOST_POLLS));
            case "EXPIRED" -> throw new ApiRefused("Kiriman yang disiapkan di Instagram sudah kedaluwarsa.");
            default -> throw new ApiRefused("Instagram gagal mengolah fotonya: " + container.detail());
        };
    }

    private static Step waiting(Memory memory, String inVain) {
        if (memory.polls() >= MOST_POLLS) {
            throw new ApiRefused(inVain);
        }
        return new NotYet(PAUSE);
    }

    @Override
    public Optional<Done> earlier(Post post, Memory memory) {
        var published = memory.container()
                .map(api::container)
                .filter(container -> "PUBLISHED".equals(container.code()))
                .isPresent();
        return published ? Optional.of(recent(post, memory)) : Optional.empty();
    }

    private Done recent(Post post, Memory memory) {
        return api.postsOfAccount(account).stream()
                .filter(recent -> SocialText.isSame(post.text(), memory.openedAt(), recent.text(), recent.at()))
                .filter(recent -> !recent.link().isBlank())
                .map(recent -> new Done(recent.link(), recent.id()))
                .findFirst()
                .orElseThrow(() -> new ApiRefused(OUT_WITHOUT_LINK));
    }

    @Override
    public Optional<Instant> tokenEnds() {
        return api.tokenEnds();
    }

    private Done done(String id) {
        try {
            var link = api.linkOfMedia(id);
            if (!link.isBlank()) {
                return new Done(link, id);
            }
        } catch (ApiBusy later) {
            // the limit hit the question, not the post
            throw new ApiUnavailable("Tautan kiriman Instagram belum dapat ditanyakan.");
        } catch (ApiRefused noLink) {
            // the post is out all the same
        }
        throw new ApiRefused(OUT_WITHOUT_LINK);
    }
}
