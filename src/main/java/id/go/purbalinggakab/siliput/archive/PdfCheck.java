package id.go.purbalinggakab.siliput.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF must open without a password and have a page; otherwise nobody could read the letter in the form. */
final class PdfCheck {

    private PdfCheck() {}

    static Optional<String> problem(Path file) {
        try (var pdf = FrugalPdf.open(file)) {
            return pdf.getNumberOfPages() > 0 ? Optional.empty() : Optional.of("PDF ini tidak berisi halaman");
        } catch (InvalidPasswordException locked) {
            return Optional.of("PDF ini dikunci dengan kata sandi; simpan ulang tanpa kata sandi");
        } catch (FrugalPdf.Bomb bomb) {
            return Optional.of("PDF ini mengembang terlalu besar saat dibuka; cetak ulang menjadi PDF lalu unggah");
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            return Optional.of("PDF ini rusak dan tidak dapat dibuka");
        }
    }
}
