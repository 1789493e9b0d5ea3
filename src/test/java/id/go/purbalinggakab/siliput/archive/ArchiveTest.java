package id.go.purbalinggakab.siliput.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.MovableClock;
import id.go.purbalinggakab.siliput.OutsideRooms.InContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

@InContext
class ArchiveTest {

    private final Archive archive;
    private final TransactionTemplate transaction;
    private final MovableClock clock;

    @Value("${siliput.archive.folder}")
    private Path folder;

    @Autowired
    ArchiveTest(Archive archive, TransactionTemplate transaction, MovableClock clock) {
        this.clock = clock;
        this.archive = archive;
        this.transaction = transaction;
    }

    private Document store(DocumentKind kind, String name, byte[] content) {
        return archive.store(kind, name, new ByteArrayInputStream(content), "agen");
    }

    @Test
    void keepsALetterWithItsHash() throws IOException {
        var document = store(DocumentKind.LETTER, "Surat 005.pdf", Samples.pdf());
        assertThat(document.mediaType()).isEqualTo("application/pdf");
        assertThat(document.sha256()).hasSize(64);
        assertThat(document.uploadedAt()).isEqualTo(clock.instant());
        assertThat(archive.find(document.id())).contains(document);
        try (var content = archive.open(document.id())) {
            assertThat(content.readAllBytes()).hasSize((int) document.size());
        }
    }

