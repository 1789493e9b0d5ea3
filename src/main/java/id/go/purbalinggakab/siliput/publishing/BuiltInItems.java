package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.api.ApiRefused;
import id.go.purbalinggakab.siliput.publishing.api.ApiUnavailable;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The built-in page follows at once; everything elsewhere is a person's work. */
@Component
class BuiltInItems implements PublishedItems {

    private static final String BY = "sistem";
    private static final String RETRACTED = "Berita dicabut sebelum dikirim ke sini.";
    private static final String CORRECTED = "Berita diralat; naskah lamanya tidak dibagikan lagi.";
    private static final String PICTURES_STAY = "Website: beritanya sudah disembunyikan, tetapi fotonya masih terbuka"
            + " lewat alamatnya sendiri di Media WordPress; hapus di sana bila foto itu yang bermasalah";

    private final Ledger ledger;
    private final MailLeg mail;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PublishingSettings settings;
    private final Websites websites;
    private final NoteRows notes;
    private final ArticleTable articles;

    BuiltInItems(
            Ledger ledger,
            MailLeg mail,
            JdbcClient jdbc,
            Clock clock,
            PublishingSettings settings,
            Websites websites,
            NoteRows notes,
            ArticleTable articles) {
        this.articles = articles;
        this.notes = notes;
        this.websites = websites;
        this.ledger = ledger;
        this.mail = mail;
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public List<PublishedItem> of(String caseNumber) {
        return ledger.ofCase(caseNumber).stream()
                .filter(row -> row.state() == State.PUBLISHED)
                .flatMap(row -> row.link().stream()
                        .map(link -> new PublishedItem(
                                row.channel(), link, !isOurs(row.channel(), link) && !isOnWordPress(row))))
                .distinct()
                .toList();
    }

    @Override
    public List<Channel> underWay(String caseNumber) {
        return ledger.ofCase(caseNumber).stream()
                .filter(row -> row.state() == State.PENDING && row.channel() != Channel.MAIL)
                .map(LedgerRow::channel)
                .distinct()
                .toList();
    }

    private boolean isOurs(Channel channel, String link) {
        return channel == Channel.WEBSITE && link.startsWith(settings.publicUrl() + "/");
    }

    @Override
    public boolean hide(String caseNumber) {
        var hidden = jdbc.sql("update article set hidden_at = :now where case_number = :case and hidden_at is null")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("case", caseNumber)
                        .update()
                > 0;
        if (hidden) {
            stop(caseNumber, WebsiteLeg.DOWN);
        }
        return hidden;
    }

    private void stop(String caseNumber, String reason) {
        articles.versionsOf(caseNumber).forEach(version -> ledger.closeWaiting(caseNumber, version, reason, BY));
    }

    @Override
    public void show(String caseNumber) {
        jdbc.sql("update article set hidden_at = null where case_number = :case")
                .param("case", caseNumber)
                .update();
    }

    @Override
    public boolean isHidden(String caseNumber) {
        return jdbc.sql("select count(*) from article where case_number = :case and hidden_at is not null")
                        .param("case", caseNumber)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean isOnWordPress(LedgerRow row) {
        return websites.wordPress().isPresent() && row.wordPressPost().isPresent();
    }

    @Override
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

    @Override
    public void annotate(ApprovedRelease note, NoteKind kind) {
        jdbc.sql(
                        """
                        insert into article_note (case_number, version_no, kind, note_text, noted_at)
                        select :case, :version, :kind, :text, :now from (values (1)) once (n)
                        where not exists (select 1 from article_note known
                            where known.case_number = :case and known.version_no = :version)
                        """)
                .param("case", note.caseNumber())
                .param("version", note.version())
                .param("kind", kind.name())
                .param("text", note.body())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        notes.onOurPage(note);
        if (kind == NoteKind.RALAT) {
            stop(note.caseNumber(), CORRECTED);
        } else if (kind == NoteKind.PENCABUTAN) {
            ledger.ofCase(note.caseNumber()).stream()
                    .map(LedgerRow::version)
                    .filter(version -> version < note.version())
                    .distinct()
                    .forEach(version -> ledger.closeWaiting(note.caseNumber(), version, RETRACTED, BY));
        }
    }

    @Override
    public List<Publishing.SocialRow> correctElsewhere(ApprovedRelease note, NoteKind kind) {
        return notes.open(note, kind);
    }

    @Override
    public int mailCorrection(ApprovedRelease note) {
        return mail.mailNextOf(note);
    }
}
