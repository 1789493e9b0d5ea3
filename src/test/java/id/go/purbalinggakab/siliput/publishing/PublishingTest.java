package id.go.purbalinggakab.siliput.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.FaultyMailer;
import id.go.purbalinggakab.siliput.MovableClock;
import id.go.purbalinggakab.siliput.OutsideRooms.InContext;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.archive.Samples;
import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.mail.OutgoingMail;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.mailing.Journalists;
import id.go.purbalinggakab.siliput.publishing.mailing.ReleaseMail;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@InContext
class PublishingTest {

    @Autowired
    private Publishing publishing;

    @Autowired
    private News news;

    @Autowired
    private Archive archive;

    @Autowired
    private Journalists journalists;

    @Autowired
    private FaultyMailer mailer;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Duration lock;

    @Autowired
    void lockOfTheEngine(@Value("${camunda.bpm.job-execution.lock-time-in-millis}") long millis) {
        lock = Duration.ofMillis(millis);
    }

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void empty() {
        for (var table : List.of("publication", "article_picture", "article", "journalist")) {
            jdbc.sql("delete from " + table).update();
        }
        mailer.reset();
    }

    private ApprovedRelease release(String caseNumber, UUID picture) {
        return PlainRelease.of(
                caseNumber,
                1,
                "Pentas Seni <i>SD</i> Kalimanah",
                "PURBALINGGA",
                "Siswa menari.",
                "Paragraf satu.\n\nParagraf dua.",
                List.of(new ApprovedRelease.Picture(picture, "Siswa menari", "Sepuluh anak di panggung")),
                "a".repeat(64),
                Instant.parse("2026-11-02T08:00:00Z"));
    }

    private ApprovedRelease release(String caseNumber) {
        var photo = new ByteArrayInputStream(Samples.picture("jpg", 60, 40));
        var stored = archive.store(DocumentKind.RELEASE_PHOTO, "a.jpg", photo, "siti");
        archive.bind(stored.id(), DocumentPurpose.NEWS_PHOTO, caseNumber);
        return release(caseNumber, stored.id());
    }

    private void invite(int number) {
        for (var i = 1; i <= number; i++) {
            journalists.add("Wartawan " + i, "Media", "w%03d@media.test".formatted(i));
        }
    }

    private static String link(Publishing.Outcome outcome) {
        return outcome.refusal().orElse(outcome.link());
    }

    @Test
    void publishesOnceAndAlwaysReturnsTheSameLink() {
        var release = release("LIP-2026-00001");
        var link = link(publishing.publishOnWebsite(release));
        assertThat(link).isEqualTo("https://siliput.example.test/berita/pentas-seni-i-sd-i-kalimanah-2026-11-02");
        assertThat(link(publishing.publishOnWebsite(release))).isEqualTo(link);
        assertThat(news.count()).isEqualTo(1);
        assertThat(news.latest(0, 10).get(0).paragraphs()).containsExactly("Paragraf satu.", "Paragraf dua.");
        assertThat(news.picture("pentas-seni-i-sd-i-kalimanah-2026-11-02", 1, 0))
                .isPresent();
        assertThat(news.picture("pentas-seni-i-sd-i-kalimanah-2026-11-02", 2, 0))
                .isEmpty();
        assertThat(link(publishing.publishOnWebsite(release("LIP-2026-00002"))))
                .as("another case, same title")
                .isEqualTo(link + "-2");
    }

