package id.go.purbalinggakab.siliput.publishing.website;

import id.go.purbalinggakab.siliput.publishing.PictureCopy;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The public copies of approved pictures, apart from the private archive, in the sizes that screens ask for. */
@Component
public class PublicPictures {

    private static final Logger LOG = LoggerFactory.getLogger(PublicPictures.class);

    private static final int[] SMALLER = {480, 800, 1200};

    private final Path folder;

    private final JdbcClient jdbc;

    PublicPictures(PublishingSettings settings, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.folder = settings.folder().toAbsolutePath().normalize();
    }

    /** One picture under one address. */
    public void keep(String slug, int number, byte[] jpeg) {
        try {
            keep(slug, number, PictureCopy.AS_SENT, jpeg, ImageIO.read(new ByteArrayInputStream(jpeg)));
        } catch (IOException broken) {
            throw new UncheckedIOException("gambar berita tidak dapat ditulis", broken);
        }
    }

    /** The picture and its smaller copies: made now, so that no reader waits for them. */
    public void keepSizes(String slug, int number, byte[] jpeg) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(jpeg));
            for (var edge : SMALLER) {
                if (edge < Math.max(picture.getWidth(), picture.getHeight())) {
                    var smaller = Thumbnails.of(picture).size(edge, edge).asBufferedImage();
                    keep(slug, number, edge, jpeg(smaller), smaller);
                }
            }
            keep(slug, number, PictureCopy.AS_SENT, jpeg, picture);
        } catch (IOException broken) {
            throw new UncheckedIOException("gambar berita tidak dapat ditulis", broken);
        }
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        Thumbnails.of(picture).scale(1).outputFormat("jpg").outputQuality(0.8).toOutputStream(out);
        return out.toByteArray();
    }

    private void keep(String slug, int number, int edge, byte[] jpeg, BufferedImage picture) throws IOException {
        var target = place(slug, number, edge);
        Files.createDirectories(target.getParent());
        var fresh = Files.createTempFile(target.getParent(), "baru-", ".tmp");
        Files.write(fresh, jpeg);
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        jdbc.sql("delete from public_picture_copy where slug = ? and picture_no = ? and edge = ?")
                .params(slug, number, edge)
                .update();
        jdbc.sql("insert into public_picture_copy (slug, picture_no, edge, width, height, sha256)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(slug, number, edge, picture.getWidth(), picture.getHeight(), DigestUtils.sha256Hex(jpeg))
                .update();
    }

    /** The measured pictures of these articles, small ones first. */
    public List<PictureCopy> copies(List<String> slugs) {
        return jdbc.sql("select slug, picture_no, edge, width, height from public_picture_copy"
                        + " where slug in (:slugs) and width > 0 order by slug, picture_no, width")
                .param("slugs", slugs)
                .query((row, n) -> new PictureCopy(
                        row.getString("slug"),
                        row.getInt("picture_no"),
                        row.getInt("edge"),
                        row.getInt("width"),
                        row.getInt("height")))
                .list();
    }

    /** Nothing where it is no longer what went out. */
    public Optional<byte[]> read(String slug, int number, int edge) {
        try {
            var jpeg = Files.readAllBytes(place(slug, number, edge));
            var kept = jdbc.sql("select sha256 from public_picture_copy"
                            + " where slug = ? and picture_no = ? and edge = ?")
                    .params(slug, number, edge)
                    .query(String.class)
                    .optional();
            if (kept.isPresent() && !kept.get().equals(DigestUtils.sha256Hex(jpeg))) {
                LOG.error("Gambar berita {} nomor {} berubah sejak terbit dan tidak ditampilkan.", slug, number);
                return Optional.empty();
            }
            return Optional.of(jpeg);
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException("gambar berita tidak dapat dibaca", broken);
        }
    }

    /** Gives pictures of earlier releases of this application their sizes. */
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT6H")
    void makeMissingSizes() {
        jdbc.sql(
                        """
                        select article.slug, picture.position_no from article_picture picture
                        join article on article.id = picture.article_id
                        left join public_picture_copy copy on copy.slug = article.slug
                            and copy.picture_no = picture.position_no and copy.edge = 0
                        where article.published_at is not null and coalesce(copy.width, 0) = 0
                        """)
                .query((row, n) -> new PictureCopy(row.getString(1), row.getInt(2), PictureCopy.AS_SENT, 0, 0))
                .list()
                .forEach(this::makeSizes);
    }

    private void makeSizes(PictureCopy old) {
        try {
            read(old.slug(), old.number(), PictureCopy.AS_SENT)
                    .ifPresent(jpeg -> keepSizes(old.slug(), old.number(), jpeg));
        } catch (RuntimeException failed) {
            LOG.warn("Gambar berita {} nomor {} belum dapat diperkecil.", old.slug(), old.number(), failed);
        }
    }

    private Path place(String slug, int number, int edge) {
        if (!slug.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("no slug: " + slug);
        }
        return folder.resolve(slug).resolve(new PictureCopy(slug, number, edge, 0, 0).file());
    }
}
