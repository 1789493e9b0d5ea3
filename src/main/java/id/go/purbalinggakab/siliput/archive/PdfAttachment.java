package id.go.purbalinggakab.siliput.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.tika.Tika;

/** A file inside a PDF: a table or a paper may come along, nothing that runs. */
final class PdfAttachment {

    private static final Set<String> ENDINGS = Set.of(
            "pdf", "jpg", "jpeg", "png", "docx", "xlsx", "pptx", "odt", "ods", "odp", "doc", "xls", "ppt", "rtf", "txt",
            "csv", "xml", "json");

    private static final Set<String> CONTENTS = Set.of(
            "application/pdf",
            "image/jpeg",
            "image/png",
            "application/zip",
            "application/x-tika-ooxml",
            "application/x-tika-msoffice",
            "application/rtf",
            "application/xml",
            "application/json",
            "text/plain",
            "text/csv");

    private static final COSName[] NAMES = {COSName.F, COSName.UF, COSName.DOS, COSName.MAC, COSName.UNIX};
    private static final Tika TIKA = new Tika();

    private PdfAttachment() {}

    /** @param described a file specification, which gives the file its names */
    static Optional<String> problem(COSDictionary described) throws IOException {
        var running = Stream.of(NAMES)
                .map(described::getString)
                .filter(name -> name != null && !ENDINGS.contains(ending(name)))
                .findFirst();
        if (running.isPresent()) {
            return Optional.of(words(FileName.clean(running.get())));
        }
        if (described.getDictionaryObject(COSName.EF) instanceof COSDictionary files) {
            for (var name : NAMES) {
                if (files.getDictionaryObject(name) instanceof COSStream file && runs(file)) {
                    return Optional.of(words(FileName.clean(described.getString(COSName.F, "lampiran"))));
                }
            }
        }
        return Optional.empty();
    }

    static Optional<String> problem(COSStream file) throws IOException {
        return runs(file) ? Optional.of(words("lampiran")) : Optional.empty();
    }

    private static boolean runs(COSStream file) throws IOException {
        try (var content = new BufferedInputStream(file.createInputStream(), 1 << 17)) {
            return !CONTENTS.contains(TIKA.detect(content).replaceFirst(";.*", ""));
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
    }

    private static String words(String name) {
        return "di dalam PDF ini terselip berkas “%s” yang tidak diterima; kirim PDF tanpa lampiran itu"
                .formatted(name);
    }
}
