package id.go.purbalinggakab.siliput.mail;

import static id.go.purbalinggakab.siliput.mail.SampleMail.read;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.MovableClock;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives, something comes out; what people wrote comes out as they wrote it. */
class MailParserTest {

    @Test
    void readsTextFilesAndThreadOfANestedMail() {
        var mail = read(SampleMail.file("nested.eml"));
        assertThat(mail.text())
                .startsWith("Petugas liputan tidak datang ke desa kami.\n\n> Aduan Anda kami terima.")
                .endsWith("[Surel terlampir. Dari: panitia@desa.example. Tanggal: -. Perihal: Undangan]\n\n"
                        + "Mengundang petugas liputan.");
        assertThat(mail.sender()).isEqualTo("siti@warga.example");
        assertThat(mail.senderName()).isEqualTo("Siti “Sekar”");
        assertThat(mail.subject()).isEqualTo("Liputan desa – tidak datang");
        assertThat(mail.messageId()).isEqualTo("<siti-1@warga.example>");
        assertThat(mail.inReplyTo()).isEqualTo("<terima-1@siliput.purbalinggakab.example>");
        assertThat(mail.references())
                .containsExactly(
                        "<awal-1@siliput.purbalinggakab.example>", "<terima-1@siliput.purbalinggakab.example>");
        assertThat(mail.attachments())
                .extracting(ReceivedMail.Attachment::name)
                .containsExactly("gambar-1.png", "winmail.dat", "smime.p7s");
        assertThat(mail.nature()).isEqualTo(MailNature.PERSONAL);
        assertThat(mail.readable()).isTrue();
    }

    /** Encoded against the standard, or a saved message among the files. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
                        + "U3ViamVjdDogQXNsaQoKSmFsYW4gcnVzYWsu\n",
                "Content-Type: message/rfc822\nContent-Transfer-Encoding: quoted-printable\n\nSubject: Asli\n\nJalan=20rusak.\n",
                "Content-Type: application/octet-stream; name=\"Asli.EML\"\n\nSubject: Asli\n\nJalan rusak.\n"
            })
    void aMessageWithinTheMessageIsReadHoweverItIsAttached(String part) {
        var mail = read("From: a@warga.example\nContent-Type: multipart/mixed; boundary=B\n\n--B\n" + part + "--B--\n");
        assertThat(mail.text()).contains("Perihal: Asli").endsWith("Jalan rusak.");
        assertThat(mail.attachments()).isEmpty();
    }

    /** The shorter form of a message is its text, unless it only says that there is another. */
    @ParameterizedTest
    @CsvSource({
        "Your client does not show HTML., Jalan di depan SD Negeri 1 Bobotsari rusak dan gelap sejak bulan lalu."
                + " Mohon segera diperbaiki. Anak-anak jatuh tiap hari., Jalan di depan",
        "Jalan *rusak* di Bobotsari., Jalan rusak di Bobotsari., Jalan *rusak*"
    })
    void ofTwoFormsTheOneThatSaysItIsRead(String plain, String html, String begins) {
        var mail = read("From: a@warga.example\nContent-Type: multipart/alternative; boundary=B\n\n"
                + "--B\nContent-Type: text/plain\n\n" + plain
                + "\n--B\nContent-Type: text/html\n\n<p>" + html + "</p>\n--B--\n");
        assertThat(mail.text()).startsWith(begins);
    }

    @Test
    void whatNobodySeesDoesNotPartWords() {
        var mail = read("From: a@warga.example\nSubject: Re: ADU-2026-\u200B00030\n\nJa\u00ADlan\uFEFF ru\u2060sak\n");
        assertThat(mail.subject()).isEqualTo("Re: ADU-2026-00030");
        assertThat(mail.text()).isEqualTo("Jalan rusak");
    }

    @Test
    void theClockStartsAtOurServersStampAndNeverInTheFuture() {
        assertThat(read(SampleMail.file("nested.eml")).receivedAt()).isEqualTo(Instant.parse("2026-11-02T01:55:00Z"));
        var parser = SampleMail.parser(new MovableClock());
        var arrived = Instant.parse("2026-11-02T02:00:00Z");
        var tomorrow = "Received: by mx.example; Tue, 3 Nov 2026 09:00:00 +0700\n" + SampleMail.PLAIN;
        for (var headers : new String[] {tomorrow, "Received: by mx.example; kemarin\n" + SampleMail.PLAIN}) {
            var content = SampleMail.crlf(headers);
            assertThat(parser.parse(RawMail.whole(content, arrived)).receivedAt())
                    .isEqualTo(arrived);
            assertThat(read(content).receivedAt()).isEqualTo(MovableClock.MONDAY_MORNING);
        }
    }

