package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A correction's rows: one for each place that has the release, whoever put it there. */
@Component
class NoteRows {

    private static final String BY = "sistem";

    private final Ledger ledger;
    private final SocialLeg social;
    private final Networks networks;
    private final Websites websites;
    private final WebsiteLeg website;
    private final ArticleTable articles;
    private final PublishingSettings settings;
    private final NetworkTries tries;
    private final OwnTransaction own;

    NoteRows(
            Ledger ledger,
            SocialLeg social,
            Networks networks,
            Websites websites,
            WebsiteLeg website,
            ArticleTable articles,
            PublishingSettings settings,
            NetworkTries tries,
            OwnTransaction own) {
        this.ledger = ledger;
        this.social = social;
        this.networks = networks;
        this.websites = websites;
        this.website = website;
        this.articles = articles;
        this.settings = settings;
        this.tries = tries;
        this.own = own;
    }

    /** In the caller's transaction: the note is on our page from its commit on. */
    void onOurPage(ApprovedRelease note) {
        var key = Ledger.Key.of(note, Channel.WEBSITE, Websites.BESIDES);
        var page = articles.ofCase(note.caseNumber()).map(slug -> settings.publicUrl() + "/berita/" + slug);
        if (page.isPresent() && ledger.find(key).isEmpty()) {
            ledger.open(key, State.OPEN, note.contentHash(), Optional.of(note.body()), Optional.empty());
            ledger.finish(key, State.PUBLISHED, page.get(), null, null, BY);
        }
    }

    List<Publishing.SocialRow> open(ApprovedRelease note, NoteKind kind) {
        var link = website.outLink(note);
        var fresh = places(note, kind)
                .map(place -> Ledger.Key.of(note, place, Ledger.PUBLIC))
                .filter(key -> ledger.find(key).isEmpty())
                .toList();
        own.run(() -> fresh.forEach(key -> {
            var text = Optional.of(text(key.channel(), note, kind, link));
            ledger.open(key, State.OPEN, note.contentHash(), text, Optional.empty());
            if (goesByItself(note, key.channel())) {
                tries.open(key);
            }
        }));
        return social.rows(note.caseNumber(), note.version());
    }

    private Stream<Channel> places(ApprovedRelease note, NoteKind kind) {
        return ledger.ofCase(note.caseNumber()).stream()
                .filter(row -> row.version() < note.version() && row.state() == State.PUBLISHED)
                .filter(row -> row.channel() == Channel.WEBSITE
                        ? row.link()
                                .filter(at -> !at.startsWith(settings.publicUrl() + "/"))
                                .isPresent()
                        : row.channel() != Channel.MAIL && kind != NoteKind.CATATAN)
                .map(LedgerRow::channel)
                .distinct();
    }

    private boolean goesByItself(ApprovedRelease note, Channel place) {
        return place == Channel.WEBSITE
                ? websites.notes().isPresent()
                        && ledger.onWordPress(note.caseNumber()).isPresent()
                : networks.find(place).isPresent();
    }

    private String text(Channel place, ApprovedRelease note, NoteKind kind, Optional<String> link) {
        return place == Channel.WEBSITE
                ? "%s (%s): %s".formatted(kind.label(), IndonesianTime.date(note.approvedAt()), note.body())
                : SocialText.note(place, note, link.filter(at -> networks.takesLink(place)))
                        .text();
    }
}
