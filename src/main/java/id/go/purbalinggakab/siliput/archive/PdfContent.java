package id.go.purbalinggakab.siliput.archive;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** What a PDF does besides being read: scripts, commands to the computer, films, forms of Adobe's own, other files. */
final class PdfContent {

    private static final COSName SCRIPT = COSName.getPDFName("JS");
    private static final COSName ADOBE_FORM = COSName.getPDFName("XFA");
    private static final Set<String> MOVING = Set.of("RichMedia", "3D", "Movie", "Screen");

    /** Turning pages, links for people to follow, what is shown of the page. */
    private static final Set<String> HARMLESS =
            Set.of("GoTo", "GoToR", "GoToDp", "Thread", "URI", "Named", "Hide", "ResetForm", "SetOCGState", "Trans");

    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "Rendition",
            "GoToE",
            "GoTo3DView",
            "RichMediaExecute",
            "Movie",
            "Sound");

    private static final String CURE = "; cetak ulang menjadi PDF lalu unggah";

    private PdfContent() {}

    /** Looks at every object of the file, whether a page leads there or not. */
    static Optional<String> problem(COSDocument pdf) throws IOException {
        for (var key : List.copyOf(pdf.getXrefTable().keySet())) {
            var found = problem(pdf.getObjectFromPool(key).getObject());
            if (found.isPresent()) {
                return found;
            }
        }
        return problem(pdf.getTrailer());
    }

    private static Optional<String> problem(COSBase object) throws IOException {
        var waiting = new ArrayDeque<COSBase>();
        push(waiting, object);
        while (!waiting.isEmpty()) {
            var next = waiting.pop();
            if (next instanceof COSArray array) {
                array.forEach(part -> push(waiting, part));
            } else if (next instanceof COSDictionary dictionary) {
                var found = inDictionary(dictionary);
                if (found.isPresent()) {
                    return found;
                }
                dictionary.getValues().forEach(part -> push(waiting, part));
            }
        }
        return Optional.empty();
    }

    /** What lies elsewhere in the file is visited there. */
    private static void push(ArrayDeque<COSBase> waiting, COSBase part) {
        if (part instanceof COSArray || part instanceof COSDictionary) {
            waiting.push(part);
        }
    }

    private static Optional<String> inDictionary(COSDictionary dictionary) throws IOException {
        var action = dictionary.getNameAsString(COSName.S, "");
        boolean typed = "Action".equals(dictionary.getNameAsString(COSName.TYPE));
        if (dictionary.containsKey(SCRIPT) || action.equals("JavaScript")) {
            return Optional.of("PDF ini berisi program (JavaScript)" + CURE);
        }
        if (action.equals("Launch")) {
            return Optional.of("PDF ini menjalankan program lain" + CURE);
        }
        if (ACTIONS.contains(action) || typed && !HARMLESS.contains(action)) {
            return Optional.of("PDF ini menjalankan perintah (%s)".formatted(action) + CURE);
        }
        if (dictionary.containsKey(ADOBE_FORM)) {
            return Optional.of("PDF ini formulir XFA yang dapat berisi program" + CURE);
        }
        if (MOVING.contains(dictionary.getNameAsString(COSName.SUBTYPE, ""))) {
            return Optional.of("PDF ini berisi media yang berjalan sendiri" + CURE);
        }
        if (dictionary.containsKey(COSName.EF)) {
            return PdfAttachment.problem(dictionary);
        }
        return dictionary instanceof COSStream stream && "EmbeddedFile".equals(stream.getNameAsString(COSName.TYPE))
                ? PdfAttachment.problem(stream)
                : Optional.empty();
    }
}
