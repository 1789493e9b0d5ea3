package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.coverage.Corrections;
import id.go.purbalinggakab.siliput.deadlines.CalendarEdit;
import id.go.purbalinggakab.siliput.deadlines.Holiday;
import id.go.purbalinggakab.siliput.deadlines.HolidayKind;
import id.go.purbalinggakab.siliput.deadlines.OfficeCalendar;
import id.go.purbalinggakab.siliput.mail.Bounce;
import id.go.purbalinggakab.siliput.publishing.Article;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.News;
import id.go.purbalinggakab.siliput.publishing.NoteKind;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.register.CaseNote;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import id.go.purbalinggakab.siliput.testing.SamplePdf;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A release that is out is taken down, noted, corrected, replied to and retracted; every element is walked. */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
class AfterPublicationStoryTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    MutableClock clock;

    @Autowired
    Register register;

    @Autowired
    Publishing publishing;

    @Autowired
    News news;

    @Autowired
    Corrections corrections;

    @Autowired
    OfficeCalendar calendar;

    @Autowired
    List<Bounce.Reader> bounces;

    @Autowired
    JdbcClient jdbc;

    CoverageStory story;
    CoverageStory after;
    int told;

    @BeforeEach
    void published() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        jdbc.sql("delete from booking").update();
        story = new CoverageStory(engine, archive, clock);
        after = new CoverageStory(engine, archive, clock);
        story.letterArrives().deskVerifies().headDisposes().accepted("siti,budi");
        clock.setTo("2026-11-04T11:30:00+07:00");
        story.covered("siti").writes("siti", "Cegah stunting bersama");
        story.approves("kabid").legsRun().shared("budi");
        assertThat(article().hidden()).isFalse();
    }

    @AfterEach
    void later() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        told++;
    }

    @AfterAll
    void everyElementIsWalked() {
        long stories = Stream.of(getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        if (told == stories) {
            List.of("takeDown", "correctRelease", "returnedMail")
                    .forEach(process -> assertThat(after.neverWalked(process))
                            .as("elements of %s that no story walked", process)
                            .isSubsetOf(NetworkStoryIT.CORRECTED_HERE));
        }
    }

    @Test
    void aReleaseIsHiddenAtOnceAndComesBackAfterAReviewBySomebodyElse() {
        assertThatThrownBy(() -> takenDown("siti")).isInstanceOf(AuthorizationException.class);
        takenDown("kabid");
        assertThat(article().hidden()).isTrue();
        assertThat(news.latest(0, 50))
                .noneMatch(one -> one.slug().equals(article().slug()));
        assertThat(after.openSteps()).containsExactlyInAnyOrder("reviewTakeDown", "removePosts");
        assertThat(after.task("removePosts").getPriority()).isEqualTo(90);
        assertThat(String.valueOf(after.variable("postLinks"))).contains("instagram.com/p/abc", "facebook.com");
        // a working day from Wednesday: Thursday 5 November at closing
        assertThat(after.instant("reviewDueAt"))
                .isEqualTo(CoverageStory.at("2026-11-05T16:00:00+07:00").toInstant());

        assertThatThrownBy(() -> after.completes("kabid", "reviewTakeDown", decision("REINSTATE")))
                .hasMessageContaining("tidak meninjaunya sendiri");
        clock.setTo("2026-11-05T16:00:00+07:00");
        after.timerFires("reviewOverdue");
        assertThat(toldOf("takeDown")).contains("petugas:kepala", "petugas:sekretaris");
        after.completes("kepala", "reviewTakeDown", decision("REINSTATE")).legsRun();
        assertThat(article().hidden()).isFalse();
        after.completes("budi", "removePosts", Map.of("removalRemark", "Instagram dan Facebook dihapus 11.40."));
        assertThat(after.isEnded()).isTrue();
        assertThat(notes()).anyMatch(text -> text.contains("memuat identitas anak"));
    }

    @Test
    void whatStaysDownStaysDownAndIsNotTakenDownTwice() {
        takenDown("sekretaris");
        assertThatThrownBy(() -> new CoverageStory(engine, archive, clock)
                        .starts("kabid", "takeDown", Map.of("caseNumber", story.number(), "takeDownReason", "Sama")))
                .hasMessageContaining("sudah diturunkan");
        after.completes("kabid", "reviewTakeDown", decision("KEEP_DOWN"));
        after.completes("budi", "removePosts", Map.of("removalRemark", "Sudah."));
        assertThat(after.isEnded()).isTrue();
        assertThat(article().hidden()).isTrue();
    }

    @Test
    void whatIsOutIsTakenDownWhileTheRestIsStillBeingSent() {
        var running = approvedAndOnTheWebsite();
        after.starts("fungsional", "takeDown", takeDown(running.number())).legsRun();
        assertThat(page(running.number()).hidden()).isTrue();
        running.legsRun();
        assertThat(publishing.ledger(running.number()))
                .filteredOn(row -> row.channel() != Channel.WEBSITE)
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.state()).as(row.toString()).isEqualTo(LedgerRow.State.SKIPPED);
                    assertThat(row.reason().orElse("")).contains("diturunkan");
                });
        assertThatThrownBy(() -> new CoverageStory(engine, archive, clock)
                        .starts("siti", "correctRelease", correction(running.number(), "RALAT")))
                .hasMessageContaining("masih dikirim");
        running.completes("siti", "shareOnSocialMedia", Map.of("socialPosts", "[]"));
        assertThat(running.isEnded()).isTrue();
        assertThat(jdbc.sql("select count(*) from notice where case_number = ? and kind = 'release-published'")
                        .param(running.number())
                        .query(Integer.class)
                        .single())
                .as("nobody is sent to a page that is down")
                .isZero();
        after.completes("kabid", "reviewTakeDown", decision("REINSTATE")).legsRun();
        assertThat(after.isEnded()).isTrue();
        assertThat(page(running.number()).hidden()).isFalse();
    }

    /** The website has it; nobody was mailed and nothing was shared. */
    private CoverageStory approvedAndOnTheWebsite() {
        clock.setTo("2026-11-02T09:10:00+07:00");
        jdbc.sql("delete from booking").update();
        var running = new CoverageStory(engine, archive, clock);
        running.letterArrives().deskVerifies().headDisposes().accepted("siti,budi");
        clock.setTo("2026-11-04T11:30:00+07:00");
        running.covered("siti").writes("siti", "Cegah stunting di desa").approves("kabid");
        var website = running.timer("publishOnWebsite").orElseThrow();
        engine.getManagementService().executeJob(website.getId());
        return running;
    }

    private static Map<String, Object> takeDown(String number) {
        return Map.of("caseNumber", number, "takeDownReason", "memuat identitas anak");
    }

    @Test
    void theReviewFollowsTheCalendar() {
        takenDown("kabid");
        var thursday = LocalDate.of(2026, 11, 5);
        try {
            apply(CalendarEdit.add(new Holiday(thursday, HolidayKind.LIBUR_KANTOR, "Pemilihan Kepala Desa")));
            assertThat(after.instant("reviewDueAt"))
                    .as("Friday at closing")
                    .isEqualTo(CoverageStory.at("2026-11-06T14:30:00+07:00").toInstant());
            assertThat(after.task("reviewTakeDown").getDueDate().toInstant()).isEqualTo(after.instant("reviewDueAt"));
            assertThat(notes()).anyMatch(text -> text.startsWith("Tenggat peninjauan digeser dari Kamis"));
        } finally {
            apply(CalendarEdit.remove(thursday));
        }
        assertThat(after.instant("reviewDueAt"))
                .isEqualTo(CoverageStory.at("2026-11-05T16:00:00+07:00").toInstant());
        after.completes("kepala", "reviewTakeDown", decision("KEEP_DOWN"));
        after.completes("budi", "removePosts", Map.of("removalRemark", "Sudah."));
    }

    private void apply(CalendarEdit edit) {
        calendar.apply(edit, calendar.preview(edit).version(), "Keputusan Bupati 12/2026", "admin");
    }

    @Test
    void onlyWhatIsOutIsTakenDownOrCorrected() {
        var other = new CoverageStory(engine, archive, clock).letterArrives();
        assertThatThrownBy(() -> after.starts(
                        "kepala", "takeDown", Map.of("caseNumber", other.number(), "takeDownReason", "Belum terbit")))
                .hasMessageContaining("belum terbit");
        assertThatThrownBy(() -> after.starts(
                        "kepala", "takeDown", Map.of("caseNumber", story.number(), "takeDownReason", "Satu\nDua")))
                .hasMessageContaining("satu baris");
        assertThatThrownBy(() -> after.starts("siti", "correctRelease", correction(other.number(), "RALAT")))
                .hasMessageContaining("belum terbit");
        assertThatThrownBy(() -> after.starts("siti", "correctRelease", correction(story.number(), "HAK_JAWAB")))
                .hasMessageContaining("hak jawab");
    }

    @Test
    void aCorrectionReachesThePageTheSameJournalistsAndThePosts() {
        var before = mailed(1);
        assertThat(before).isNotEmpty();
        after.starts("siti", "correctRelease", correction(story.number(), "RALAT"));
        assertThat(article().notes()).isEmpty();
        after.completes(
                "fungsional",
                "reviewCorrection",
                Map.of("correctionDecision", "REVISE", "correctionRemark", "Sebut angka yang benar"));
        after.completes("siti", "reviseCorrection", Map.of("correctionText", "Tertulis 200 kader, yang benar 250."));
        assertThatThrownBy(() -> after.completes("siti", "reviewCorrection", Map.of("correctionDecision", "APPROVED")))
                .isInstanceOf(AuthorizationException.class);
        after.completes("fungsional", "reviewCorrection", Map.of("correctionDecision", "APPROVED"))
                .legsRun();
        assertThat(after.variable("correctionRemark"))
                .as("a remark of the version before")
                .isNull();
        assertThat(article().notes()).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(NoteKind.RALAT);
            assertThat(note.text()).contains("yang benar 250");
        });
        assertThat(mailed(3)).containsExactlyElementsOf(before);
        assertThat(after.openSteps()).containsExactly("shareCorrection");
        assertThat(publishing.socialRows(story.number(), 3))
                .extracting(Publishing.SocialRow::network)
                .as("where the release stands")
                .containsExactly(Channel.INSTAGRAM, Channel.FACEBOOK);
        for (var unreadable :
                List.of("https://www.instagram.com/p/abc/", "null", "{\"link\":\"https://x.com/a/status/1\"}")) {
            assertThatThrownBy(() -> after.completes("budi", "shareCorrection", posts(unreadable)))
                    .as(unreadable)
                    .hasMessageContaining("tidak dapat dibaca");
        }
        assertThatThrownBy(() -> after.completes("budi", "shareCorrection", posts(INSTAGRAM + "," + INSTAGRAM)))
                .hasMessageContaining("dua kali");
        assertThatThrownBy(() -> after.completes(
                        "budi", "shareCorrection", posts("{\"network\":\"MAIL\",\"link\":\"https://x.test/a\"}")))
                .hasMessageContaining("tidak dibuka untuk perkara ini");
        assertThatThrownBy(() -> after.completes(
                        "budi",
                        "shareCorrection",
                        posts("{\"network\":\"FACEBOOK\",\"reason\":\"%s\"}".formatted("x".repeat(301)))))
                .hasMessageContaining("paling banyak 300 huruf");
        assertThatThrownBy(() -> after.completes("budi", "shareCorrection", posts(INSTAGRAM)))
                .hasMessageContaining("Facebook");
        after.completes(
                "budi",
                "shareCorrection",
                posts(INSTAGRAM + ",{\"network\":\"FACEBOOK\",\"reason\":\"Kiriman sudah dihapus\"}"));
        assertThat(after.isEnded()).isTrue();
        assertThat(news.latest(0, 50))
                .anyMatch(one -> one.slug().equals(article().slug()));
    }

    @Test
    void aReplyComesWithItsLetterAndWithTheNameOfWhoAsks() {
        var letter = archive.store(DocumentKind.ATTACHMENT, "hak-jawab.pdf", SamplePdf.stream(), "siti")
                .id();
        var draft = new HashMap<>(correction(story.number(), "HAK_JAWAB"));
        draft.put("askedBy", "Ketua Paguyuban <b>Kader</b>");
        draft.put("askedDocument", UUID.randomUUID().toString());
        assertThatThrownBy(() -> after.starts("siti", "correctRelease", draft)).hasMessageContaining("Unggah kembali");
        draft.put("askedDocument", letter.toString());
        after.starts("siti", "correctRelease", draft);
        assertThat(archive.find(letter).orElseThrow().caseNumber()).contains(story.number());
        after.completes("kabid", "reviewCorrection", Map.of("correctionDecision", "APPROVED"))
                .legsRun();
        assertThat(article().notes()).extracting(Article.ArticleNote::kind).containsExactly(NoteKind.HAK_JAWAB);
        assertThat(mailed(2)).isEqualTo(mailed(1));
        assertThat(notes()).anyMatch(text -> text.contains("diminta oleh Ketua Paguyuban"));
    }

    @Test
    void whatTwoPeopleHandInAtTheSameMomentIsKept() {
        var drafts = Stream.generate(() -> CompletableFuture.runAsync(() -> new CoverageStory(engine, archive, clock)
                        .starts("siti", "correctRelease", correction(story.number(), "CATATAN"))))
                .limit(4)
                .toList();
        drafts.forEach(CompletableFuture::join);
        assertThat(corrections.of(story.number()))
                .extracting(Corrections.Correction::version)
                .containsExactly(2, 3, 4, 5);
    }

    @Test
    void whoWroteACorrectionDoesNotApproveIt() {
        after.starts("kabid", "correctRelease", correction(story.number(), "CATATAN"));
        assertThatThrownBy(() -> after.completes("kabid", "reviewCorrection", Map.of("correctionDecision", "APPROVED")))
                .hasMessageContaining("tidak boleh menyetujui");
        after.completes("fungsional", "reviewCorrection", Map.of("correctionDecision", "APPROVED"))
                .legsRun();
        assertThat(after.isEnded()).as("a small note stays on the page").isTrue();
        assertThat(mailed(2)).isEmpty();
    }

    @Test
    void aNoteUnderAHiddenPageIsNotSaidToBeReadable() {
        takenDown("kabid");
        var note = new CoverageStory(engine, archive, clock)
                .starts("fungsional", "correctRelease", correction(story.number(), "CATATAN"));
        note.completes("kabid", "reviewCorrection", Map.of("correctionDecision", "APPROVED"))
                .legsRun();
        assertThat(notes())
                .anyMatch(text -> text.contains("tampil bila berita yang diturunkan ditayangkan lagi"))
                .noneMatch(text -> text.contains("terbit di halaman berita"));
    }

    @Test
    void whoWroteTheFirstVersionDoesNotApproveTheMendedOneWhateverCameBetween() {
        after.starts("fungsional", "correctRelease", correction(story.number(), "CATATAN"));
        var between = new CoverageStory(engine, archive, clock)
                .starts("kabid", "correctRelease", correction(story.number(), "CATATAN"));
        between.completes("fungsional", "reviewCorrection", Map.of("correctionDecision", "APPROVED"))
                .legsRun();
        after.completes(
                "kabid",
                "reviewCorrection",
                Map.of("correctionDecision", "REVISE", "correctionRemark", "Sebut sumbernya"));
        after.completes("siti", "reviseCorrection", Map.of("correctionText", "Tertulis 200 kader, kata Dinkes 250."));
        assertThatThrownBy(() ->
                        after.completes("fungsional", "reviewCorrection", Map.of("correctionDecision", "APPROVED")))
                .hasMessageContaining("tidak boleh menyetujui");
        after.completes("kabid", "reviewCorrection", Map.of("correctionDecision", "APPROVED"))
                .legsRun();
        assertThat(article().notes()).hasSize(2);
    }

    @Test
    void journalistsWhomAMailDidNotReachAreOneTask() {
        var sent = publishing.ledger(story.number()).stream()
                .filter(row -> row.channel() == Channel.MAIL && row.state() == LedgerRow.State.PUBLISHED)
                .flatMap(row -> row.externalId().stream())
                .toList();
        sent.forEach(id -> bounces.forEach(sender -> sender.returned(new Bounce(id, "5.7.1"))));
        assertThat(sent.size()).isGreaterThan(1);
        var open = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("settleRecipients")
                .processInstanceBusinessKey(story.number())
                .list();
        assertThat(open).hasSize(1);
        after.ofInstance(open.get(0).getProcessInstanceId());
        assertThatThrownBy(() -> after.completes("agendaris", "settleRecipients", remark("Sudah")))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> after.completes("budi", "settleRecipients", remark(" ")))
                .hasMessageContaining("Yang dikerjakan");
        after.completes("budi", "settleRecipients", remark("Redaksi dihubungi lewat telepon."));
        assertThat(after.isEnded()).isTrue();
        assertThat(notes()).anyMatch(text -> text.contains("Redaksi dihubungi"));
    }

    private static Map<String, Object> remark(String text) {
        return Map.of("recipientsRemark", text);
    }

    @Test
    void aRetractedReleaseLeavesTheListAndSaysWhy() {
        after.starts("fungsional", "correctRelease", correction(story.number(), "PENCABUTAN"));
        after.completes("kabid", "reviewCorrection", Map.of("correctionDecision", "APPROVED"))
                .legsRun();
        assertThat(article().retracted()).isTrue();
        assertThat(news.latest(0, 50))
                .noneMatch(one -> one.slug().equals(article().slug()));
        assertThat(mailed(2)).isEqualTo(mailed(1));
    }

    @Test
    void whatIsRetractedIsSharedNowhereElse() {
        sharedNowhereElseAfter("PENCABUTAN", "Berita dicabut");
    }

    @Test
    void whatIsCorrectedIsNotSharedAnyMoreAsItWas() {
        sharedNowhereElseAfter("RALAT", "Berita diralat");
    }

    @Test
    void ofAStoryThatIsWithdrawnNoOlderCorrectionIsToldAnyMore() {
        var posted = new CoverageStory(engine, archive, clock)
                .starts("siti", "correctRelease", correction(story.number(), "RALAT"));
        posted.completes("kabid", "reviewCorrection", Map.of("correctionDecision", "APPROVED"))
                .legsRun();
        assertThat(posted.openSteps()).containsExactly("shareCorrection");
        var slow = new CoverageStory(engine, archive, clock)
                .starts("siti", "correctRelease", correction(story.number(), "RALAT"));
        after.starts("siti", "correctRelease", correction(story.number(), "PENCABUTAN"));
        after.completes("kabid", "reviewCorrection", Map.of("correctionDecision", "APPROVED"))
                .legsRun();

        assertThat(publishing.socialRows(story.number(), 2))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.row().reason().orElse("")).startsWith("Berita dicabut"));
        posted.completes("budi", "shareCorrection", posts(""));
        assertThat(posted.isEnded()).as("the card has nothing left to ask").isTrue();

        slow.completes("kabid", "reviewCorrection", Map.of("correctionDecision", "APPROVED"))
                .legsRun();
        assertThat(slow.isEnded()).isTrue();
        assertThat(mailed(3)).isEmpty();
        assertThat(publishing.socialRows(story.number(), 3)).isEmpty();
        assertThat(article().notes())
                .extracting(Article.ArticleNote::kind)
                .containsExactlyInAnyOrder(NoteKind.RALAT, NoteKind.PENCABUTAN);
        assertThat(notes()).anyMatch(text -> text.contains("tidak diterbitkan: beritanya sudah dicabut"));

        assertThatThrownBy(() -> new CoverageStory(engine, archive, clock)
                        .starts("siti", "correctRelease", correction(story.number(), "RALAT")))
                .hasMessageContaining("sudah dicabut");
    }

    /** The staff are asked to delete those posts; the correction asks for nothing more, and none that comes later does. */
    @Test
    void whatIsTakenDownIsNotCorrectedOnTheNetworksAnyMore() {
        var posted = new CoverageStory(engine, archive, clock)
                .starts("siti", "correctRelease", correction(story.number(), "RALAT"));
        posted.completes("kabid", "reviewCorrection", Map.of("correctionDecision", "APPROVED"))
                .legsRun();
        assertThat(posted.openSteps()).containsExactly("shareCorrection");
        takenDown("kepala");
        assertThat(publishing.socialRows(story.number(), 2))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.row().reason().orElse("")).startsWith("Berita diturunkan"));
        posted.completes("budi", "shareCorrection", posts(""));
        assertThat(posted.isEnded()).as("the card has nothing left to ask").isTrue();

        var late = new CoverageStory(engine, archive, clock)
                .starts("siti", "correctRelease", correction(story.number(), "RALAT"));
        late.completes("kabid", "reviewCorrection", Map.of("correctionDecision", "APPROVED"))
                .legsRun();
        assertThat(late.isEnded()).isTrue();
    }

    private void sharedNowhereElseAfter(String kind, String reason) {
        var running = approvedAndOnTheWebsite().legsRun();
        running.completes("siti", "shareOnSocialMedia", Map.of("socialPosts", "[" + INSTAGRAM + "]"));
        assertThat(running.openSteps()).containsExactly("shareRemaining");
        after.starts("siti", "correctRelease", correction(running.number(), kind));
        after.completes("kabid", "reviewCorrection", Map.of("correctionDecision", "APPROVED"))
                .legsRun();
        assertThat(publishing.socialRows(running.number(), 1))
                .filteredOn(social -> social.network() != Channel.INSTAGRAM)
                .isNotEmpty()
                .allSatisfy(
                        social -> assertThat(social.row().reason().orElse("")).startsWith(reason));
        running.completes("siti", "shareRemaining", Map.of("socialPosts", "[]"));
        assertThat(running.isEnded()).isTrue();
    }

    private void takenDown(String user) {
        after.starts(user, "takeDown", takeDown(story.number()));
        after.legsRun();
    }

    private static Map<String, Object> decision(String decision) {
        return Map.of("takeDownDecision", decision, "takeDownRemark", "Sudah diperiksa bersama bidang.");
    }

    private static Map<String, Object> correction(String number, String kind) {
        return Map.of("caseNumber", number, "correctionKind", kind, "correctionText", "Tertulis 200 kader.");
    }

    private Article article() {
        return page(story.number());
    }

    private Article page(String number) {
        var link = publishing.ledger(number).stream()
                .filter(row -> row.channel() == Channel.WEBSITE)
                .flatMap(row -> row.link().stream())
                .findFirst()
                .orElseThrow();
        return news.find(link.substring(link.lastIndexOf('/') + 1)).orElseThrow();
    }

    private static final String INSTAGRAM =
            "{\"network\":\"INSTAGRAM\",\"link\":\"https://www.instagram.com/p/ralat/\"}";

    private static Map<String, Object> posts(String rows) {
        return Map.of("correctionPosts", "[" + rows + "]");
    }

    private List<String> mailed(int version) {
        return publishing.ledger(story.number()).stream()
                .filter(row -> row.channel() == Channel.MAIL && row.version() == version)
                .filter(row -> row.state() == LedgerRow.State.PUBLISHED)
                .map(LedgerRow::recipient)
                .toList();
    }

    private List<String> notes() {
        return register.notes(story.number()).stream().map(CaseNote::text).toList();
    }

    private List<String> toldOf(String process) {
        return jdbc.sql("select recipient from notice where case_number = ? and kind = 'new-task'")
                .param(story.number())
                .query(String.class)
                .list();
    }
}
