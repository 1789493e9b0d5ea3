package id.go.purbalinggakab.siliput.publishing.website;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.RefusedFile;
import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiRefused;
import java.util.NoSuchElementException;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The approved pictures in the size of a channel, EXIF-free; one that cannot be used is for people. */
@Component
@RequiredArgsConstructor
public class ReleasePictures {

    private final Archive archive;

    /** @param number counted from 1 */
    public byte[] jpeg(ApprovedRelease release, int number, int longestEdge) {
        try {
            return archive.newsPhoto(release.pictures().get(number - 1).document(), release.caseNumber(), longestEdge);
        } catch (NoSuchElementException | RefusedFile unusable) {
            throw new ApiRefused("Foto ke-%d tidak dapat dipakai: %s".formatted(number, unusable.getMessage()));
        }
    }

    /** Empty where it cannot be used: what is left out holds nothing up. */
    public Optional<byte[]> find(ApprovedRelease release, int number, int longestEdge) {
        try {
            return Optional.of(jpeg(release, number, longestEdge));
        } catch (ApiRefused unusable) {
            return Optional.empty();
        }
    }
}
