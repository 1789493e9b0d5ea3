package id.go.purbalinggakab.siliput.archive;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/** Small upright JPEGs without any metadata, made once and kept beside the originals; an altered one anew. */
@Component
class Derivatives {

    private final CheckedBytes bytes;
    private final DocumentChecks checks;
    private final Path folder;

    Derivatives(CheckedBytes bytes, DocumentChecks checks, ArchiveSettings settings) {
        this.bytes = bytes;
        this.checks = checks;
        this.folder = settings.folder().toAbsolutePath().normalize().resolve("turunan");
    }

    byte[] of(Document document, int maxEdge) {
        var kept = folder.resolve(document.id() + "-" + maxEdge + ".jpg");
        try {
            if (Files.exists(kept)) {
                var known = Files.readAllBytes(kept);
                if (checks.isSmallCopy(document.id(), maxEdge, DigestUtils.sha256Hex(known))) {
                    return known;
                }
            }
            Files.createDirectories(folder);
            var jpeg = make(document, maxEdge);
            checks.smallCopy(document.id(), maxEdge, DigestUtils.sha256Hex(jpeg));
            var fresh = Files.createTempFile(folder, "baru-", ".tmp");
            Files.write(fresh, jpeg);
            Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
            return jpeg;
        } catch (IOException broken) {
            throw new UncheckedIOException("gambar " + document.id() + " tidak dapat diperkecil", broken);
        }
    }

    private byte[] make(Document document, int maxEdge) throws IOException {
        var original = Files.createTempFile(folder, "asli-", ".tmp");
        try (var content = bytes.open(document)) {
            Files.copy(content, original, StandardCopyOption.REPLACE_EXISTING);
            try (var picture = Picture.open(original)) {
                var turn = ExifFilterUtils.getFilterForOrientation(Exif.orientation(original));
                return jpeg(turn.apply(onWhite(picture.read(maxEdge * 2))), maxEdge);
            }
        } finally {
            Files.deleteIfExists(original);
        }
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        var paper = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = paper.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        return paper;
    }

    private static byte[] jpeg(BufferedImage picture, int maxEdge) throws IOException {
        var edge = Math.min(maxEdge, Math.max(picture.getWidth(), picture.getHeight()));
        var out = new ByteArrayOutputStream();
        Thumbnails.of(picture)
                .size(edge, edge)
                .outputFormat("jpg")
                .outputQuality(0.85)
                .toOutputStream(out);
        return out.toByteArray();
    }
}
