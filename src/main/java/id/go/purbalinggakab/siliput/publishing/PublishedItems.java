package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiRefused;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiUnavailable;
import id.go.purbalinggakab.siliput.publishing.ledger.Ledger;
import id.go.purbalinggakab.siliput.publishing.ledger.LedgerTransitions;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher;
import id.go.purbalinggakab.siliput.publishing.mailing.Mailing;
import id.go.purbalinggakab.siliput.publishing.networks.NoteRows;
import id.go.purbalinggakab.siliput.publishing.website.ArticleTable;
import id.go.purbalinggakab.siliput.publishing.website.Websites;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What may still be done with a release that is out: our own page follows at once, elsewhere people or interfaces. */
@Component
@RequiredArgsConstructor
public class PublishedItems {

    private static final String RETRACTED = "Berita dicabut sebelum dikirim ke sini.";
    private static final String CORRECTED = "Berita diralat; naskah lamanya tidak dibagikan lagi.";
    private static final String PICTURES_STAY = "Website: beritanya sudah disembunyikan, tetapi fotonya masih terbuka"
            + " lewat alamatnya sendiri di Media WordPress; hapus di sana bila foto itu yang bermasalah";

    private final Ledger ledger;
    private final LedgerTransitions transitions;
    private final Mailing mail;
    private final PublishingSettings settings;
    private final Websites websites;
    private final NoteRows notes;
    private final ArticleTable articles;

    /** Where the release can be read now, one link per channel; empty where nothing of it is out. */
    public List<PublishedItem> of(String caseNumber) {
        return ledger.ofCase(caseNumber).stream()
                .filter(row -> row.state() == State.PUBLISHED)
                .flatMap(row -> row.link().stream()
                        .map(link -> new PublishedItem(
                                row.channel(), link, !isOurs(row.channel(), link) && !isOnWordPress(row))))
                .distinct()
                .toList();
    }

    /** Channels that are being asked at this moment, mail aside: nobody knows yet whether it is out there. */
    public List<Channel> underWay(String caseNumber) {
        return ledger.ofCase(caseNumber).stream()
                .filter(row -> row.state() == State.PENDING && row.channel() != Channel.MAIL)
                .map(LedgerRow::channel)
                .distinct()
                .toList();
    }

    /** Where anybody reads the news; none while it is taken down. */
    public Optional<String> newsPage(String caseNumber) {
        return of(caseNumber).stream()
                .filter(item -> item.channel() == Channel.WEBSITE && !isHidden(caseNumber))
                .map(PublishedItem::link)
                .findFirst();
    }

    private boolean isOurs(Channel channel, String link) {
        return channel == Channel.WEBSITE && link.startsWith(settings.publicUrl() + "/");
    }

    /**
     * Hides the built-in page at once, and closes what still waits to go out of the release.
     *
     * @return false where it was hidden already
     */
    public boolean hide(String caseNumber) {
        var hidden = articles.hide(caseNumber);
        if (hidden) {
            stop(caseNumber, Publisher.DOWN);
            notes.stop(caseNumber);
        }
        return hidden;
    }

    private void stop(String caseNumber, String reason) {
        articles.versionsOf(caseNumber)
                .forEach(version -> transitions.closeWaiting(caseNumber, version, reason, Publisher.SYSTEM));
    }

    /** Shows the built-in page again. */
    public void show(String caseNumber) {
        articles.show(caseNumber);
    }

    public boolean isHidden(String caseNumber) {
        return articles.isHidden(caseNumber);
    }

    private boolean isOnWordPress(LedgerRow row) {
        return websites.wordPress().isPresent() && row.wordPressPost().isPresent();
    }

    /**
     * Hides or shows the post on the office's WordPress; nothing where none is configured.
     *
     * @return what people must do by hand and why, empty where all is done
     */
    public Optional<String> setShownElsewhere(String caseNumber, boolean shown) {
        return ledger.ofCase(caseNumber).stream()
                .filter(row -> row.state() == State.PUBLISHED && isOnWordPress(row))
                .findFirst()
                .flatMap(row -> problem(row, shown));
    }

    private Optional<String> problem(LedgerRow row, boolean shown) {
        try {
            websites.wordPress().orElseThrow().setShown(row.wordPressPost().orElseThrow(), shown);
            // a post's pictures keep their addresses, and deleting them cannot be undone
            return Optional.of(PICTURES_STAY).filter(any -> !shown && articles.ofCaseHasPictures(row.caseNumber()));
        } catch (ApiRefused | ApiUnavailable failed) {
            return Optional.of("Website: %s (%s)".formatted(row.link().orElse(""), failed.getMessage()));
        }
    }

    /** Puts an approved note under the public page; of a retracted release nothing more goes out. Repeated, it changes nothing. */
    public void annotate(ApprovedRelease note, NoteKind kind) {
        articles.annotate(note, kind);
        notes.onOurPage(note);
        if (kind == NoteKind.RALAT) {
            stop(note.caseNumber(), CORRECTED);
        } else if (kind == NoteKind.PENCABUTAN) {
            ledger.ofCase(note.caseNumber()).stream()
                    .map(LedgerRow::version)
                    .filter(version -> version < note.version())
                    .distinct()
                    .forEach(version ->
                            transitions.closeWaiting(note.caseNumber(), version, RETRACTED, Publisher.SYSTEM));
        }
    }

    /**
     * Opens a row for each place outside our news pages that has the release; a repeated call finds them again. Small
     * notes concern websites only.
     */
    public List<Publishing.SocialRow> correctElsewhere(ApprovedRelease note, NoteKind kind) {
        return notes.open(note, kind);
    }

    /**
     * Mails the next chunk of the journalists whom the earlier versions reached.
     *
     * @return how many recipients still wait
     */
    public int mailCorrection(ApprovedRelease note) {
        return mail.mailNextOf(note);
    }

    /** @param byHand nobody but a person can change it there */
    public record PublishedItem(Channel channel, String link, boolean byHand) {}
}
