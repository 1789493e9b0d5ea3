package id.go.purbalinggakab.siliput.publishing.website;

import id.go.purbalinggakab.siliput.publishing.PublishingSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The public copies of approved pictures, apart from the private archive. */
@Component
public class PublicPictures {

    private final Path folder;

    PublicPictures(PublishingSettings settings) {
        this.folder = settings.folder().toAbsolutePath().normalize();
    }

    public void keep(String slug, int number, byte[] jpeg) {
        try {
            var target = place(slug, number);
            Files.createDirectories(target.getParent());
            var fresh = Files.createTempFile(target.getParent(), "baru-", ".tmp");
            Files.write(fresh, jpeg);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new UncheckedIOException("gambar berita tidak dapat ditulis", broken);
        }
    }

    public Optional<byte[]> read(String slug, int number) {
        try {
            return Optional.of(Files.readAllBytes(place(slug, number)));
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
