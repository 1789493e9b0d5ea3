package id.go.purbalinggakab.siliput.publishing;

import java.util.List;
import java.util.Optional;

/** What may still be done with a release that is out. */
public interface PublishedItems {

    /** Where the release can be read now, one link per channel; empty where nothing of it is out. */
    List<PublishedItem> of(String caseNumber);

    /** Channels that are being asked at this moment, mail aside: nobody knows yet whether it is out there. */
    List<Channel> underWay(String caseNumber);

    /**
     * Hides the built-in page at once, and closes what still waits to go out of the release.
     *
     * @return false where it was hidden already
     */
    boolean hide(String caseNumber);

    /** Shows the built-in page again. */
    void show(String caseNumber);

    boolean isHidden(String caseNumber);

    /**
     * Hides or shows the post on the office's WordPress; nothing where none is configured.
     *
     * @return what people must do by hand and why, empty where all is done
     */
    Optional<String> setShownElsewhere(String caseNumber, boolean shown);

    /** Puts an approved note under the public page; of a retracted release nothing more goes out. Repeated, it changes nothing. */
    void annotate(ApprovedRelease note, NoteKind kind);

    /**
     * Opens a row for each place outside our news pages that has the release; a repeated call finds them again. Small
     * notes concern websites only.
     */
    List<Publishing.SocialRow> correctElsewhere(ApprovedRelease note, NoteKind kind);

    /**
     * Mails the next chunk of the journalists whom the earlier versions reached.
     *
     * @return how many recipients still wait
     */
    int mailCorrection(ApprovedRelease note);

    /** @param byHand nobody but a person can change it there */
    record PublishedItem(Channel channel, String link, boolean byHand) {}
}