    @Test
    void htmlBecomesPlainTextThatRunsNothing() {
        var mail = read(SampleMail.file("html-only.eml"));
        assertThat(mail.text())
                .startsWith("Bapak/Ibu yth.,")
                .contains("Jalan “rusak” & gelap.\nLihat peta (https://peta.example/x) ini", "satu\ndua", "[foto]")
                .doesNotContain("alert", "pelacak", "color", "<");
        assertThat(mail.subject()).isEqualTo("<script>alert('subjek')</script>");
        assertThat(mail.senderName()).isEqualTo("<script>alert(1)</script>");
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8, windows-1252, Café",
        "us-ascii, UTF-8, Café",
        "x-karangan, UTF-8, Café",
        "x-karangan, windows-1252, Café",
        "iso-8859-1, UTF-8, Café",
        "iso-8859-1, ISO-8859-1, Café",
        "iso-2022-jp, iso-2022-jp, 日本"
    })
    void readsTextWhoseCharsetIsWrongOrMissing(String declared, String really, String text) throws Exception {
        var mail = new ByteArrayOutputStream();
        mail.write(SampleMail.crlf("From: a@x.example\nContent-Type: text/plain; charset=%s\n\n".formatted(declared)));
        mail.write(text.getBytes(really));
        assertThat(read(mail.toByteArray()).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=?UTF-8?B?SmFsYW4gcnVzYWs=?= | Jalan rusak",
                "=?x-karangan?Q?Jalan_rusak?= | Jalan rusak",
                "=?UTF-8?B?4oCc?= =?UTF-8?B?4oCd?= | “”",
                "=?UTF-8?Q?rusak=E2?=\t=?UTF-8?Q?=80=93?= | rusak–",
                "=?UTF-8?B?bukan-base64-*?= | =?UTF-8?B?bukan-base64-*?=",
                "Jalan – rusak | Jalan – rusak",
                "=?UTF-8?Q?satu=0D=0ABcc:_x=00=E2=80=AEdua?= | satu Bcc: x dua"
            })
    void readsEncodedSubjects(String header, String text) {
        assertThat(read("From: a@x.example\nSubject: " + header + "\n\nisi\n").subject())
                .isEqualTo(text);
    }

    @Test
    void aMailWithoutHeadersOrBodyIsStillAMail() {
        var mail = read("");
        assertThat(mail.messageId()).matches("<[0-9a-f]{64}@tanpa-id>");
        assertThat(mail.answerable()).isFalse();
        assertThat(mail.sender()).isNull();
        assertThat(mail.senderName()).isNull();
        assertThat(mail.subject()).isEmpty();
        assertThat(mail.text()).isEmpty();
        assertThat(read("From: a@x.example\nSubject: Kosong\n\n").readable()).isTrue();
        assertThat(read("bukan surel sama sekali").receivedAt()).isEqualTo(MovableClock.MONDAY_MORNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "<>", "bukan id", "<palsu@tanpa-id>"})
    void anUnusableMessageIdIsMadeFromTheContent(String id) {
        var content = "From: a@x.example\nMessage-ID: " + id + "\n\nisi\n";
        assertThat(read(content).messageId())
                .matches("<[0-9a-f]{64}@tanpa-id>")
                .isEqualTo(read(content).messageId())
                .isNotEqualTo(read(content + "lain").messageId());
        assertThat(read("Message-ID: <" + "x".repeat(250) + "@y>\n\n").answerable())
                .isFalse();
        assertThat(read("Message-ID: tanpa-kurung@y\n\n").messageId()).isEqualTo("<tanpa-kurung@y>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd | passwd",
                "C:\\\\surat\\\\aduan.pdf | aduan.pdf",
                "=?UTF-8?Q?a=0D=0Ab.pdf?= | a b.pdf",
                "=?UTF-8?Q?faktur=E2=80=AEfdp.exe?= | fakturfdp.exe",
                ".. | lampiran-1.pdf",
                "a<b>.pdf | a_b_.pdf"
            })
    void namesOfFilesLoseWhatIsDangerous(String given, String kept) {
        var mail = read(
                """
                From: a@x.example
                Content-Type: application/pdf; charset=x
                Content-Disposition: attachment; filename="%s"

                isi
                """
                        .formatted(given));
        assertThat(mail.attachments()).extracting(ReceivedMail.Attachment::name).containsExactly(kept);
    }

    @Test
    void keepsTheFirstOfTwoHundredAttachmentsAndSaysSo() {
        var mail = read(SampleMail.withAttachments(200));
        assertThat(mail.attachments()).hasSize(50);
        assertThat(mail.text())
                .startsWith("Terlampir.")
                .contains("[Catatan sistem: surel ini membawa 200 lampiran; 50");
        assertThat(mail.readable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: multipart/mixed; boundary=B\n\nTidak ada batas. Jalan rusak.\n",
                "Content-Type: multipart/mixed; boundary=B\n\n--B\nContent-Transfer-Encoding: karangan\n\nJalan rusak.\n--B--\n",
                "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nSmFsYW4gcnVzYWsuA",
                "Content-Type: text/plain\nContent-Transfer-Encoding: karangan\n\nJalan rusak.\n"
            })
    void aBrokenMailKeepsWhatCanBeReadAndAsksForALook(String broken) {
        var mail = read("From: a@x.example\nSubject: Rusak\n" + broken);
        assertThat(mail.sender()).isEqualTo("a@x.example");
        assertThat(mail.subject()).isEqualTo("Rusak");
        assertThat(mail.text()).contains("Jalan rusak.");
        assertThat(mail.readable()).isFalse();
    }

    @Test
    void noBytesWhateverBreakTheReading() {
        var random = new Random(20261102);
        var sample = SampleMail.file("nested.eml");
        for (var round = 0; round < 300; round++) {
            var damaged = sample.clone();
            for (var hit = 0; hit < 25; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            var mail = read(damaged);
            assertThat(mail.messageId()).isNotBlank().hasSizeLessThanOrEqualTo(250);
            assertThat(mail.text()).doesNotContain("\u0000");
            assertThat(mail.raw()).isEqualTo(damaged);
        }
    }

    @Test
    void aMailBuiltToExhaustTheMemoryIsNotTakenApart() {
        var mail = read("Content-Type: multipart/mixed; boundary=B\n\n" + "--B\n\n".repeat(200_000));
        assertThat(mail.readable()).isFalse();
        var deep = new StringBuilder();
        for (var level = 0; level < 500; level++) {
            deep.append("Content-Type: multipart/mixed; boundary=B%d\n\n--B%d\n".formatted(level, level));
        }
        assertThat(read(deep.append("\ninti\n").toString()).readable()).isFalse();
        assertThat(read("Content-Type: text/html\n\n" + "<div><b>".repeat(50_000) + "inti")
                        .text())
                .isEqualTo("inti");
    }

    /** A search that starts anew at every letter would need hours for these. */
    @Test
    @Timeout(30)
    void aMailBuiltToKeepUsBusyIsReadInTime() {
        var much = 3_000_000;
        assertThat(read("From: " + "a".repeat(much) + "\nSubject: x\n\nisi\n").subject())
                .isEqualTo("x");
        assertThat(read("From: a@x.example\n\n" + " ".repeat(much) + "isi").text())
                .isEqualTo("isi");
        assertThat(read("From: a@x.example\nReferences: " + "<a@b>\n ".repeat(much / 8) + "\n\nisi")
                        .text())
                .isEqualTo("isi");
        assertThat(read("Subject: " + "=?UTF-8?Q?a?= ".repeat(much / 14) + "\n\nisi")
                        .subject())
                .hasSize(300);
        assertThat(read("Content-Type: text/html\n\n" + "<table><tr><td><a href=x>".repeat(much / 25))
                        .text())
                .isEmpty();
    }

    @Test
    void saysNothingAboutPeopleInALog() {
        assertThat(read(SampleMail.PLAIN).toString()).doesNotContain("budi", "Budi", "Isi", "Aduan");
    }
}
