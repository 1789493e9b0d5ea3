package id.go.purbalinggakab.siliput.archive;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture read with little memory: rows and columns beyond what is asked for are skipped while decoding. */
final class Picture implements AutoCloseable {

    static final long MOST_PIXELS = 60_000_000;

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
        return GreyPicture.plain(reader.read(0, how));
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
}
