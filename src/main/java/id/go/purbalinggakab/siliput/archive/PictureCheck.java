package id.go.purbalinggakab.siliput.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A picture must decode; its dimensions are read first, so that a bomb is never unpacked. */
final class PictureCheck {

    private PictureCheck() {}

    static Optional<String> problem(Path file) {
        try (var picture = Picture.open(file)) {
            if (picture.pixels() > Picture.MOST_PIXELS) {
                return Optional.of("gambar ini berukuran %d x %d piksel, lebih dari 60 megapiksel"
                        .formatted(picture.width(), picture.height()));
            }
            picture.read(400);
            return picture.cutShort() || picture.isJpeg() && JpegEnd.isZerosInsteadOfPicture(file)
                    ? Optional.of("gambar ini terpotong, unggah sekali lagi")
                    : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            return Optional.of("gambar ini rusak dan tidak dapat dibuka");
        }
    }
}
