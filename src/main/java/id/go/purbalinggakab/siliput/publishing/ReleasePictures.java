package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.RefusedFile;
import id.go.purbalinggakab.siliput.publishing.api.ApiRefused;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** The approved pictures in the size of a channel, EXIF-free; one that cannot be used is for people. */
@Component
class ReleasePictures {

    private final Archive archive;

    ReleasePictures(Archive archive) {
        this.archive = archive;
    }

    /** @param number counted from 1 */
    byte[] jpeg(ApprovedRelease release, int number, int longestEdge) {
        try {
            return archive.newsPhoto(release.pictures().get(number - 1).document(), release.caseNumber(), longestEdge);
        } catch (NoSuchElementException | RefusedFile unusable) {
            throw new ApiRefused("Foto ke-%d tidak dapat dipakai: %s".formatted(number, unusable.getMessage()));
        }
    }
}
