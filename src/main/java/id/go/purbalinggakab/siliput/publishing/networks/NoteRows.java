package id.go.purbalinggakab.siliput.publishing.networks;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.NoteKind;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings;
import id.go.purbalinggakab.siliput.publishing.ledger.Ledger;
import id.go.purbalinggakab.siliput.publishing.ledger.LedgerTransitions;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher;
import id.go.purbalinggakab.siliput.publishing.website.ArticleTable;
import id.go.purbalinggakab.siliput.publishing.website.Websites;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** A correction's rows: one for each place that has the release, whoever put it there. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class NoteRows {

    private final Ledger ledger;
    private final LedgerTransitions transitions;
    private final ManualPosts posts;
    private final Networks networks;
    private final Websites websites;
    private final ArticleTable articles;
    private final PublishingSettings settings;

    /** In the caller's transaction: the note is on our page from its commit on. */
    public void onOurPage(ApprovedRelease note) {
        var key = Ledger.Key.of(note, Channel.WEBSITE, Websites.BESIDES);
        var page = articles.ofCase(note.caseNumber()).map(slug -> settings.publicUrl() + "/berita/" + slug);
        if (page.isPresent() && ledger.find(key).isEmpty()) {
            transitions.open(key, note.contentHash(), Optional.of(note.body()));
            transitions.finish(key, State.PUBLISHED, page.get(), null, null, Publisher.SYSTEM);
        }
    }

    public List<Publishing.SocialRow> open(ApprovedRelease note, NoteKind kind) {
        var link = ledger.websiteLink(note.caseNumber(), note.version());
        return posts.open(
                note, places(note, kind), place -> text(place, note, kind, link), place -> goesByItself(note, place));
    }

    /** What is to be deleted is not corrected before; a website's row waits for the page to come back. */
    public void stop(String caseNumber) {
        ledger.ofCase(caseNumber).stream()
                .filter(row -> row.state() == State.OPEN && ManualPosts.NETWORKS.contains(row.channel()))
                .forEach(row -> transitions.close(row.key(), State.OPEN, Publisher.DOWN, Publisher.SYSTEM));
    }

    private Stream<Channel> places(ApprovedRelease note, NoteKind kind) {
        return ledger.ofCase(note.caseNumber()).stream()
                .filter(row -> row.version() < note.version() && row.state() == State.PUBLISHED)
                .filter(row -> row.channel() == Channel.WEBSITE
                        ? row.link()
                                .filter(at -> !at.startsWith(settings.publicUrl() + "/"))
                                .isPresent()
                        : row.channel() != Channel.MAIL
                                && kind != NoteKind.CATATAN
                                && !articles.isHidden(note.caseNumber()))
                .map(LedgerRow::channel)
                .distinct();
    }

    private boolean goesByItself(ApprovedRelease note, Channel place) {
        return place == Channel.WEBSITE
                ? websites.wordPress().isPresent()
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