    @Test
    void aStepKilledBeforeItsCommitPublishesNothingTwice() {
        var release = release("LIP-2026-00001");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    publishing.publishOnWebsite(release);
                    throw new IllegalStateException("kill -9");
                }))
                .hasMessage("kill -9");
        assertThat(publishing.ledger("LIP-2026-00001"))
                .extracting(LedgerRow::state)
                .containsExactly(State.PUBLISHED);
        jdbc.sql("update publication set state = 'PENDING', link = null, changed_at = '2000-01-01'")
                .update();
        assertThat(link(publishing.publishOnWebsite(release))).startsWith("https://siliput.example.test/berita/");
        assertThat(news.count()).isEqualTo(1);
        assertThat(publishing.ledger("LIP-2026-00001").get(0).attempts()).isEqualTo(2);
    }

    @Test
    void anApprovalHoldsForItsContentOnly() {
        var release = release("LIP-2026-00001");
        publishing.publishOnWebsite(release);
        var other = PlainRelease.of(
                release.caseNumber(), 1, "Lain", "P", "L", "B", List.of(), "b".repeat(64), release.approvedAt());
        assertThatThrownBy(() -> publishing.publishOnWebsite(other)).hasMessageContaining("another content");
    }

    @Test
    void aMissingPictureIsARefusalThatAPersonCanResolve() {
        var release = release("LIP-2026-00001", UUID.randomUUID());
        assertThat(link(publishing.publishOnWebsite(release))).startsWith("Foto ke-1 tidak dapat dipakai");
        publishing.postedByHand("LIP-2026-00001", 1, Channel.WEBSITE, "https://situs.test/berita", "siti");
        assertThat(link(publishing.publishOnWebsite(release))).isEqualTo("https://situs.test/berita");
        assertThat(news.count()).isZero();
    }

    @Test
    void theLedgerHasOneRowPerRecipient() {
        publishing.publishOnWebsite(release("LIP-2026-00001"));
        assertThatThrownBy(() -> jdbc.sql("insert into publication select * from publication")
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void mailsThreeHundredInChunksAndNobodyTwice() {
        invite(300);
        var release = release("LIP-2026-00001");
        var left = publishing.mailNextJournalists(release);
        assertThat(left).isEqualTo(280);
        journalists.add("Terlambat", "Media", "zz@media.test");
        mailer.failBefore(mail -> {
            if (mail.to().equals("w030@media.test")) {
                throw FaultyMailer.down();
            }
        });
        assertThatThrownBy(() -> publishing.mailNextJournalists(release)).isInstanceOf(Mailer.MailUnavailable.class);
        mailer.failBefore(mail -> {
            if (mail.to().equals("w050@media.test")) {
                throw new Mailer.RecipientRefused("tidak dikenal", null);
            }
        });
        for (left = 1; left > 0; ) {
            left = publishing.mailNextJournalists(release);
        }
        assertThat(mailer.sent())
                .extracting(OutgoingMail::to)
                .doesNotHaveDuplicates()
                .hasSize(299);
        assertThat(mailer.sent()).extracting(OutgoingMail::messageId).doesNotHaveDuplicates();
        assertThat(publishing.ledger("LIP-2026-00001"))
                .filteredOn(row -> row.state() == State.REFUSED)
                .extracting(LedgerRow::recipient)
                .containsExactly("w050@media.test");
        assertThat(publishing.mailNextJournalists(release)).isZero();
        assertThat(mailer.sent()).hasSize(299);
    }

    @Test
    void whatIsTakenBackWhileAChunkIsUnderWayReachesNobodyElse() {
        invite(5);
        var release = release("LIP-2026-00001");
        mailer.failAfter(mail -> {
            if (mailer.sent().size() == 2) {
                publishing.takeBack("LIP-2026-00001", 1, "Ditarik kembali.");
            }
        });
        assertThat(publishing.mailNextJournalists(release)).isZero();
        assertThat(mailer.sent()).hasSize(2);
        assertThat(publishing.ledger("LIP-2026-00001"))
                .extracting(LedgerRow::state)
                .containsExactly(State.PUBLISHED, State.PUBLISHED, State.SKIPPED, State.SKIPPED, State.SKIPPED);
    }

    /** The third message of each chunk takes three times as long. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 13, 20})
    void aJobNeverOutlivesItsLockHoweverSlowTheMailServerIs(int seconds) {
        invite(300);
        var release = release("LIP-2026-00001");
        var longest = lock.dividedBy(5);
        mailer.failAfter(mail -> clock.forward(
                Duration.ofSeconds(mailer.sent().size() % 3 == 0 && seconds < 20 ? 3L * seconds : seconds)));
        for (int left = 300; left > 0; ) {
            var begun = clock.instant();
            int now = publishing.mailNextJournalists(release);
            assertThat(now).isLessThan(left);
            assertThat(Duration.between(begun, clock.instant())).isLessThan(longest);
            left = now;
        }
        assertThat(mailer.sent())
                .extracting(OutgoingMail::to)
                .doesNotHaveDuplicates()
                .hasSize(300);
    }

    @Test
    void aMessageKilledOnItsWayToTheFolderIsWrittenAgainUnderTheSameId() {
        invite(2);
        var release = release("LIP-2026-00001");
        mailer.failAfter(mail -> {
            throw new IllegalStateException("kill -9");
        });
        assertThatThrownBy(() -> publishing.mailNextJournalists(release)).hasMessage("kill -9");
        mailer.failAfter(mail -> {});
        assertThat(publishing.mailNextJournalists(release)).isEqualTo(1);
        assertThatThrownBy(() -> publishing.mailNextJournalists(release)).isInstanceOf(Mailer.MailUnavailable.class);
        clock.forward(Duration.ofMinutes(2));
        assertThat(publishing.mailNextJournalists(release)).isZero();
        assertThat(mailer.sent()).extracting(OutgoingMail::to).hasSize(3);
        var first = "w001@media.test";
        assertThat(mailer.sent())
                .extracting(OutgoingMail::messageId)
                .filteredOn(ReleaseMail.messageId(
                        release, first, journalists.tokenOfActive(first).orElseThrow())::equals)
                .hasSize(2);
    }

    @Test
    void anEmptyListIsSaidAndHoldsNothingUp() {
        assertThat(publishing.mailNextJournalists(release("LIP-2026-00001"))).isZero();
        assertThat(publishing.ledger("LIP-2026-00001").get(0).reason()).contains("Daftar wartawan kosong.");
    }

    @Test
    void theMailEscapesWhatPeopleTyped() {
        invite(1);
        var release = release("LIP-2026-00001");
        var link = link(publishing.publishOnWebsite(release));
        publishing.mailNextJournalists(release);
        var mail = mailer.sent().get(0);
        assertThat(mail.html())
                .contains("&lt;i&gt;SD&lt;/i&gt;", "href=\"" + link + "\"")
                .doesNotContain("<i>");
        assertThat(mail.text()).contains("Paragraf dua.", link);
    }

    @Test
    void anEmbargoStandsInTheSubjectAndAtTheHeadWithDayDateAndHour() {
        invite(1);
        var plain = release("LIP-2026-00001");
        publishing.mailNextJournalists(embargoed(plain));
        var mark = "EMBARGO sampai Kamis, 5 November 2026 pukul 09.00 WIB";
        var mail = mailer.sent().get(0);
        assertThat(mail.subject()).startsWith(mark).endsWith(plain.title());
        assertThat(mail.text()).startsWith(mark + "\nMohon tidak menyiarkan");
        assertThat(mail.html().indexOf(mark))
                .isPositive()
                .isLessThan(mail.html().indexOf("<h1"));
        assertThat(mail.text()).as("nothing public is named").doesNotContain("/berita/");
    }

    @Test
    void whoGetsTheMailAfterTheEmbargoEndedReadsNothingOfIt() {
        invite(1);
        var release = embargoed(release("LIP-2026-00001"));
        publishing.publishOnWebsite(release);
        publishing.mailNextJournalists(release);
        var mail = mailer.sent().get(0);
        assertThat(mail.subject()).doesNotContain("EMBARGO");
        assertThat(mail.text())
                .doesNotContain("EMBARGO", "Mohon tidak menyiarkan")
                .contains("/berita/");
        assertThat(mail.html()).doesNotContain("EMBARGO");
    }

    @Test
    void aReleaseAfterOneThatWasTakenBackSaysToWhoHadItThatItReplacesIt() {
        invite(1);
        var first = release("LIP-2026-00001");
        publishing.mailNextJournalists(first);
        publishing.takeBack(first.caseNumber(), first.version(), "Ditarik kembali sebelum terbit.");
        assertThat(publishing.mailedTo(first.caseNumber(), first.version())).hasSize(1);
        journalists.add("Wartawan 2", "Media", "w002@media.test");
        publishing.mailNextJournalists(next(first));
        assertThat(mailer.sent()).hasSize(3);
        assertThat(mailer.sent().get(0).subject()).doesNotContain("PENGGANTI");
        var again = mailer.sent().subList(1, 3).stream().collect(Collectors.partitioningBy(mail -> mail.to()
                .equals(mailer.sent().get(0).to())));
        assertThat(again.get(true)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("PENGGANTI – ");
            assertThat(mail.text()).startsWith("Rilis ini menggantikan");
            assertThat(mail.html()).contains("Rilis ini menggantikan");
        });
        assertThat(again.get(false)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).doesNotContain("PENGGANTI");
            assertThat(mail.text()).doesNotContain("menggantikan");
        });
    }

    private static ApprovedRelease next(ApprovedRelease plain) {
        return PlainRelease.of(
                plain.caseNumber(),
                plain.version() + 1,
                plain.title(),
                plain.dateline(),
                plain.lead(),
                plain.body(),
                plain.pictures(),
                plain.contentHash(),
                plain.approvedAt());
    }

    private static ApprovedRelease embargoed(ApprovedRelease plain) {
        return new ApprovedRelease(
                plain.caseNumber(),
                plain.version(),
                plain.title(),
                plain.dateline(),
                plain.lead(),
                plain.body(),
                plain.pictures(),
                plain.contentHash(),
                plain.approvedAt(),
                Optional.of(Instant.parse("2026-11-05T02:00:00Z")),
                ChannelTexts.PREPARED);
    }

    @Test
    void smallPicturesTravelInTheMailAndLargeOnesAreSeenOnThePage() throws Exception {
        invite(1);
        var small = archive.store(
                DocumentKind.RELEASE_PHOTO,
                "a.jpg",
                new ByteArrayInputStream(Samples.picture("jpg", 900, 600)),
                "siti");
        var noisy =
                archive.store(DocumentKind.RELEASE_PHOTO, "b.jpg", new ByteArrayInputStream(noise(1200, 1200)), "siti");
        archive.bind(small.id(), DocumentPurpose.NEWS_PHOTO, "LIP-2026-00001");
        archive.bind(noisy.id(), DocumentPurpose.NEWS_PHOTO, "LIP-2026-00001");
        var plain = release("LIP-2026-00001", small.id());
        var release = PlainRelease.of(
                plain.caseNumber(),
                1,
                plain.title(),
                plain.dateline(),
                plain.lead(),
                plain.body(),
                List.of(
                        new ApprovedRelease.Picture(small.id(), "Siswa <menari>", "Sepuluh anak \"menari\""),
                        new ApprovedRelease.Picture(noisy.id(), "Kerumunan", "Banyak orang"),
                        new ApprovedRelease.Picture(UUID.randomUUID(), "Hilang", "Tidak ada")),
                plain.contentHash(),
                plain.approvedAt());
        publishing.mailNextJournalists(release);
        var mail = mailer.sent().get(0);
        assertThat(mail.attachments()).singleElement().satisfies(picture -> {
            assertThat(picture.contentId()).isEqualTo("foto-1");
            assertThat(ImageIO.read(new ByteArrayInputStream(picture.content())).getWidth())
                    .isEqualTo(640);
        });
        assertThat(mail.html())
                .contains("src=\"cid:foto-1\"", "alt=\"Sepuluh anak &quot;menari&quot;\"", "Siswa &lt;menari&gt;")
                .contains("Kerumunan", "Hilang")
                .doesNotContain("cid:foto-2", "cid:foto-3");
        assertThat(mail.text()).contains("Foto 2: Kerumunan");
        var page = "https://siliput.example.test/berita/pentas-seni-i-sd-i-kalimanah-2026-11-02";
        assertThat(mail.html())
                .as("the mails leave beside the website, not after it")
                .contains("<a href=\"" + page + "\"", "lihat di halaman berita");
        assertThat(link(publishing.publishOnWebsite(plain))).isEqualTo(page);
    }

    /** A picture that no JPEG makes small. */
    private static byte[] noise(int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (var y = 0; y < height; y += 2) {
            for (var x = 0; x < width; x += 2) {
                var color = random.nextInt(0xFFFFFF);
                picture.setRGB(x, y, color);
                picture.setRGB(x + 1, y, color);
                picture.setRGB(x, y + 1, color);
                picture.setRGB(x + 1, y + 1, color);
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", out);
        return out.toByteArray();
    }

    @Test
    void aLinkPutUpByHandReachesTheTextsThatAreNotPostedYet() {
        var refused = release("LIP-2026-00001", UUID.randomUUID());
        publishing.openSocialRows(refused);
        assertThat(publishing.publishOnWebsite(refused))
                .matches(outcome -> outcome.refusal().isPresent());

        var link = "https://dinkominfo.example.test/berita/pentas";
        transaction.executeWithoutResult(status -> publishing.onWebsiteByHand(refused, link, "budi"));

        assertThat(publishing.ledger("LIP-2026-00001"))
                .filteredOn(row -> row.channel() == Channel.WEBSITE)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.state()).isEqualTo(LedgerRow.State.PUBLISHED);
                    assertThat(row.link()).contains(link);
                    assertThat(row.changedBy()).contains("budi");
                });
        assertThat(publishing.socialRows("LIP-2026-00001", 1))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.text()).contains(link).doesNotContain("siliput.example.test"));
        assertThat(link(publishing.publishOnWebsite(refused)))
                .as("a repeated job finds what the person did")
                .isEqualTo(link);
        assertThatThrownBy(() -> publishing.onWebsiteByHand(refused, link + "/lain", "siti"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Tautan Website sudah dicatat.");
    }

    @Test
    void socialRowsWaitForAPerson() {
        var release = release("LIP-2026-00001");
        var rows = publishing.openSocialRows(release);
        assertThat(rows)
                .extracting(Publishing.SocialRow::network)
                .containsExactly(Channel.INSTAGRAM, Channel.FACEBOOK, Channel.X);
        assertThat(rows).allSatisfy(row -> assertThat(row.text()).contains("https://siliput.example.test/berita/"));
        assertThat(publishing.openSocialRows(release)).hasSize(3);
        publishing.postedByHand("LIP-2026-00001", 1, Channel.X, "https://x.com/dinkominfoPbg/status/1", "siti");
        publishing.postedByHand("LIP-2026-00001", 1, Channel.X, "https://x.com/dinkominfoPbg/status/1", "siti");
        publishing.notPosted("LIP-2026-00001", 1, Channel.FACEBOOK, "Akun dikunci", "siti");
        assertThat(publishing.socialRows("LIP-2026-00001", 1))
                .extracting(row -> row.row().state())
                .containsExactly(State.OPEN, State.SKIPPED, State.PUBLISHED);
        assertThatThrownBy(() -> publishing.postedByHand(
                        "LIP-2026-00001", 1, Channel.INSTAGRAM, "https://jahat.test/instagram.com/p/1", "siti"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> publishing.notPosted("LIP-2026-00001", 1, Channel.X, "x", "siti"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
