package id.go.purbalinggakab.siliput.archive;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/** What a PDF may do besides being read: turn its own pages, show or hide parts of them, offer links to click. */
@RequiredArgsConstructor
final class PdfContent {

    /** Where the standard has an action; a structure element's attributes at A have no kind. */
    private static final List<String> ACTION_AT = List.of("A", "PA", "OpenAction", "Next");

    private static final Set<String> ACTIONS =
            Set.of("GoTo", "GoToDp", "Thread", "URI", "Named", "Hide", "ResetForm", "SetOCGState", "Trans");

    private static final Set<String> PAGES = Set.of("NextPage", "PrevPage", "FirstPage", "LastPage", "Print");

    private static final Set<String> ANNOTATIONS = Set.of(
            "Text",
            "Link",
            "FreeText",
            "Line",
            "Square",
            "Circle",
            "Polygon",
            "PolyLine",
            "Highlight",
            "Underline",
            "Squiggly",
            "StrikeOut",
            "Caret",
            "Stamp",
            "Ink",
            "Popup",
            "FileAttachment",
            "Widget",
            "PrinterMark",
            "TrapNet",
            "Watermark",
            "Redact");

    private static final String CURE = "; cetak ulang menjadi PDF lalu unggah";

    private final Inspection inspection;

    private long unpacked;

    /** Looks at every object of the file, whether a page leads there or not. */
    Optional<String> problem(COSDocument pdf) throws IOException {
        for (var key : List.copyOf(pdf.getXrefTable().keySet())) {
            var found = problem(pdf.getObjectFromPool(key).getObject());
            if (found.isPresent()) {
                return found;
            }
        }
        return problem(pdf.getTrailer());
    }

    private Optional<String> problem(COSBase object) throws IOException {
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

    private Optional<String> inDictionary(COSDictionary dictionary) throws IOException {
        if (dictionary instanceof COSStream stream) {
            unpacked = FrugalPdf.taken(stream, unpacked);
        }
        var words = running(dictionary);
        return words == null ? inAttachment(dictionary) : Optional.of("PDF ini " + words + CURE);
    }

    private static String running(COSDictionary dictionary) {
        if (dictionary.containsKey("JS")) {
            return "berisi program (JavaScript)";
        }
        if (dictionary.containsKey("XFA")) {
            return "formulir XFA yang dapat berisi program";
        }
        if (takesFromOutside(dictionary)) {
            return "menjalankan perintah mengambil isi dari berkas lain";
        }
        if (dictionary.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
            for (var at = 0; at < annotations.size(); at++) {
                if (annotations.getObject(at) instanceof COSDictionary one
                        && !ANNOTATIONS.contains(one.getNameAsString(COSName.SUBTYPE, "Text"))) {
                    return "berisi media yang berjalan sendiri";
                }
            }
        }
        return inActions(dictionary);
    }

    private static boolean takesFromOutside(COSDictionary dictionary) {
        var source = dictionary instanceof COSStream ? dictionary.getDictionaryObject(COSName.F) : null;
        return source instanceof COSString
                || source instanceof COSDictionary
                || dictionary.getDictionaryObject("Ref") instanceof COSDictionary other && other.containsKey(COSName.F);
    }

    private static String inActions(COSDictionary dictionary) {
        var actions = new ArrayList<COSBase>();
        ACTION_AT.forEach(key -> addAll(actions, dictionary.getDictionaryObject(key)));
        if (dictionary.getDictionaryObject(COSName.AA) instanceof COSDictionary events) {
            events.keySet().forEach(event -> addAll(actions, events.getDictionaryObject(event)));
        }
        if ("Action".equals(dictionary.getNameAsString(COSName.TYPE))) {
            actions.add(dictionary);
        }
        for (var action : actions) {
            if (action instanceof COSDictionary one && one.containsKey(COSName.S)) {
                var words = action(one);
                if (words != null) {
                    return words;
                }
            }
        }
        var base = dictionary.getString("Base");
        return base == null || OutsideLink.mayBeClicked(base) ? null : link(base);
    }

    private static void addAll(List<COSBase> actions, COSBase found) {
        if (found instanceof COSArray several) {
            for (var at = 0; at < several.size(); at++) {
                actions.add(several.getObject(at));
            }
        } else if (found != null) {
            actions.add(found);
        }
    }

    /** What the action does that it should not. */
    private static String action(COSDictionary action) {
        var kind = action.getNameAsString(COSName.S, "");
        if (!ACTIONS.contains(kind) || action.containsKey(COSName.F)) {
            return "menjalankan perintah (%s)".formatted(kind);
        }
        if (kind.equals("Named") && !PAGES.contains(action.getNameAsString(COSName.N, ""))) {
            return "menjalankan perintah (%s)".formatted(action.getNameAsString(COSName.N, kind));
        }
        var address = action.getString(COSName.URI, "");
        return kind.equals("URI") && !OutsideLink.mayBeClicked(address) ? link(address) : null;
    }

    private static String link(String address) {
        return "berisi tautan ke selain halaman web, surel, atau telepon (%s)"
                .formatted(address.length() > 80 ? address.substring(0, 80) : address);
    }

    private Optional<String> inAttachment(COSDictionary dictionary) throws IOException {
        if (dictionary.containsKey(COSName.EF)) {
            return PdfAttachment.problem(dictionary, inspection);
        }
        return dictionary instanceof COSStream stream && "EmbeddedFile".equals(stream.getNameAsString(COSName.TYPE))
                ? PdfAttachment.problem(stream, "lampiran", inspection)
                : Optional.empty();
    }
}
