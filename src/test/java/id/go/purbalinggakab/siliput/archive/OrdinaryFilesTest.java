package id.go.purbalinggakab.siliput.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.go.purbalinggakab.siliput.OutsideRooms.InContext;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What cameras, scanners, printers and office programs really write, and half of it. */
@InContext
class OrdinaryFilesTest {

    private final Archive archive;

    @Autowired
    OrdinaryFilesTest(Archive archive) {
        this.archive = archive;
    }

    private Document store(String name, byte[] content) {
        return archive.store(DocumentKind.LETTER, name, new ByteArrayInputStream(content), "agen");
    }

    private static byte[] given(String name) {
        try (var file = OrdinaryFilesTest.class.getResourceAsStream("/files/" + name)) {
            return file.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f02-cmyk.jpg",
                "f11-no-eoi.jpg",
                "f19-png-la.png",
                "f22-mpo.jpg",
                "f23-exif6.jpg",
                "p02-bom-before-header.pdf",
                "p04-pjl-before-header.pdf",
                "p11-owner-password-only.pdf",
                "p13-embedded-xlsx-stored.pdf",
                "p14-embedded-xlsx-deflated.pdf"
            })
    void ordinaryFilesAreTaken(String name) {
        assertThatCode(() -> store(name, given(name))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"f02-cmyk.jpg, 1e78c8", "f19-png-la.png, 666666", "f11-no-eoi.jpg, 1d78c7"})
    void aSmallPictureHasTheColoursOfTheLargeOne(String name, String colour) {
        assertThat(middle(store(name, given(name))))
                .satisfies(seen -> near(seen, new Color(Integer.parseInt(colour, 16))));
    }

