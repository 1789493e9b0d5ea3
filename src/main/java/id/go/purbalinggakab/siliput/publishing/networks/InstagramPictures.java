package id.go.purbalinggakab.siliput.publishing.networks;

import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings;
import id.go.purbalinggakab.siliput.publishing.website.ArticleTable;
import id.go.purbalinggakab.siliput.publishing.website.PublicPictures;
import id.go.purbalinggakab.siliput.publishing.website.ReleasePictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import javax.imageio.ImageIO;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * The first picture where Instagram can fetch it, in a shape that Instagram takes: between 4:5 and 1.91:1, with white
 * at the edges where the photograph is taller or wider.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class InstagramPictures {

    /** No picture of an article has this number. */
    public static final int NUMBER = 101;

    private static final int LONGEST_EDGE = 1440;
    private static final double NARROWEST = 0.8;
    private static final double WIDEST = 1.91;

    private final ArticleTable articles;
    private final ReleasePictures pictures;
    private final PublicPictures folder;
    private final PublishingSettings settings;

    /** Empty while the article is not out: its pictures have no public address before. */
    Optional<URI> address(ApprovedRelease release) {
        var article = articles.reserve(release);
        if (!article.published()) {
            return Optional.empty();
        }
        folder.keep(article.slug(), NUMBER, shaped(pictures.jpeg(release, 1, LONGEST_EDGE)));
        return Optional.of(
                URI.create("%s/berita/%s/gambar/%d.jpg".formatted(settings.publicUrl(), article.slug(), NUMBER)));
    }

    static byte[] shaped(byte[] jpeg) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(jpeg));
            var shape = (double) picture.getWidth() / picture.getHeight();
            if (shape >= NARROWEST && shape <= WIDEST) {
                return jpeg;
            }
            var width = Math.max(picture.getWidth(), (int) Math.ceil(picture.getHeight() * NARROWEST));
            var height = Math.max(picture.getHeight(), (int) Math.ceil(picture.getWidth() / WIDEST));
            var canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            var brush = canvas.createGraphics();
            brush.setColor(Color.WHITE);
            brush.fillRect(0, 0, width, height);
            brush.drawImage(picture, (width - picture.getWidth()) / 2, (height - picture.getHeight()) / 2, null);
            brush.dispose();
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(canvas, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
