package id.go.purbalinggakab.siliput.publishing;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The front door over the legs. Not transactional itself: the ledger commits on its own. */
@Service
class LedgerPublishing implements Publishing {

    private final WebsiteLeg website;
    private final MailLeg mail;
    private final SocialLeg social;
    private final Ledger ledger;
    private final ApiLeg api;
    private final TokenWatch tokens;

    LedgerPublishing(WebsiteLeg website, MailLeg mail, SocialLeg social, Ledger ledger, ApiLeg api, TokenWatch tokens) {
        this.api = api;
        this.tokens = tokens;
        this.website = website;
        this.mail = mail;
        this.social = social;
        this.ledger = ledger;
    }

    @Override
    public Outcome publishOnWebsite(ApprovedRelease release) {
        var expected = website.expectedLink(release);
        var outcome = website.publish(release);
        website.outLink(release).ifPresent(link -> social.replaceLink(release, expected, link));
        return outcome;
    }

    @Override
    public void onWebsiteByHand(ApprovedRelease release, String link, String by) {
        website.postedByHand(release, link, by);
        social.relink(release, Optional.of(link.strip()));
    }

    @Override
    public void notOnWebsite(ApprovedRelease release, String reason, String by) {
        website.skipped(release, reason, by);
        social.relink(release, Optional.empty());
    }

    @Override
    public int mailNextJournalists(ApprovedRelease release) {
        return mail.mailNext(release);
    }

    @Override
    public List<SocialRow> openSocialRows(ApprovedRelease release) {
        return social.open(release);
    }

    @Override
    public boolean awaitsNetworks(String caseNumber, int version) {
        return api.isUnderWay(caseNumber, version);
    }

    @Override
    public NetworkProgress stepOnNetworks(ApprovedRelease release) {
        var next = api.step(release);
        var rows = social.rows(release.caseNumber(), release.version());
        var isOut = rows.stream().anyMatch(row -> row.row().state() == LedgerRow.State.PUBLISHED);
        return new NetworkProgress(next, isOut || rows.isEmpty());
    }

    @Override
    public List<EndingToken> endingTokens() {
        return tokens.ending();
    }

    @Override
    public List<SocialRow> socialRows(String caseNumber, int version) {
        return social.rows(caseNumber, version);
    }

    @Override
    public void postedByHand(String caseNumber, int version, Channel network, String link, String by) {
        social.posted(new Ledger.Key(caseNumber, version, network, Ledger.PUBLIC), link, by);
    }

    @Override
    public void notPosted(String caseNumber, int version, Channel network, String reason, String by) {
        social.skipped(new Ledger.Key(caseNumber, version, network, Ledger.PUBLIC), reason, by);
    }

    @Override
    public ChannelRule textRule() {
        return social.textRule();
    }

    @Override
    public List<String> mailedTo(String caseNumber, int version) {
        return mail.recipients(caseNumber, version);
    }

    /** In the caller's transaction: the case goes back and its rows close together. */
    @Override
    public void takeBack(String caseNumber, int version, String reason) {
        ledger.closeWaiting(caseNumber, version, reason, "sistem");
    }

    @Override
    public Optional<String> problemWithLink(Channel network, String link) {
        return network == Channel.WEBSITE ? website.problemWithLink(link) : NetworkLink.problem(network, link);
    }

    @Override
    public List<LedgerRow> ledger(String caseNumber) {
        return ledger.ofCase(caseNumber);
    }

    @Override
    public List<String> latestPublished(int limit) {
        return ledger.latestPublished(limit);
    }
}