    @ParameterizedTest
    @CsvSource({"8, true", "16, true", "16, false"})
    void greyStaysGrey(int bits, boolean alpha) throws IOException {
        var space = ColorSpace.getInstance(ColorSpace.CS_GRAY);
        var type = bits == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT;
        var colours = new ComponentColorModel(space, alpha, false, alpha ? 3 : 1, type);
        var samples = colours.createCompatibleWritableRaster(80, 60);
        for (var at = 0; at < 80 * 60; at++) {
            samples.setSample(at % 80, at / 80, 0, 0x66 << (bits - 8));
            if (alpha) {
                samples.setSample(at % 80, at / 80, 1, 0xFFFF >> (16 - bits));
            }
        }
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(colours, samples, false, null), "png", png);
        near(middle(store("abu.png", png.toByteArray())), new Color(0x666666));
    }

    private Color middle(Document picture) {
        try {
            var small = ImageIO.read(new ByteArrayInputStream(archive.derivative(picture.id(), 90)));
            return new Color(small.getRGB(small.getWidth() / 2, small.getHeight() / 2));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void near(Color seen, Color meant) {
        assertThat(seen.getRed()).as("red of %s", seen).isCloseTo(meant.getRed(), within(6));
        assertThat(seen.getGreen()).as("green of %s", seen).isCloseTo(meant.getGreen(), within(6));
        assertThat(seen.getBlue()).as("blue of %s", seen).isCloseTo(meant.getBlue(), within(6));
    }

    @Test
    void halfAPhotoIsRefused() {
        assertThatThrownBy(() -> store("f10.jpg", given("f10-truncated.jpg")))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("terpotong");
    }

    static Stream<Named<byte[]>> whole() {
        return Stream.of(
                Named.of("baseline JPEG", noise("jpg", BufferedImage.TYPE_INT_RGB, false)),
                Named.of("progressive JPEG", noise("jpg", BufferedImage.TYPE_INT_RGB, true)),
                Named.of("grey JPEG", noise("jpg", BufferedImage.TYPE_BYTE_GRAY, false)),
                Named.of("PNG", noise("png", BufferedImage.TYPE_INT_RGB, false)),
                Named.of("interlaced PNG", noise("png", BufferedImage.TYPE_INT_ARGB, true)),
                Named.of("16-bit PNG", noise("png", BufferedImage.TYPE_USHORT_GRAY, false)));
    }

    @ParameterizedTest
    @MethodSource("whole")
    void aPictureIsTakenWholeAndRefusedCut(byte[] picture) {
        assertThatCode(() -> store("utuh", picture)).doesNotThrowAnyException();
        for (var percent : new int[] {10, 33, 60, 90, 97}) {
            assertThatThrownBy(() -> store("foto", Arrays.copyOf(picture, picture.length * percent / 100)))
                    .as("%d %%", percent)
                    .isInstanceOf(RefusedFile.class)
                    .hasMessageFindingMatch("terpotong|rusak");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"isom", "qt  ", "M4A ", "heic"})
    void aRecordingIsTakenWholeAndRefusedCut(String brand) {
        var whole = Samples.glued(
                Samples.glued(
                        box("ftyp", (brand + "\0\0\0\0" + brand).getBytes(StandardCharsets.US_ASCII)),
                        box("mdat", new byte[40_000])),
                box("moov", new byte[900]));
        assertThatCode(() -> raw(whole)).doesNotThrowAnyException();
        assertThatCode(() -> raw(Samples.glued(whole, new byte[20]))).doesNotThrowAnyException();
        for (var length : new int[] {1000, 20_000, whole.length - 1}) {
            assertThatThrownBy(() -> raw(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isInstanceOf(RefusedFile.class)
                    .hasMessageContaining("terpotong");
        }
    }

    private Document raw(byte[] content) {
        return archive.store(DocumentKind.RAW_MATERIAL, "rekaman", new ByteArrayInputStream(content), "agen");
    }

    private static byte[] box(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onlyTheEndMarkMayBeMissing(boolean progressive) {
        var picture = noise("jpg", BufferedImage.TYPE_INT_RGB, progressive);
        assertThatCode(() -> store("foto.jpg", Arrays.copyOf(picture, picture.length - 2)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("zeros")
    void zerosInsteadOfThePictureAreNoPicture(byte[] half) {
        assertThatThrownBy(() -> store("foto.jpg", half))
                .isInstanceOf(RefusedFile.class)
                .hasMessageFindingMatch("terpotong|rusak");
    }

    static Stream<Named<byte[]>> zeros() {
        return Stream.of(
                        noise("jpg", BufferedImage.TYPE_INT_RGB, false),
                        noise("jpg", BufferedImage.TYPE_INT_RGB, true),
                        given("f02-cmyk.jpg"),
                        given("f23-exif6.jpg"),
                        noise("png", BufferedImage.TYPE_INT_RGB, false))
                .flatMap(picture -> Stream.of(50, 80, 97)
                        .map(percent -> Named.of(
                                "%d bytes, %d %%".formatted(picture.length, percent),
                                Arrays.copyOf(
                                        Arrays.copyOf(picture, picture.length * percent / 100), picture.length))));
    }

    /** Its lower half is packed to zeros, where the encoder counts the codes first. */
    @ParameterizedTest
    @CsvSource({"0, false", "0, true", "8421504, false", "8421504, true", "16777215, true"})
    void aPlainLowerHalfIsAPicture(int colour, boolean counted) throws IOException {
        var picture = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(colour));
        pen.fillRect(0, 0, 1600, 1200);
        pen.drawImage(ImageIO.read(new ByteArrayInputStream(given("f23-exif6.jpg"))), 0, 0, null);
        pen.dispose();
        var jpeg = jpeg(picture, counted);
        assertThatCode(() -> store("foto.jpg", jpeg)).doesNotThrowAnyException();
        assertThatCode(() -> store("foto.jpg", Samples.glued(jpeg, new byte[90_000])))
                .as("behind its end nothing is missing")
                .doesNotThrowAnyException();
    }

    private static byte[] jpeg(BufferedImage picture, boolean counted) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            var how = (JPEGImageWriteParam) writer.getDefaultWriteParam();
            how.setOptimizeHuffmanTables(counted);
            writer.write(null, new IIOImage(picture, null, null), how);
        }
        return out.toByteArray();
    }

    private static byte[] noise(String format, int type, boolean progressive) {
        var picture = new BufferedImage(320, 240, type);
        var random = new Random(7);
        for (var at = 0; at < 320 * 240; at++) {
            picture.setRGB(at % 320, at / 320, random.nextInt() | 0xFF000000);
        }
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "\n\n\n",
                "\u00ef\u00bb\u00bf",
                "\u00ef\u00bb\u00bf\r\n",
                "\u001b%-12345X@PJL JOB NAME=\"a\"\r\n@PJL SET RESOLUTION=600\n@PJL ENTER LANGUAGE=PDF\r\n"
            })
    void whatAPrinterWritesBeforeAPdfIsNoDisguise(String before) {
        assertThat(store("surat.pdf", after(before)).mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void zerosBehindAPdfFillADiskBlock() {
        var padded = Arrays.copyOf(Samples.pdf(), 200_000);
        assertThat(store("surat.pdf", padded).mediaType()).isEqualTo("application/pdf");
        var half = SamplePdfs.ofPages(40);
        assertThatThrownBy(() ->
                        store("surat.pdf", Arrays.copyOf(Arrays.copyOf(half, half.length / 2), half.length + 100_000)))
                .isInstanceOf(RefusedFile.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><script>x</script></html>\n", "GIF89a\n", "MZ\u0000\u0000", "#!/bin/sh\nrm -r x\n"})
    void somethingElseBeforeAPdfIsADisguise(String before) {
        assertThatThrownBy(() -> store("surat.pdf", after(before))).isInstanceOf(RefusedFile.class);
    }

    private static byte[] after(String before) {
        return Samples.glued(before.getBytes(StandardCharsets.ISO_8859_1), Samples.pdf());
    }

    @Test
    void aLockedPdfIsRefusedWithTheCure() {
        assertThatThrownBy(() -> store("surat.pdf", given("p12-user-password.pdf")))
                .hasMessageContaining("simpan ulang tanpa kata sandi");
    }

    @Test
    void halfAPdfIsRefused() {
        var whole = SamplePdfs.ofPages(40);
        assertThatCode(() -> store("surat.pdf", whole)).doesNotThrowAnyException();
        for (var percent : new int[] {30, 60, 85}) {
            assertThatThrownBy(() -> store("surat.pdf", Arrays.copyOf(whole, whole.length * percent / 100)))
                    .as("%d %%", percent)
                    .isInstanceOf(RefusedFile.class);
        }
    }

    static Stream<Named<byte[]>> active() {
        return named(SamplePdfs.active());
    }

    @ParameterizedTest
    @MethodSource("active")
    void aPdfThatDoesSomethingIsRefusedWithASentence(byte[] pdf) {
        assertThatThrownBy(() -> store("surat.pdf", pdf))
                .isInstanceOf(RefusedFile.class)
                .hasMessageFindingMatch("PDF ini (berisi|menjalankan|formulir)|di dalam PDF ini terselip")
                .hasMessageFindingMatch("cetak ulang|tanpa lampiran");
    }

    static Stream<Named<byte[]>> harmless() {
        return named(SamplePdfs.harmless());
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void aPdfThatOnlyReadsIsTaken(byte[] pdf) {
        assertThatCode(() -> store("surat.pdf", pdf)).doesNotThrowAnyException();
    }

    static Stream<Named<byte[]>> activeOffice() {
        return named(SampleOffice.active());
    }

    @ParameterizedTest
    @MethodSource("activeOffice")
    void anOfficeDocumentThatLoadsOrRunsIsRefused(byte[] office) {
        assertThatThrownBy(() -> evidence("surat.docx", office))
                .isInstanceOf(RefusedFile.class)
                .hasMessageFindingMatch(
                        "diterima: (berisi (makro|tautan)|memuat isi dari tempat lain|di dalamnya|dokumennya)");
    }

    @Test
    void anOfficeDocumentThatSwellsIsRefusedWhateverItsPartsHold() {
        var zeros = new byte[90 << 20];
        var bomb = SampleOffice.word(Map.of("word/a.bin", zeros, "word/b.bin", zeros, "word/c.bin", zeros));
        assertThatThrownBy(() -> evidence("surat.docx", bomb))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("mengembang terlalu besar");
    }

    static Stream<Named<byte[]>> ordinaryOffice() {
        return named(SampleOffice.ordinary());
    }

    @ParameterizedTest
    @MethodSource("ordinaryOffice")
    void anOrdinaryOfficeDocumentIsEvidence(byte[] office) {
        assertThat(evidence("surat.docx", office).mediaType()).contains("document");
    }

    private Document evidence(String name, byte[] content) {
        return archive.store(DocumentKind.COMPLAINT, name, new ByteArrayInputStream(content), "agen");
    }

    @ParameterizedTest
    @CsvSource({"windows-1252", "ISO-8859-1", "UTF-8", "UTF-16"})
    void textOfAnyEditorIsEvidence(String charset) {
        for (var text : new String[] {
            "Café", "é", "\u00abTidak\u00bb \u2013 katanya\r\n\tsudah", "From: a@b.test\nTo: c@d.test\n\nisi"
        }) {
            assertThat(evidence("catatan.txt", text.getBytes(Charset.forName(charset))))
                    .as(text)
                    .returns("text/plain", Document::mediaType)
                    .returns("catatan.txt", Document::name);
        }
    }

    @Test
    void whatIsNotTakenIsCalledByItsNameWithTheCure() {
        for (var refused : Map.of(
                        "surat.doc", Samples.compound(),
                        "surat.rtf", "{\\rtf1 isi}".getBytes(StandardCharsets.US_ASCII),
                        "isi.zip", Samples.zip("a.txt"))
                .entrySet()) {
            assertThatThrownBy(() -> evidence(refused.getKey(), refused.getValue()))
                    .isInstanceOf(RefusedFile.class)
                    .hasMessageFindingMatch("isinya adalah (dokumen (Office lama|RTF)|arsip ZIP).*; (simpan|kirim)");
        }
        assertThatThrownBy(() -> evidence("acak", new byte[] {1, 2, 3, (byte) 200, 5}))
                .isInstanceOf(RefusedFile.class);
    }

    private static Stream<Named<byte[]>> named(Map<String, byte[]> all) {
        return all.entrySet().stream().map(one -> Named.of(one.getKey(), one.getValue()));
    }
}
