package id.go.purbalinggakab.siliput.archive;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import net.coobird.thumbnailator.util.exif.Orientation;

/** What a photo tells of itself: when it was taken (a witness for the stated times) and which way is up. */
final class Exif {

    private static final TimeZone WIB = TimeZone.getTimeZone("Asia/Jakarta");

    private Exif() {}

    /** EXIF has no zone of its own: without an offset tag the time means WIB. */
    static Optional<Instant> takenAt(Path file, String mediaType) {
        return mediaType.startsWith("image/") ? read(file).flatMap(Exif::takenAt) : Optional.empty();
    }

    static Orientation orientation(Path file) {
        return read(file)
                .map(metadata -> metadata.getFirstDirectoryOfType(ExifIFD0Directory.class))
                .map(exif -> exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                .filter(tag -> tag >= 1 && tag <= 8)
                .map(Orientation::typeOf)
                .orElse(Orientation.TOP_LEFT);
    }

    private static Optional<Instant> takenAt(Metadata metadata) {
        return metadata.getDirectoriesOfType(ExifSubIFDDirectory.class).stream()
                .map(exif -> exif.getDateOriginal(WIB))
                .filter(Objects::nonNull)
                .map(Date::toInstant)
                .findFirst();
    }

    private static Optional<Metadata> read(Path file) {
        try {
            return Optional.of(ImageMetadataReader.readMetadata(file.toFile()));
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
