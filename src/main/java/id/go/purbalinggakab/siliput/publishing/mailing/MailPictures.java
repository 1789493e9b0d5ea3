package id.go.purbalinggakab.siliput.publishing.mailing;

import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.website.ReleasePictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * The approved pictures as a mail carries them: small ones shown in the text, the others named, to be seen on the
 * public page; a mail of many megabytes reaches nobody.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class MailPictures {

    private static final int LONGEST_EDGE = 640;
    private static final int LARGEST = 150_000;
    private static final int LARGEST_TOGETHER = 450_000;

    private final ReleasePictures pictures;

    /** @param small a JPEG without metadata; empty where it is not shown in the mail */
    record InMail(int number, String caption, String altText, Optional<byte[]> small) {

        public String contentId() {
            return "foto-" + number;
        }
    }

    public List<InMail> of(ApprovedRelease release) {
        var all = new ArrayList<InMail>();
        var together = 0;
        for (var picture : release.pictures()) {
            var room = Math.min(LARGEST, LARGEST_TOGETHER - together);
            var small = pictures.find(release, all.size() + 1, LONGEST_EDGE).filter(jpeg -> jpeg.length <= room);
            together += small.map(jpeg -> jpeg.length).orElse(0);
            all.add(new InMail(all.size() + 1, picture.caption(), picture.altText(), small));
        }
        return all;
    }
}
