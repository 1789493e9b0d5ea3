package id.go.purbalinggakab.siliput.archive;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Office documents, each with one part more: what people write every day, and what loads or runs by itself. */
final class SampleOffice {

    private static final String KINDS = "application/vnd.openxmlformats-officedocument.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private SampleOffice() {}

    static Map<String, byte[]> active() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("macros under another name", word(override("word/data.bin", "application/vnd.ms-office.vbaProject")));
        all.put(
                "macros by relation",
                word(Map.of(
                        "word/_rels/document.xml.rels",
                        text(relation(
                                "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                                "data.bin",
                                "Internal")))));
        all.put("macros by what they are", word(Map.of("word/media/image1.png", Samples.compound())));
        all.put(
                "document for macros",
                word(override("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml")));
        all.put("ActiveX", word(override("word/a.xml", "application/vnd.ms-office.activeX+xml")));
        all.put("page within", word(override("word/a.htm", "text/html")));
        all.put("program within", word(Map.of("word/media/image1.png", Samples.program())));
        all.put("archive within", word(Map.of("word/media/image1.png", Samples.zip("a.js"))));
        all.put(
                "sheet with macros within",
                word(Map.of("word/embeddings/a.xlsx", Samples.zip("xl/workbook.xml", "xl/vbaProject.bin"))));
        all.put(
                "part in UTF-16",
                word(Map.of(
                        "word/_rels/settings.xml.rels",
                        relation(RELATIONS + "attachedTemplate", "https://contoh.test/a.dotm", "External")
                                .getBytes(StandardCharsets.UTF_16))));
        for (var target : new String[] {"https://contoh.test/a.dotm", "\\\\server\\a.dotm", "file:////server/a.dotm"}) {
            all.put("template at " + target, word(external("attachedTemplate", target)));
        }
        for (var kind : new String[] {"oleObject", "frame", "externalLinkPath", "image", "subDocument", "package"}) {
            all.put(kind + " from outside", word(external(kind, "https://contoh.test/a")));
        }
        all.put("link to a program", word(external("hyperlink", "file://server/a.exe")));
        all.put(
                "DDE",
                word(
                        Map.of(
                                "word/document.xml",
                                text(
                                        "<w xmlns='x'><fldChar/><instrText>DDE</instrText><instrText>AUTO c:\\a</instrText></w>"))));
        all.put("script of an event", open("<o xmlns:script='s'><script:event-listener/></o>"));
        all.put(
                "picture from outside",
                open("<o xmlns:x='http://www.w3.org/1999/xlink'><image x:href='http://contoh.test/a.png'/></o>"));
        all.put("damaged", word(Map.of("word/styles.xml", text("<w><a></w>"))));
        return all;
    }

    static Map<String, byte[]> ordinary() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("plain", word(Map.of()));
        all.put("chart and its table", word(Map.of("word/embeddings/a.xlsx", Samples.zip("xl/workbook.xml"))));
        all.put("printer settings", word(override("word/a.bin", KINDS + "spreadsheetml.printerSettings")));
        all.put(
                "kinds that no part has",
                word(
                        Map.of(
                                "[Content_Types].xml",
                                text(
                                        "<Types><Default Extension='bin' ContentType='application/vnd.ms-office.vbaProject'/></Types>"))));
        all.put("links", word(external("hyperlink", "https://contoh.test")));
        all.put("own template", word(external("attachedTemplate", "file:///C:\\Users\\sri\\Surat.dotx")));
        all.put(
                "page number",
                word(Map.of("word/document.xml", text("<w><fldChar/><instrText> PAGE </instrText><t>DDE</t></w>"))));
        all.put(
                "open document",
                open("<o xmlns:x='http://www.w3.org/1999/xlink'><a x:href='https://contoh.test'/>"
                        + "<image x:href='Pictures/a.png'/><object x:href='./Object 1'/></o>"));
        return all;
    }

    static byte[] word(Map<String, byte[]> more) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                "[Content_Types].xml", text("<Types><Default Extension='xml' ContentType='application/xml'/></Types>"));
        parts.put("word/document.xml", text("<document><body/></document>"));
        parts.putAll(more);
        return Samples.office(parts);
    }

    private static byte[] open(String content) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("mimetype", text("application/vnd.oasis.opendocument.text"));
        parts.put("content.xml", text(content));
        return Samples.office(parts);
    }

    private static Map<String, byte[]> override(String part, String kind) {
        return Map.of(
                part,
                text("<a/>"),
                "[Content_Types].xml",
                text("<Types><Override PartName='/%s' ContentType='%s'/></Types>".formatted(part, kind)));
    }

    private static Map<String, byte[]> external(String kind, String target) {
        return Map.of("word/_rels/document.xml.rels", text(relation(RELATIONS + kind, target, "External")));
    }

    private static String relation(String type, String target, String mode) {
        return "<Relationships><Relationship Id='a' Type='%s' Target='%s' TargetMode='%s'/></Relationships>"
                .formatted(type, target, mode);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
