package id.go.purbalinggakab.siliput.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
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
        all.put("another file", pdf((pdf, page) -> annotate(page, "Link", action("GoToR", "F"))));
        all.put("a file within", pdf((pdf, page) -> annotate(page, "Link", action("GoToE", "T"))));
        all.put("data brought in", pdf((pdf, page) -> annotate(page, "Widget", untyped("ImportData", "F"))));
        all.put("a thread in another file", pdf((pdf, page) -> annotate(page, "Link", untyped("Thread", "F"))));
        all.put("a menu's command", pdf((pdf, page) -> annotate(page, "Link", named("SaveAs"))));
        all.put("contents of another file", pdf((pdf, page) -> {
            var stream = new PDStream(pdf);
            stream.getCOSObject().setString(COSName.F, "\\\\server\\bagi\\isi");
            page.setContents(stream);
        }));
        for (var address : List.of(
                "file:///C:/Windows/System32/calc.exe",
                "javascript:app.alert(1)",
                " jAvAsCrIpT:app.alert(1)",
                "java\nscript:app.alert(1)",
                "\\\\server\\bagi\\a.exe",
                "//server/bagi/a.exe",
                "C:\\a.exe",
                "ms-word:ofe|u|https://contoh.test/a.docx",
                "smb://server/bagi")) {
            all.put("link to " + address, pdf((pdf, page) -> annotate(page, "Link", link(address))));
        }
        all.put(
                "links begin at",
                pdf((pdf, page) -> catalog(pdf, "URI", dictionary("Base", new COSString("file://server/bagi/")))));
        all.put(
                "outline",
                pdf((pdf, page) ->
                        catalog(pdf, "Outlines", dictionary("First", dictionary("A", untyped("Launch", "F"))))));
        all.put(
                "field of a form",
                pdf((pdf, page) -> catalog(
                        pdf,
                        "AcroForm",
                        dictionary("Fields", array(dictionary("AA", dictionary("K", untyped("Launch", "F"))))))));
        all.put("pdf with a script as attachment", pdf(attached("surat.pdf", all.get("script when opened"))));
        all.put(
                "pdf with a script as attachment of an attachment",
                pdf(attached("luar.pdf", pdf(attached("surat.pdf", all.get("launch"))))));
        all.put("attachments without end", nested(6));
        all.put(
                "sheet with macros as attachment",
                pdf(attached("daftar.xlsx", Samples.zip("xl/workbook.xml", "xl/vbaProject.bin"))));
        all.put("old document as attachment", pdf(attached("a.xml", Samples.compound())));
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
        all.put("table as attachment", pdf(attached("daftar.xlsx", Samples.zip("xl/workbook.xml"))));
        all.put("letter as attachment", pdf(attached("surat.pdf", Samples.pdf())));
        all.put("structure of a sound", pdf((pdf, page) -> {
            var element = untyped("Sound", "ActualText");
            element.setItem(COSName.TYPE, name("StructElem"));
            element.setItem(COSName.A, dictionary("O", name("Layout")));
            catalog(pdf, "StructTreeRoot", dictionary("K", array(element, untyped("Movie", "Alt"))));
        }));
        for (var address : List.of(
                "http://contoh.test",
                "HTTPS://contoh.test/a b?c=d:e",
                "mailto:a@contoh.test",
                "tel:+62281891",
                "#bab-2",
                "www.contoh.test/a:b",
                "lampiran/daftar.html")) {
            all.put("link to " + address, pdf((pdf, page) -> annotate(page, "Link", link(address))));
        }
        all.put("next page", pdf((pdf, page) -> annotate(page, "Link", named("NextPage"))));
        all.put("outline", pdf((pdf, page) -> {
            var second = dictionary("Title", new COSString("Bab 2"));
            var first = dictionary("Next", second);
            first.setItem("A", untyped("GoTo", "D"));
            catalog(pdf, "Outlines", dictionary("First", first));
        }));
        all.put("text as attachment", pdf(attached("catatan.txt", ascii("hadir: 20 orang"))));
        return all;
    }

    private static byte[] nested(int levels) {
        return pdf(attached("surat.pdf", levels == 0 ? Samples.pdf() : nested(levels - 1)));
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

    private static COSDictionary link(String address) {
        return with(dictionary("URI", new COSString(address)), "URI");
    }

    private static COSDictionary named(String command) {
        return with(dictionary("N", name(command)), "Named");
    }

    private static COSDictionary with(COSDictionary action, String kind) {
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
