package id.go.purbalinggakab.siliput.archive;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Small files, good and bad, made on the spot. */
public final class Samples {

    private Samples() {}

    public static byte[] pdf() {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** As office programs write them: catalog and pages inside a packed stream of objects. */
    static byte[] packedPdf() {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            pdf.save(out, new CompressParameters(200));
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] picture(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height / 4);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A JPEG from a phone: EXIF with time, turned by 90 degrees, and a place name in the maker's description. */
    static byte[] photo(String time, String offset, int orientation) {
        var exif = exif(time, offset, orientation);
        var plain = picture("jpg", 400, 200);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(0xFF);
        out.write(0xE1);
        out.write((exif.length + 2) >> 8);
        out.write((exif.length + 2) & 0xFF);
        out.writeBytes(exif);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    private static byte[] exif(String time, String offset, int orientation) {
        var zoned = !offset.isEmpty();
        var tiff = ByteBuffer.allocate(220);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        tiff.putShort((short) 0x010E).putShort((short) 2).putInt(16).putInt(120);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(50);
        tiff.putInt(0);
        tiff.position(50);
        tiff.putShort((short) (zoned ? 2 : 1));
        tiff.putShort((short) 0x9003).putShort((short) 2).putInt(20).putInt(140);
        if (zoned) {
            tiff.putShort((short) 0x9011).putShort((short) 2).putInt(7).putInt(170);
        }
        tiff.putInt(0);
        tiff.position(120);
        tiff.put("RUMAH-PRIBADI-X\0".getBytes(StandardCharsets.US_ASCII));
        tiff.position(140);
        tiff.put((time + "\0").getBytes(StandardCharsets.US_ASCII));
        tiff.position(170);
        tiff.put((offset + "\0").getBytes(StandardCharsets.US_ASCII));
        var whole = new ByteArrayOutputStream();
        whole.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(tiff.array());
        return whole.toByteArray();
    }

    /** A few bytes that claim to be a picture of any size. */
    static byte[] bomb(int width, int height) {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var crc = new CRC32();
        crc.update(header);
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A PDF of which 60 kB, its catalog among them, unpack to many megabytes when it is only opened. */
    static byte[] pdfBomb(int megabytes, String filter) {
        var packed = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(packed)) {
            deflate.write("2 0 3 50 ".getBytes(StandardCharsets.US_ASCII));
            var spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < megabytes; i++) {
                deflate.write(spaces);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes(ascii("%PDF-1.5\n"));
        int objects = pdf.size();
        pdf.writeBytes(ascii("1 0 obj\n<< /N 2 /First 9 /Filter " + filter + " /Length " + packed.size()));
        pdf.writeBytes(ascii(" >>\nstream\n"));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes(ascii("\nendstream\nendobj\n"));
        int table = pdf.size();
        var entries = ByteBuffer.allocate(35);
        entries.put((byte) 0).putInt(0).putShort((short) -1);
        entries.put((byte) 1).putInt(objects).putShort((short) 0);
        entries.put((byte) 2).putInt(1).putShort((short) 0);
        entries.put((byte) 2).putInt(1).putShort((short) 1);
        entries.put((byte) 1).putInt(table).putShort((short) 0);
        pdf.writeBytes(ascii("4 0 obj\n<< /Type /XRef /Size 5 /W [1 4 2] /Root 2 0 R /Length 35 >>\nstream\n"));
        pdf.writeBytes(entries.array());
        pdf.writeBytes(ascii("\nendstream\nendobj\nstartxref\n" + table + "\n%%EOF\n"));
        return pdf.toByteArray();
    }

    /** A PDF of one page whose contents unpack to many megabytes of nothing. */
    static byte[] largePage(int megabytes) {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            var contents = new PDStream(pdf);
            var spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            try (var packed = contents.createOutputStream(COSName.FLATE_DECODE)) {
                for (int i = 0; i < megabytes; i++) {
                    packed.write(spaces);
                }
            }
            page.setContents(contents);
            pdf.addPage(page);
            pdf.save(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] program() {
        var program = ByteBuffer.allocate(512);
        program.put("MZ".getBytes(StandardCharsets.US_ASCII)).put(60, (byte) 128);
        program.position(128);
        program.put("PE\0\0".getBytes(StandardCharsets.ISO_8859_1));
        return program.array();
    }

    /** What old office programs save, and what macros lie in. */
    static byte[] compound() {
        try (var file = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            file.createDocument(new ByteArrayInputStream(new byte[5000]), "VBA");
            file.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @param parts names and contents */
    static byte[] office(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.setMethod(part.getKey().equals("mimetype") ? ZipOutputStream.STORED : ZipOutputStream.DEFLATED);
                zip.putNextEntry(entry(part.getKey(), part.getValue()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static ZipEntry entry(String name, byte[] content) {
        var entry = new ZipEntry(name);
        var sum = new CRC32();
        sum.update(content);
        entry.setCrc(sum.getValue());
        entry.setSize(content.length);
        return entry;
    }

    static byte[] zip() {
        return zip("run.class");
    }

    static byte[] zip(String... names) {
        var parts = new LinkedHashMap<String, byte[]>();
        List.of(names).forEach(name -> parts.put(name, new byte[] {1, 2, 3}));
        return office(parts);
    }

    static byte[] glued(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
