package id.go.purbalinggakab.siliput.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts an approved release out, each channel and recipient once; the ledger remembers in transactions of its own. */
public interface Publishing {

    /** Publishes on the website; a repeated call finds the earlier try and returns its outcome. */
    Outcome publishOnWebsite(ApprovedRelease release);

    /** A person put it on the website where the channel had refused; open networks' texts carry this link from now on. */
    void onWebsiteByHand(ApprovedRelease release, String link, String by);

    /** A person decided that it will not be on the website, with the reason; open networks' texts lose its link. */
    void notOnWebsite(ApprovedRelease release, String reason, String by);

    /**
     * Mails the next chunk of journalists, each with a message of their own; short enough for a job's lock.
     *
     * @return how many recipients still wait
     */
    int mailNextJournalists(ApprovedRelease release);

    /** Opens a row per social network that is not switched off, with the prepared text. */
    List<SocialRow> openSocialRows(ApprovedRelease release);

    /** Whether some network of this version still waits to be posted by its interface. */
    boolean awaitsNetworks(String caseNumber, int version);

    /** Takes one short step with each network that is posted by its interface. */
    NetworkProgress stepOnNetworks(ApprovedRelease release);

    /** The networks whose token ends within the warning time, or has ended. */
    List<EndingToken> endingTokens();

    List<SocialRow> socialRows(String caseNumber, int version);

    /** A person posted by hand. The link must be an https address of the network's own hosts. */
    void postedByHand(String caseNumber, int version, Channel network, String link, String by);

    /** A person decided not to post, with the reason. */
    void notPosted(String caseNumber, int version, Channel network, String reason, String by);

    /** What each channel takes, with the links that it takes as things are set up. */
    ChannelRule textRule();

    /** The journalists who have this version by mail, or may have it or get it still; at their present addresses. */
    List<String> mailedTo(String caseNumber, int version);

    /** Closes what of this version still waits; what is out stays recorded as out. */
    void takeBack(String caseNumber, int version, String reason);

    /** Why a link is no link of that network, in Indonesian; empty where it is fine. */
    Optional<String> problemWithLink(Channel network, String link);

    List<LedgerRow> ledger(String caseNumber);

    /** Cases of which something is out, the latest first. */
    List<String> latestPublished(int limit);

    /**
     * @param nextStepAt when to call again; empty once every network is posted or handed to people
     * @param enough whether some network of this version is out, or every network is switched off
     */
    record NetworkProgress(Optional<Instant> nextStepAt, boolean enough) {}

    /** @param ends in the past where the token no longer holds; {@code Instant.EPOCH} where nobody knows since when */
    record EndingToken(Channel network, Instant ends) {}

    /** One network's prepared post. */
    record SocialRow(Channel network, String text, int length, int limit, LedgerRow row) {}
}
