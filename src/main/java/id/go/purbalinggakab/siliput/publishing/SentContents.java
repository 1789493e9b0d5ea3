package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.publishing.SentContents.SentContent.SentPicture;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher;
import id.go.purbalinggakab.siliput.publishing.mailing.MailPictures;
import id.go.purbalinggakab.siliput.publishing.mailing.ReleaseMail;
import id.go.purbalinggakab.siliput.publishing.networks.FacebookChannel;
import id.go.purbalinggakab.siliput.publishing.website.ReleasePictures;
import id.go.purbalinggakab.siliput.publishing.website.WebsitePublisher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Shows again what a channel got, for whoever has to prove it: from the ledger's texts and the approved version. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class SentContents {

    private static final int LONGEST_EDGE = 480;

    private final WebsitePublisher website;
    private final ReleaseMail letters;
    private final MailPictures mailPictures;
    private final ReleasePictures pictures;

    /** @param row what the ledger says about this version on that channel */
    public SentContent of(ApprovedRelease release, LedgerRow row) {
        return switch (row.channel()) {
            case WEBSITE ->
                new SentContent(release.title(), article(release), byHand(row), pictures(release, Integer.MAX_VALUE));
            case MAIL -> mail(release);
            case INSTAGRAM, X -> network(release, row, 1);
            case FACEBOOK -> network(release, row, FacebookChannel.PICTURES);
        };
    }

    private static boolean byHand(LedgerRow row) {
        return row.changedBy().filter(by -> !by.equals(Publisher.SYSTEM)).isPresent();
    }

    private static String article(ApprovedRelease release) {
        return release.lead().isBlank()
                ? release.body()
                : "%s – %s\n\n%s".formatted(release.dateline(), release.lead(), release.body());
    }

    private SentContent mail(ApprovedRelease release) {
        // an embargoed mail went out before there was a page
        var link = release.embargoUntil().isPresent() ? Optional.<String>empty() : website.outLink(release);
        var letter = letters.preview(release, mailPictures.of(release), link);
        return new SentContent(letter.subject(), letter.text(), false, pictures(release, Integer.MAX_VALUE));
    }

    private SentContent network(ApprovedRelease release, LedgerRow row, int most) {
        return new SentContent("", row.text(), byHand(row), pictures(release, most));
    }

    private List<SentPicture> pictures(ApprovedRelease release, int most) {
        var shown = new ArrayList<SentPicture>();
        for (var picture : release.pictures().stream().limit(most).toList()) {
            var number = shown.size() + 1;
            var jpeg = pictures.find(release, number, LONGEST_EDGE).orElse(new byte[0]);
            shown.add(new SentPicture(number, picture.caption(), picture.altText(), jpeg));
        }
        return shown;
    }

    /**
     * What one channel got of a version: its words and its pictures.
     *
     * @param heading title or subject; empty where the channel knows none
     * @param byHand a person put it out: these are the words that the office had prepared for it
     */
    public record SentContent(String heading, String text, boolean byHand, List<SentPicture> pictures) {

        public SentContent {
            pictures = List.copyOf(pictures);
        }

        /** A picture as it went to the channel, small. */
        public record SentPicture(int number, String caption, String altText, byte[] jpeg) {}
    }
}
