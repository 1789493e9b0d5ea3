package id.go.purbalinggakab.siliput.archive;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** A file inside a PDF: a table or a paper may come along and is judged like one that comes alone. */
final class PdfAttachment {

    private static final Set<String> ENDINGS = Set.of(
            "pdf", "jpg", "jpeg", "png", "docx", "xlsx", "pptx", "odt", "ods", "odp", "txt", "csv", "xml", "json");

    private static final Set<String> CONTENTS = Stream.concat(
                    OfficeCheck.TYPES.stream(),
                    Stream.of(
                            "application/pdf",
                            "image/jpeg",
                            "image/png",
                            "application/xml",
                            "application/json",
                            "text/plain",
                            "text/csv"))
            .collect(Collectors.toUnmodifiableSet());

    private static final COSName[] NAMES = {COSName.F, COSName.UF, COSName.DOS, COSName.MAC, COSName.UNIX};

    private PdfAttachment() {}

    /** @param described a file specification, which gives the file its names */
    static Optional<String> problem(COSDictionary described, Inspection inspection) throws IOException {
        var running = Stream.of(NAMES)
                .map(described::getString)
                .filter(name -> name != null && !ENDINGS.contains(ending(name)))
                .findFirst();
        if (running.isPresent()) {
            return Optional.of(words(running.get(), "jenisnya tidak diterima"));
        }
        if (described.getDictionaryObject(COSName.EF) instanceof COSDictionary files) {
            var several =
                    Stream.of(NAMES).map(files::getDictionaryObject).distinct().toList();
            for (var one : several) {
                if (one instanceof COSStream file) {
                    var found = problem(file, described.getString(COSName.F, "lampiran"), inspection);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    static Optional<String> problem(COSStream file, String name, Inspection inspection) throws IOException {
        try (var content = FrugalPdf.unpacked(file)) {
            return inspection.within(content, CONTENTS).map(problem -> words(name, problem));
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
    }

    private static String words(String name, String problem) {
        return "di dalam PDF ini terselip berkas “%s” (%s); kirim PDF tanpa lampiran itu"
                .formatted(FileName.clean(name), problem);
    }
}
