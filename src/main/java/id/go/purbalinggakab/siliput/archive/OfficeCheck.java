package id.go.purbalinggakab.siliput.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

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

    /** Compound files hold macros and inserted objects, whatever the part is called. */
    private static final Pattern RUNNING = Pattern.compile("\u00d0\u00cf\u0011\u00e0|MZ|\u007fELF");

    private static final Pattern XML =
            Pattern.compile("(\u00ef\u00bb\u00bf)?\\s*<|(\u00ff\u00fe)?<\\x00|(\u00fe\u00ff)?\\x00<");

    private static final int HEAD = 64;
    private static final int MOST_PARTS = 10_000;

    private OfficeCheck() {}

    /** Tells the kinds of OOXML apart, which all begin alike. */
    static String detect(Path file, String found) {
        if (!found.equals(OOXML) && !found.equals("application/zip")) {
            return found;
        }
        try (var parts = new ZipFile(file.toFile())) {
            return BY_PART.entrySet().stream()
                    .filter(one -> parts.getEntry(one.getKey()) != null)
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(found);
        } catch (IOException broken) {
            return found;
        }
    }

    static Optional<String> problem(Path file, Inspection inspection) {
        try (var parts = new ZipFile(file.toFile())) {
            var names = parts.stream()
                    .map(part -> part.getName().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            if (parts.size() > MOST_PARTS || names.size() < parts.size()) {
                return Optional.of("berisi terlalu banyak bagian, atau dua bagian dengan nama yang sama");
            }
            for (var part : Collections.list(parts.entries())) {
                var found = problem(parts, part, names, inspection);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        } catch (FrugalPdf.Bomb bomb) {
            return Optional.of("mengembang terlalu besar saat dibuka; simpan sebagai PDF");
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            return Optional.of("dokumennya rusak atau terpotong");
        }
    }

    private static Optional<String> problem(ZipFile parts, ZipEntry part, Set<String> names, Inspection inspection)
            throws IOException, XMLStreamException {
        try (var content = new BufferedInputStream(inspection.bounded(parts.getInputStream(part)))) {
            content.mark(HEAD);
            var head = new String(content.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            content.reset();
            if (isProgram(part.getName()) || RUNNING.matcher(head).lookingAt()) {
                return Optional.of(OfficePart.RUNS);
            }
            if (head.startsWith("PK\3\4")) {
                return inspection.within(content, TYPES).map("di dalamnya terselip berkas lain, dan itu "::concat);
            }
            if (XML.matcher(head).lookingAt()) {
                return OfficePart.problem(content, ending -> names.stream().anyMatch(name -> name.endsWith(ending)));
            }
            content.transferTo(OutputStream.nullOutputStream());
            return Optional.empty();
        }
    }

    private static boolean isProgram(String part) {
        return part.matches("(?i).*vba.*\\.bin|(.*/)?activeX/.*|Basic/.*|Scripts/.*")
                || part.matches("(?i)(.*/)?embeddings/.*") && !part.matches(EMBEDDED);
    }
}
