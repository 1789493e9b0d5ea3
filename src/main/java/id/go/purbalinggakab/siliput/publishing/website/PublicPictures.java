package id.go.purbalinggakab.siliput.publishing.website;

import id.go.purbalinggakab.siliput.publishing.PublishingSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The public copies of approved pictures, apart from the private archive. */
@Component
public class PublicPictures {

    private static final Logger LOG = LoggerFactory.getLogger(PublicPictures.class);

    private final Path folder;

    private final JdbcClient jdbc;

    PublicPictures(PublishingSettings settings, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.folder = settings.folder().toAbsolutePath().normalize();
    }

    public void keep(String slug, int number, byte[] jpeg) {
        try {
            var target = place(slug, number);
            Files.createDirectories(target.getParent());
            var fresh = Files.createTempFile(target.getParent(), "baru-", ".tmp");
            Files.write(fresh, jpeg);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            jdbc.sql("delete from public_picture where slug = ? and picture_no = ?")
                    .params(slug, number)
                    .update();
            jdbc.sql("insert into public_picture (slug, picture_no, sha256) values (?, ?, ?)")
                    .params(slug, number, DigestUtils.sha256Hex(jpeg))
                    .update();
        } catch (IOException broken) {
            throw new UncheckedIOException("gambar berita tidak dapat ditulis", broken);
        }
    }

    /** Nothing where it is no longer what went out. */
    public Optional<byte[]> read(String slug, int number) {
        try {
            var jpeg = Files.readAllBytes(place(slug, number));
            var kept = jdbc.sql("select sha256 from public_picture where slug = ? and picture_no = ?")
                    .params(slug, number)
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

    private Path place(String slug, int number) {
        if (!slug.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("no slug: " + slug);
        }
        return folder.resolve(slug).resolve(number + ".jpg");
    }
}
