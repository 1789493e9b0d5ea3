package id.go.purbalinggakab.siliput.archive;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture read with little memory: rows and columns beyond what is asked for are skipped while decoding. */
final class Picture implements AutoCloseable {

    static final long MOST_PIXELS = 60_000_000;

    private static final int MOST_ZEROS = 32;
    private static final int FIRST_RESTART = 0xD0;
    private static final int START = 0xD8;
    private static final int END = 0xD9;

    private final ImageInputStream input;
    private final ImageReader reader;
    private boolean cutShort;

    private Picture(ImageInputStream input, ImageReader reader) {
        this.input = input;
        this.reader = reader;
    }

    static Picture open(Path file) throws IOException {
        var input = ImageIO.createImageInputStream(file.toFile());
        var readers = ImageIO.getImageReaders(input);
        if (!readers.hasNext()) {
            input.close();
            throw new IOException("no reader for this picture");
        }
        var picture = new Picture(input, readers.next());
        picture.reader.setInput(input);
        picture.reader.addIIOReadWarningListener((source, warning) ->
                picture.cutShort |= warning.toLowerCase(Locale.ROOT).contains("premature end"));
        return picture;
    }

    boolean isJpeg() throws IOException {
        return reader.getFormatName().equalsIgnoreCase("jpeg");
    }

    int width() throws IOException {
        return reader.getWidth(0);
    }

    int height() throws IOException {
        return reader.getHeight(0);
    }

    long pixels() throws IOException {
        return (long) width() * height();
    }

    /** Decodes the picture, skipping pixels while its longest edge stays at least {@code edge}. */
    BufferedImage read(int edge) throws IOException {
        var step = Math.max(1, Math.max(width(), height()) / Math.max(1, edge));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return plain(reader.read(0, how));
    }

    /** Whether decoding met the end of the file too early. */
    boolean cutShort() {
        return cutShort;
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        input.close();
    }

    static Optional<String> problem(Path file) {
        try (var picture = Picture.open(file)) {
            if (picture.pixels() > Picture.MOST_PIXELS) {
                return Optional.of("gambar ini berukuran %d x %d piksel, lebih dari 60 megapiksel"
                        .formatted(picture.width(), picture.height()));
            }
            picture.read(400);
            return picture.cutShort() || picture.isJpeg() && isZerosInsteadOfPicture(file)
                    ? Optional.of("gambar ini terpotong, unggah sekali lagi")
                    : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            return Optional.of("gambar ini rusak dan tidak dapat dibuka");
        }
    }

    static BufferedImage plain(BufferedImage picture) {
        var colours = picture.getColorModel();
        boolean asIs = colours.getColorSpace().getType() != ColorSpace.TYPE_GRAY
                || picture.getType() == BufferedImage.TYPE_BYTE_GRAY;
        if (asIs) {
            return picture;
        }
        var plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
        var samples = picture.getRaster();
        var shift = colours.getComponentSize(0) - 8;
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                var grey = samples.getSample(x, y, 0) >> shift;
                var alpha = colours.hasAlpha() ? samples.getSample(x, y, 1) >> shift : 0xFF;
                plain.setRGB(x, y, alpha << 24 | grey << 16 | grey << 8 | grey);
            }
        }
        return plain;
    }

    static boolean isZerosInsteadOfPicture(Path file) throws IOException {
        var zeros = 0;
        try (var content = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (true) {
                var next = content.readUnsignedByte();
                zeros = next == 0 ? zeros + 1 : 0;
                if (next != 0xFF) {
                    continue;
                }
                var mark = content.readUnsignedByte();
                while (mark == 0xFF) {
                    mark = content.readUnsignedByte();
                }
                if (mark == END) {
                    return false;
                }
                if (mark != 0 && (mark < FIRST_RESTART || mark > START)) {
                    content.skipNBytes(Math.max(0, content.readUnsignedShort() - 2));
                }
            }
        } catch (EOFException noEnd) {
            return zeros > MOST_ZEROS;
        }
    }
}
