package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.publishing.ledger.Ledger;
import id.go.purbalinggakab.siliput.publishing.ledger.LedgerTransitions;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher;
import id.go.purbalinggakab.siliput.publishing.mailing.MailedRecipients;
import id.go.purbalinggakab.siliput.publishing.mailing.Mailing;
import id.go.purbalinggakab.siliput.publishing.networks.ManualPosts;
import id.go.purbalinggakab.siliput.publishing.networks.NetworkPublisher;
import id.go.purbalinggakab.siliput.publishing.website.WebsitePublisher;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/**
 * Puts an approved release out, each channel and recipient once; the ledger remembers in transactions of its own, so
 * that this is not transactional itself.
 */
@Service
@RequiredArgsConstructor
public class Publishing {

    private final WebsitePublisher website;
    private final Mailing mail;
    private final MailedRecipients recipients;
    private final ManualPosts social;
    private final NetworkPublisher networks;
    private final Ledger ledger;
    private final LedgerTransitions transitions;

    /** Publishes on the website; a repeated call finds the earlier try and returns its outcome. */
    public Outcome publishOnWebsite(ApprovedRelease release) {
        var expected = website.expectedLink(release);
        var outcome = website.publish(release);
        website.outLink(release).ifPresent(link -> social.replaceLink(release, expected, link));
        return outcome;
    }

    /** A person put it on the website where the channel had refused; open networks' texts carry this link from now on. */
    public void onWebsiteByHand(ApprovedRelease release, String link, String by) {
        var number = website.numberAt(link);
        social.posted(Ledger.Key.of(release, Channel.WEBSITE, Ledger.PUBLIC), link, number.orElse(null), by);
        social.relink(release, Optional.of(link.strip()));
    }

    /** A person decided that it will not be on the website, with the reason; open networks' texts lose its link. */
    public void notOnWebsite(ApprovedRelease release, String reason, String by) {
        social.skipped(Ledger.Key.of(release, Channel.WEBSITE, Ledger.PUBLIC), reason, by);
        social.relink(release, Optional.empty());
    }

    /**
     * Mails the next chunk of journalists, each with a message of their own; short enough for a job's lock.
     *
     * @return how many recipients still wait
     */
    public int mailNextJournalists(ApprovedRelease release) {
        return mail.mailNext(release);
    }

    /** Opens a row per social network that is not switched off, with the prepared text. */
    public List<SocialRow> openSocialRows(ApprovedRelease release) {
        return social.open(release);
    }

    /** Whether some network of this version still waits to be posted by its interface. */
    public boolean awaitsNetworks(String caseNumber, int version) {
        return networks.isUnderWay(caseNumber, version);
    }

    /** Takes one short step with each network that is posted by its interface. */
    public NetworkProgress stepOnNetworks(ApprovedRelease release) {
        var next = networks.step(release);
        var rows = social.rows(release.caseNumber(), release.version());
        var isOut = rows.stream().anyMatch(row -> row.row().state() == LedgerRow.State.PUBLISHED);
        return new NetworkProgress(next, isOut || rows.isEmpty());
    }

    /** The networks that only wait for their channels to be opened; empty where another one is still being tried. */
    public List<LedgerRow> shutNetworks(ApprovedRelease release) {
        return networks.allShut(release.caseNumber(), release.version());
    }

    /** Whether some network of this version is a person's to post on. */
    public boolean needsPeople(ApprovedRelease release) {
        return socialRows(release.caseNumber(), release.version()).stream()
                .map(SocialRow::row)
                .anyMatch(row ->
                        row.state() == LedgerRow.State.OPEN && row.nextAttempt().isEmpty());
    }

    /** The networks whose token ends within the warning time, or has ended. */
    public List<EndingToken> endingTokens() {
        return networks.endingTokens();
    }

    public List<SocialRow> socialRows(String caseNumber, int version) {
        return social.rows(caseNumber, version);
    }

    /** A person posted by hand. The link must be an https address of the network's own hosts. */
    public void postedByHand(String caseNumber, int version, Channel network, String link, String by) {
        social.posted(new Ledger.Key(caseNumber, version, network, Ledger.PUBLIC), link, null, by);
    }

    /** A person decided not to post, with the reason. */
    public void notPosted(String caseNumber, int version, Channel network, String reason, String by) {
        social.skipped(new Ledger.Key(caseNumber, version, network, Ledger.PUBLIC), reason, by);
    }

    /** What each channel takes, with the links that it takes as things are set up. */
    public ChannelRule textRule() {
        return social.textRule();
    }

    /** The journalists who have this version by mail, or may have it or get it still; at their present addresses. */
    public List<String> mailedTo(String caseNumber, int version) {
        return recipients.of(caseNumber, version);
    }

    /** Closes what of this version still waits, in the caller's transaction; what is out stays recorded as out. */
    public void takeBack(String caseNumber, int version, String reason) {
        transitions.closeWaiting(caseNumber, version, reason, Publisher.SYSTEM);
    }

    /** Why a link is no link of that network, in Indonesian; empty where it is fine. */
    public Optional<String> problemWithLink(Channel network, String link) {
        return social.problemWithLink(network, link);
    }

    public List<LedgerRow> ledger(String caseNumber) {
        return ledger.ofCase(caseNumber);
    }

    /** Cases of which something is out, the latest first. */
    public List<String> latestPublished(int limit) {
        return ledger.latestPublished(limit);
    }

    /**
     * @param nextStepAt when to call again; empty once every network is posted or handed to people
     * @param enough whether some network of this version is out, or every network is switched off
     */
    public record NetworkProgress(Optional<Instant> nextStepAt, boolean enough) {

        /** @param done whether everything that networks post by themselves is out */
        public NetworkOutcome outcome(boolean done) {
            return nextStepAt.isPresent()
                    ? NetworkOutcome.WAITING
                    : done ? NetworkOutcome.POSTED : NetworkOutcome.BY_HAND;
        }
    }

    /** How far the networks are that are posted without people. */
    public enum NetworkOutcome {
        WAITING,
        POSTED,
        BY_HAND
    }

    /** @param ends in the past where the token no longer holds; {@code Instant.EPOCH} where nobody knows since when */
    public record EndingToken(Channel network, Instant ends) {}

    /** One network's prepared post. */
    public record SocialRow(Channel network, String text, int length, int limit, LedgerRow row) {}

    /**
     * What the office's website made of a release. One that is down throws instead and is tried again.
     *
     * @param link empty where it was refused or left out
     * @param refusal the reason; people decide
     */
    public record Outcome(String link, Optional<String> refusal) {

        public static Outcome published(String link) {
            return new Outcome(link, Optional.empty());
        }

        /** A person decided meanwhile that it is not put there. */
        public static Outcome leftOut() {
            return new Outcome("", Optional.empty());
        }

        public static Outcome refused(String reason) {
            return new Outcome("", Optional.of(reason));
        }
    }

    /**
     * Some journalists did not get a mail of this case: their addresses were refused, or the mail came back. Told in the
     * transaction that records it, once all recipients of a version have an outcome and again when a later mail returns.
     */
    public record RecipientsUnreached(String caseNumber) {}
}
