package id.go.purbalinggakab.siliput.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;

/** Office documents as evidence: what they are by their parts, and none that brings a program along. */
final class OfficeCheck {

    static final String OOXML = "application/x-tika-ooxml";
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    /** The only office documents taken. */
    static final Set<String> TYPES = Set.of(
            WORD,
            SHEET,
            SLIDES,
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation");

    private static final Map<String, String> BY_PART =
            Map.of("word/document.xml", WORD, "xl/workbook.xml", SHEET, "ppt/presentation.xml", SLIDES);
    /** The tables behind a chart: every document and slide set with one carries them. */
    private static final String EMBEDDED = "(?i).*\\.(xlsx|docx|pptx)";

    private static final int MOST_PARTS = 10_000;

    private OfficeCheck() {}

    /** Tells the kinds of OOXML apart, which all begin alike. */
    static String detect(Path file, String found) {
        if (!found.equals(OOXML) && !found.equals("application/zip")) {
            return found;
        }
        try (var parts = new ZipFile(file.toFile())) {
            return parts.getEntry("[Content_Types].xml") == null
                    ? found
                    : BY_PART.entrySet().stream()
                            .filter(one -> parts.getEntry(one.getKey()) != null)
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse(found);
        } catch (IOException broken) {
            return found;
        }
    }

    static Optional<String> problem(Path file) {
        try (var parts = new ZipFile(file.toFile())) {
            if (parts.size() > MOST_PARTS) {
                return Optional.of("berisi terlalu banyak bagian");
            }
            return parts.stream().anyMatch(part -> isProgram(part.getName()))
                    ? Optional.of(
                            "berisi makro, program, atau berkas sisipan yang tidak diterima; simpan tanpa itu atau sebagai PDF")
                    : Optional.empty();
        } catch (IOException broken) {
            return Optional.of("dokumennya rusak atau terpotong");
        }
    }

    private static boolean isProgram(String part) {
        return part.matches("(?i).*vba.*\\.bin|(.*/)?activeX/.*|Basic/.*|Scripts/.*")
                || part.matches("(?i)(.*/)?embeddings/.*") && !part.matches(EMBEDDED);
    }
}
