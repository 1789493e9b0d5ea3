package id.go.purbalinggakab.siliput.coverage.process;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Letters and pictures for the example cases, made on the spot. */
final class DemoFiles {

    private DemoFiles() {}

    static InputStream letter(String sender, String number, String event) throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 12);
                content.setLeading(20);
                content.newLineAtOffset(72, 760);
                for (var line : new String[] {
                    sender.toUpperCase(Locale.ROOT),
                    "Nomor: " + number,
                    "Hal: Permohonan Liputan Kegiatan",
                    "",
                    "Yth. Kepala Dinas Komunikasi dan Informatika",
                    "Kabupaten Purbalingga",
                    "",
                    "Dengan hormat, kami mohon liputan kegiatan berikut:",
                    event,
                    "",
                    "Atas perhatian dan kerja samanya kami ucapkan terima kasih.",
                    "",
                    "(surat contoh: tanda tangan dan cap)"
                }) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            document.save(bytes);
            return new ByteArrayInputStream(bytes.toByteArray());
        }
    }

    /** Hills and a sun: no text, since a server may have no fonts. */
    static InputStream picture() throws IOException {
        var picture = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0xbfdcef), 0, 800, new Color(0xf7efe0)));
        pen.fillRect(0, 0, 1200, 800);
        pen.setColor(new Color(0xf2b84b));
        pen.fill(new Ellipse2D.Double(860, 120, 160, 160));
        pen.setColor(new Color(0x6d9f71));
        pen.fill(new Ellipse2D.Double(-200, 480, 1000, 700));
        pen.setColor(new Color(0x467a52));
        pen.fill(new Ellipse2D.Double(400, 540, 1200, 700));
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
