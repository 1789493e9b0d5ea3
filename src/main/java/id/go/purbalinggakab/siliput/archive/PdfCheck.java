package id.go.purbalinggakab.siliput.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF must open without a password and have a page; otherwise nobody could read the letter in the form. */
final class PdfCheck {

    private static final int TAIL = 64 << 10;

    private PdfCheck() {}

    static Optional<String> problem(Path file, Inspection inspection) {
        try (var pdf = FrugalPdf.open(file)) {
            if (pdf.getNumberOfPages() == 0) {
                return Optional.of("PDF ini tidak berisi halaman");
            }
            if (endsEarly(file)) {
                return Optional.of("PDF ini terpotong, sebagian halamannya hilang; unggah sekali lagi");
            }
            return new PdfContent(inspection).problem(pdf.getDocument());
        } catch (InvalidPasswordException locked) {
            return Optional.of("PDF ini dikunci dengan kata sandi; simpan ulang tanpa kata sandi");
        } catch (FrugalPdf.Bomb bomb) {
            return Optional.of("PDF ini mengembang terlalu besar saat dibuka; cetak ulang menjadi PDF lalu unggah");
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            return Optional.of("PDF ini rusak dan tidak dapat dibuka");
        }
    }

    /** The parser mends what it can and forgets the pages that are gone: the table at the end tells. */
    private static boolean endsEarly(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var head = HiddenContent.part(file, 0, TAIL);
            var tail = HiddenContent.part(file, Math.max(0, HiddenContent.lengthWithoutZeros(file) - TAIL), TAIL);
            var table = tail.lastIndexOf("startxref");
            return table < 0
                    || head.contains("/Linearized") && tail.substring(table).matches("(?s)startxref\\s+0\\s.*");
        }
    }
}