    @Test
    void refusesARenamedProgram() {
        assertThatThrownBy(() -> store(DocumentKind.LETTER, "surat.pdf", Samples.program()))
                .isInstanceOf(RefusedFile.class)
                .hasMessage("Berkas “surat.pdf” tidak dapat diterima: isinya adalah program Windows."
                        + " Yang diterima: PDF, JPEG, atau PNG, paling besar 15 MB.");
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xl/workbook.xml, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ppt/presentation.xml, application/vnd.openxmlformats-officedocument.presentationml.presentation"
    })
    void keepsOfficeDocumentsAsEvidenceOfAComplaintOnly(String part, String mediaType) {
        var office = Samples.zip("[Content_Types].xml", part);
        assertThat(store(DocumentKind.COMPLAINT, "bukti", office).mediaType()).isEqualTo(mediaType);
        var withChart = Samples.zip("[Content_Types].xml", part, "word/embeddings/Microsoft_Excel_Worksheet.xlsx");
        assertThat(store(DocumentKind.COMPLAINT, "bukti", withChart).mediaType())
                .isEqualTo(mediaType);
        assertThatThrownBy(() -> store(
                        DocumentKind.COMPLAINT,
                        "bukti",
                        Samples.zip("[Content_Types].xml", part, "word/embeddings/oleObject1.bin")))
                .isInstanceOf(RefusedFile.class);
        assertThatThrownBy(() -> store(DocumentKind.LETTER, "bukti", office)).isInstanceOf(RefusedFile.class);
        assertThatThrownBy(() -> store(
                        DocumentKind.COMPLAINT,
                        "bukti",
                        Samples.zip("[Content_Types].xml", part, "word/vbaProject.bin")))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("makro");
    }

    @Test
    void keepsPlainTextAsEvidenceAndNoArchivesPagesOrPrograms() {
        var text = "tanggal dan jam kejadian".getBytes(StandardCharsets.UTF_8);
        assertThat(store(DocumentKind.COMPLAINT, "catatan.txt", text).mediaType())
                .isEqualTo("text/plain");
        for (var bad : List.of(
                Samples.zip("isi.txt"),
                Samples.program(),
                "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> store(DocumentKind.COMPLAINT, "catatan.txt", bad))
                    .isInstanceOf(RefusedFile.class)
                    .hasMessageContaining("docx");
        }
    }

    @Test
    void refusesABombWithoutUnpackingIt() {
        assertThatThrownBy(() -> store(DocumentKind.RELEASE_PHOTO, "foto.png", Samples.bomb(50_000, 50_000)))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("lebih dari 60 megapiksel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/FlateDecode", "/Fl#61teDecode", "[/FlateDecode]", "[/FlateDecode /FlateDecode]", "/LZWDecode"})
    void refusesAPdfBombWithoutUnpackingIt(String filter) {
        assertThatThrownBy(() -> store(DocumentKind.LETTER, "surat.pdf", Samples.pdfBomb(64, filter)))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("mengembang terlalu besar");
    }

    @Test
    void refusesAPdfPageThatUnpacksToMoreThanAReaderHas() {
        assertThatThrownBy(() -> store(DocumentKind.LETTER, "surat.pdf", Samples.largePage(300)))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("mengembang terlalu besar");
        assertThat(store(DocumentKind.LETTER, "surat.pdf", Samples.largePage(2)).mediaType())
                .isEqualTo("application/pdf");
    }

    @Test
    void keepsAPdfWhoseObjectsArePacked() {
        assertThat(store(DocumentKind.LETTER, "surat.pdf", Samples.packedPdf()).mediaType())
                .isEqualTo("application/pdf");
    }

    @Test
    void aPdfNestedWithoutEndIsDamaged() {
        var nested = "%PDF-1.5\n1 0 obj\n" + "[".repeat(200_000) + "\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";
        assertThatThrownBy(() -> store(DocumentKind.LETTER, "surat.pdf", nested.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("rusak");
    }

    @Test
    void refusesTwoFilesInOne() {
        var jpeg = Samples.picture("jpg", 40, 40);
        assertThatThrownBy(() -> store(DocumentKind.LETTER, "a.jpg", Samples.glued(jpeg, Samples.zip())))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("arsip ZIP tersembunyi");
        assertThatThrownBy(() -> store(DocumentKind.LETTER, "a.jpg", Samples.glued(jpeg, Samples.program())))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("program tersembunyi");
        assertThatThrownBy(() -> store(DocumentKind.LETTER, "a.pdf", Samples.glued(Samples.pdf(), Samples.zip())))
                .isInstanceOf(RefusedFile.class);
    }

    @Test
    void refusesDamagedEmptyAndForeignFiles() {
        var cut = Arrays.copyOf(Samples.picture("png", 300, 300), 120);
        assertThatThrownBy(() -> store(DocumentKind.LETTER, "a.png", cut)).hasMessageContaining("rusak");
        assertThatThrownBy(
                        () -> store(DocumentKind.LETTER, "a.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("rusak");
        assertThatThrownBy(() -> store(DocumentKind.LETTER, "a.pdf", new byte[0]))
                .hasMessageContaining("kosong");
        assertThatThrownBy(() -> store(
                        DocumentKind.LETTER,
                        "a.png",
                        "<html><script>x</script></html>".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("halaman HTML");
        assertThatThrownBy(() -> store(DocumentKind.RELEASE_PHOTO, "a.jpg", Samples.pdf()))
                .hasMessageContaining("isinya adalah dokumen PDF");
    }

    @Test
    void stopsReadingBehindTheLimit() {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 'a';
            }
        };
        assertThatThrownBy(() -> archive.store(DocumentKind.LETTER, "besar.pdf", endless, "agen"))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("terlalu besar");
        assertThat(endless.given).isLessThan(16L * 1024 * 1024);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd.pdf",
        "C:\\temp\\surat.pdf, surat.pdf",
        "..., berkas.pdf",
        "'a\u0000b\nc.pdf', abc.pdf",
        "'<b>x</b>.png', b.pdf",
        "'surat\u202Efdp.exe', suratfdp.pdf",
        "bukti.hta, bukti.pdf",
        "Surat Bukti.html, Surat Bukti.pdf",
        "faktur.pdf.exe, faktur.pdf",
        "foto.jpg.exe, foto.pdf",
        "makro.docm, makro.pdf",
        "faktur.pdf.lnk , faktur.pdf",
        "Undangan Budi S.Sos, Undangan Budi S.Sos.pdf",
        "Surat no. 005.2026, Surat no. 005.2026.pdf",
        "SURAT.PDF, SURAT.PDF"
    })
    void namesNeverBecomePaths(String claimed, String kept) {
        assertThat(store(DocumentKind.LETTER, claimed, Samples.pdf()).name()).isEqualTo(kept);
    }

    @Test
    void readsExifTimesAsWibUnlessTheySayOtherwise() {
        assertThat(store(DocumentKind.RAW_MATERIAL, "a.jpg", Samples.photo("2026:11:02 09:10:00", "", 1))
                        .takenAt())
                .contains(Instant.parse("2026-11-02T02:10:00Z"));
        assertThat(store(DocumentKind.RAW_MATERIAL, "b.jpg", Samples.photo("2026:11:02 09:10:00", "+09:00", 1))
                        .takenAt())
                .contains(Instant.parse("2026-11-02T00:10:00Z"));
    }

    @Test
    void derivativesAreUprightSmallAndFreeOfExif() throws IOException {
        var document = store(DocumentKind.RELEASE_PHOTO, "a.jpg", Samples.photo("2026:11:02 09:10:00", "+07:00", 6));
        var jpeg = archive.derivative(document.id(), 100);
        var picture = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(picture.getWidth()).isEqualTo(50);
        assertThat(picture.getHeight()).isEqualTo(100);
        assertThat(picture.getRGB(48, 50) >> 16 & 0xFF)
                .as("the top edge now lies right")
                .isGreaterThan(180);
        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "RUMAH-PRIBADI");
        assertThat(archive.derivative(document.id(), 100)).isEqualTo(jpeg);
        assertThat(ImageIO.read(new ByteArrayInputStream(archive.derivative(document.id(), 5000)))
                        .getHeight())
                .as("never enlarged")
                .isEqualTo(400);
    }

    @Test
    void photographsBecomeOneLetterInTheirOrder() throws IOException {
        var tall = store(DocumentKind.LETTER, "halaman satu.jpg", Samples.photo("2026:11:02 09:14:00", "+07:00", 6));
        var wide = store(DocumentKind.LETTER, "lampiran.png", Samples.picture("png", 800, 300));
        var letter = archive.letterOf(List.of(tall.id(), wide.id()), "agen");

        assertThat(letter.name()).isEqualTo("halaman satu (2 halaman).pdf");
        assertThat(archive.pagesOf(letter.id())).containsExactly(tall, wide);
        try (var content = archive.open(letter.id());
                var pdf = Loader.loadPDF(content.readAllBytes())) {
            assertThat(pdf.getPages())
                    .extracting(PDPage::getMediaBox)
                    .extracting(box -> box.getWidth() > box.getHeight())
                    .as("turned as it was held, not as it was stored")
                    .containsExactly(false, true);
        }
    }

    @Test
    void onlyPhotographsBecomeALetter() {
        var photo = store(DocumentKind.LETTER, "satu.jpg", Samples.picture("jpg", 40, 60))
                .id();
        var pdf = store(DocumentKind.LETTER, "dua.pdf", Samples.pdf()).id();
        assertThatThrownBy(() -> archive.letterOf(List.of(photo, pdf), "agen"))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("dua.pdf");
        assertThatThrownBy(() -> archive.letterOf(List.of(photo), "agen"))
                .isInstanceOf(RefusedFile.class)
                .hasMessageStartingWith("Pilih dua sampai 15 foto");
        assertThatThrownBy(() -> archive.letterOf(Collections.nCopies(16, photo), "agen"))
                .isInstanceOf(RefusedFile.class);
        assertThat(archive.pagesOf(pdf)).isEmpty();
    }

    @Test
    void aFileBelongsToOneCase() {
        var document = store(DocumentKind.LETTER, "a.pdf", Samples.pdf());
        archive.bind(document.id(), DocumentPurpose.LETTER, "LIP-2026-00001");
        archive.bind(document.id(), DocumentPurpose.LETTER, "LIP-2026-00001");
        assertThat(archive.ofCase("LIP-2026-00001")).extracting(Document::id).containsExactly(document.id());
        assertThatThrownBy(() -> archive.bind(document.id(), DocumentPurpose.LETTER, "LIP-2026-00002"))
                .isInstanceOf(RefusedFile.class);
        assertThatThrownBy(() -> archive.bind(UUID.randomUUID(), DocumentPurpose.LETTER, "LIP-2026-00002"))
                .isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void onlyAPhotoOfTheEventOrTheReleaseGoesToThePublic(DocumentKind kind) {
        var photo = store(kind, "a.jpg", Samples.picture("jpg", 60, 40)).id();
        var news = kind == DocumentKind.RAW_MATERIAL || kind == DocumentKind.RELEASE_PHOTO;
        assertThatThrownBy(() -> archive.newsPhoto(photo, "LIP-2026-00003", 40))
                .as("before it belongs to the case")
                .isInstanceOf(RefusedFile.class);
        archive.bind(photo, kind.purpose(), "LIP-2026-00003");
        if (news) {
            assertThat(archive.newsPhoto(photo, "LIP-2026-00003", 40)).isNotEmpty();
        } else {
            assertThatThrownBy(() -> archive.newsPhoto(photo, "LIP-2026-00003", 40))
                    .hasMessageContaining("bukan foto berita perkara LIP-2026-00003");
        }
        assertThatThrownBy(() -> archive.newsPhoto(photo, "LIP-2026-00004", 40))
                .as("another case's news")
                .isInstanceOf(RefusedFile.class);
        assertThat(archive.find(photo).orElseThrow().purposes().contains(DocumentPurpose.NEWS_PHOTO))
                .isEqualTo(news);
    }

    @Test
    void aPdfOfTheEventIsNoNewsPhoto() {
        var pdf = store(DocumentKind.RAW_MATERIAL, "sambutan.pdf", Samples.pdf());
        assertThat(pdf.purposes()).containsExactly(DocumentPurpose.EVENT_MATERIAL);
        assertThatThrownBy(() -> archive.bind(pdf.id(), DocumentPurpose.NEWS_PHOTO, "LIP-2026-00003"))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("keperluan lain");
    }

    @Test
    void onlyPagesOfOneCaseBecomeALetterAndItBelongsThere() {
        var one = store(DocumentKind.LETTER, "satu.jpg", Samples.picture("jpg", 40, 60));
        var two = store(DocumentKind.LETTER, "dua.jpg", Samples.picture("jpg", 40, 60));
        var evidence = store(DocumentKind.COMPLAINT, "bukti.jpg", Samples.picture("jpg", 40, 60));
        assertThatThrownBy(() -> archive.letterOf(List.of(one.id(), evidence.id()), "agen"))
                .hasMessageContaining("Hanya foto surat");
        archive.bind(one.id(), DocumentPurpose.LETTER, "LIP-2026-00005");
        assertThatThrownBy(() -> archive.letterOf(List.of(one.id(), two.id()), "agen"))
                .hasMessageContaining("perkara yang sama");
        archive.bind(two.id(), DocumentPurpose.LETTER, "LIP-2026-00005");
        assertThat(archive.letterOf(List.of(one.id(), two.id()), "agen").caseNumber())
                .contains("LIP-2026-00005");
    }

    @Test
    void aRolledBackUploadLeavesNothing() {
        var document = transaction.execute(status -> {
            status.setRollbackOnly();
            return store(DocumentKind.LETTER, "a.pdf", Samples.pdf());
        });
        assertThat(archive.find(document.id())).isEmpty();
        var name = document.id().toString();
        assertThat(Files.exists(
                        folder.resolve("berkas").resolve(name.substring(0, 2)).resolve(name)))
                .isFalse();
    }
}
