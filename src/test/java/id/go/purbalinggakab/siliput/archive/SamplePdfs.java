package id.go.purbalinggakab.siliput.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDFs that do more than be read, each by another road. */
final class SamplePdfs {

    private SamplePdfs() {}

    private interface Part {
        void addTo(PDDocument pdf, PDPage page) throws IOException;
    }

    static Map<String, byte[]> active() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("script when opened", pdf((pdf, page) -> catalog(pdf, "OpenAction", action("JavaScript", "JS"))));
        all.put("script without a type", pdf((pdf, page) -> catalog(pdf, "OpenAction", untyped("JavaScript", "JS"))));
        all.put("script among the names", pdf((pdf, page) -> catalog(pdf, "Names", names("JavaScript"))));
        all.put("script when a page is shown", pdf((pdf, page) -> page.getCOSObject()
                .setItem(name("AA"), dictionary("O", action("JavaScript", "JS")))));
        all.put("script behind a link's next action", pdf((pdf, page) -> {
            var link = action("URI", "URI");
            link.setItem(name("Next"), array(action("JavaScript", "JS")));
            annotate(page, "Link", link);
        }));
        all.put("launch", pdf((pdf, page) -> annotate(page, "Link", action("Launch", "F"))));
        all.put("form sent away", pdf((pdf, page) -> annotate(page, "Widget", action("SubmitForm", "F"))));
        all.put("unknown action", pdf((pdf, page) -> annotate(page, "Link", action("Baru", "F"))));
        all.put("xfa", pdf((pdf, page) -> catalog(pdf, "AcroForm", dictionary("XFA", new COSString("<xdp/>")))));
        all.put("film", pdf((pdf, page) -> annotate(page, "RichMedia", null)));
        all.put("program as attachment", pdf(attached("faktur.pdf", Samples.program())));
        all.put("program's name as attachment", pdf(attached("setup.exe", ascii("hai"))));
        all.put("script as attachment", pdf(attached("buka.js", ascii("var a = 1;"))));
        all.put("page as attachment", pdf(attached("a.txt", ascii("<html><script>x</script></html>"))));
        all.put("script, packed", packed((pdf, page) -> catalog(pdf, "OpenAction", action("JavaScript", "JS"))));
        all.put("script, encrypted", encrypted((pdf, page) -> catalog(pdf, "OpenAction", action("JavaScript", "JS"))));
        all.put(
                "script, its name escaped",
                new String(
                                pdf((pdf, page) -> catalog(pdf, "OpenAction", untyped("JavaScript", "X"))),
                                StandardCharsets.ISO_8859_1)
                        .replace("/JavaScript", "/J#61vaScri#70t")
                        .getBytes(StandardCharsets.ISO_8859_1));
        return all;
    }

    static Map<String, byte[]> harmless() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("link", pdf((pdf, page) -> annotate(page, "Link", action("URI", "URI"))));
        all.put("opened at a page", pdf((pdf, page) -> catalog(pdf, "OpenAction", array(page.getCOSObject()))));
        all.put("structure", pdf((pdf, page) -> catalog(pdf, "StructTreeRoot", dictionary("K", untyped("P", "T")))));
        all.put("form", pdf((pdf, page) -> catalog(pdf, "AcroForm", dictionary("Fields", new COSArray()))));
        all.put("table as attachment", pdf(attached("daftar.xlsx", Samples.zip())));
        all.put("text as attachment", pdf(attached("catatan.txt", ascii("hadir: 20 orang"))));
        return all;
    }

    static byte[] ofPages(int pages) {
        return pdf((pdf, page) -> {
            for (var more = 1; more < pages; more++) {
                pdf.addPage(new PDPage());
            }
        });
    }

    private static byte[] pdf(Part part) {
        return write(part, CompressParameters.NO_COMPRESSION, false);
    }

    private static byte[] packed(Part part) {
        return write(part, new CompressParameters(200), false);
    }

    private static byte[] encrypted(Part part) {
        return write(part, CompressParameters.NO_COMPRESSION, true);
    }

    private static byte[] write(Part part, CompressParameters how, boolean encrypt) {
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            part.addTo(pdf, page);
            if (encrypt) {
                pdf.protect(new StandardProtectionPolicy("pemilik", "", new AccessPermission()));
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out, how);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Part attached(String fileName, byte[] content) {
        return (pdf, page) -> {
            var specification = new PDComplexFileSpecification();
            specification.setFile(fileName);
            specification.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(content)));
            var files = array(new COSString(fileName), specification.getCOSObject());
            catalog(pdf, "Names", dictionary("EmbeddedFiles", dictionary("Names", files)));
        };
    }

    private static COSDictionary names(String kind) {
        return dictionary(kind, dictionary("Names", array(new COSString("a"), action(kind, "JS"))));
    }

    private static void annotate(PDPage page, String subtype, COSDictionary action) {
        var annotation = dictionary("A", action);
        annotation.setItem(COSName.SUBTYPE, name(subtype));
        page.getCOSObject().setItem(COSName.ANNOTS, array(annotation));
    }

    private static void catalog(PDDocument pdf, String key, COSBase value) {
        pdf.getDocumentCatalog().getCOSObject().setItem(name(key), value);
    }

    private static COSDictionary action(String kind, String detail) {
        var action = untyped(kind, detail);
        action.setItem(COSName.TYPE, name("Action"));
        return action;
    }

    private static COSDictionary untyped(String kind, String detail) {
        var action = dictionary(detail, new COSString("https://contoh.test"));
        action.setItem(COSName.S, name(kind));
        return action;
    }

    private static COSDictionary dictionary(String key, COSBase value) {
        var dictionary = new COSDictionary();
        dictionary.setItem(name(key), value);
        return dictionary;
    }

    private static COSArray array(COSBase... parts) {
        var array = new COSArray();
        for (var part : parts) {
            array.add(part);
        }
        return array;
    }

    private static COSName name(String name) {
        return COSName.getPDFName(name);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
