package id.go.purbalinggakab.siliput.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** Upright JPEGs as the pages of one PDF: A4, turned where the picture is wide, filled as far as its shape allows. */
final class PhotoPages {

    /** An A4 page at about 200 dpi: small letters stay readable, fifteen pages stay below a letter's limit. */
    static final int EDGE = 2300;

    private PhotoPages() {}

    static InputStream pdf(List<byte[]> photos) {
        try (var pdf = new PDDocument()) {
            for (var photo : photos) {
                add(pdf, photo);
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return new ByteArrayInputStream(out.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException("foto tidak dapat digabung", broken);
        }
    }

    private static void add(PDDocument pdf, byte[] photo) throws IOException {
        var picture = JPEGFactory.createFromByteArray(pdf, photo);
        var upright = PDRectangle.A4;
        var paper = picture.getWidth() > picture.getHeight()
                ? new PDRectangle(upright.getHeight(), upright.getWidth())
                : upright;
        var scale = Math.min(paper.getWidth() / picture.getWidth(), paper.getHeight() / picture.getHeight());
        var width = picture.getWidth() * scale;
        var height = picture.getHeight() * scale;
        var page = new PDPage(paper);
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            content.drawImage(picture, (paper.getWidth() - width) / 2, (paper.getHeight() - height) / 2, width, height);
        }
    }
}
