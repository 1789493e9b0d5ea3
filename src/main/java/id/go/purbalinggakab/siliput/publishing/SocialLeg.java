package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.identity.WebLink;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The social networks, posted by people: rows with prepared texts, then a link or a reason. */
@Component
class SocialLeg {

    /** A website's row is a person's, too, where a correction could not be put there. */
    private static final List<Channel> PLACES =
            List.of(Channel.WEBSITE, Channel.INSTAGRAM, Channel.FACEBOOK, Channel.X);

    static final List<Channel> NETWORKS = List.of(Channel.INSTAGRAM, Channel.FACEBOOK, Channel.X);

    private final Ledger ledger;
    private final WebsiteLeg website;
    private final PublishingSettings settings;
    private final OwnTransaction own;
    private final Networks networks;
    private final NetworkTries tries;

    SocialLeg(
            Ledger ledger,
            WebsiteLeg website,
            PublishingSettings settings,
            OwnTransaction own,
            Networks networks,
            NetworkTries tries) {
        this.networks = networks;
        this.tries = tries;
        this.ledger = ledger;
        this.website = website;
        this.settings = settings;
        this.own = own;
    }

    List<Publishing.SocialRow> open(ApprovedRelease release) {
        var link = website.link(release);
        var fresh = NETWORKS.stream()
                .filter(settings::isOpen)
                .map(network -> Ledger.Key.of(release, network, Ledger.PUBLIC))
                .filter(key -> ledger.find(key).isEmpty())
                .toList();
        own.run(() -> fresh.forEach(key -> {
            ledger.open(
                    key, State.OPEN, release.contentHash(), Optional.of(text(key, release, link)), Optional.empty());
            if (networks.find(key.channel()).isPresent()) {
                tries.open(key);
            }
        }));
        return rows(release.caseNumber(), release.version());
    }

    ChannelRule textRule() {
        var limits = new TreeMap<>(Map.of(
                "mailSubject", ChannelRule.MAIL_SUBJECT,
                "mailLead", ChannelRule.MAIL_LEAD,
                "summary", ChannelRule.SUMMARY,
                "slug", Slug.LONGEST));
        NETWORKS.stream()
                .filter(settings::isOpen)
                .forEach(network -> limits.put(network.name(), SocialText.limit(network)));
        var links = NETWORKS.stream()
                .collect(Collectors.toMap(
                        Function.identity(), network -> networks.takesLink(network) ? ChannelRule.LINK_LENGTH : 0));
        return new ChannelRule(XRule.PUBLISHED, limits, links, ChannelRule.HASHTAGS, SocialText.TAGS);
    }

    /** Prepares the texts of what is not posted yet anew, with the link as it now is. */
    void relink(ApprovedRelease release, Optional<String> link) {
        NETWORKS.stream()
                .map(network -> Ledger.Key.of(release, network, Ledger.PUBLIC))
                .filter(this::isUnposted)
                .forEach(key -> ledger.prepare(key, text(key, release, link)));
    }

    private boolean isUnposted(Ledger.Key key) {
        return ledger.find(key)
                .map(LedgerRow::state)
                .filter(state -> state == State.OPEN || state == State.PENDING && !tries.isUnanswered(key))
                .isPresent();
    }

    private String text(Ledger.Key key, ApprovedRelease release, Optional<String> link) {
        var shown = link.filter(at -> networks.takesLink(key.channel()));
        return SocialText.prepare(key.channel(), release, shown).text();
    }

    /** Where the site's own link differs from the expected one; what people changed in the text stays. */
    void replaceLink(ApprovedRelease release, Optional<String> expected, String link) {
        if (expected.filter(old -> !old.equals(link)).isEmpty()) {
            return;
        }
        NETWORKS.stream()
                .map(network -> Ledger.Key.of(release, network, Ledger.PUBLIC))
                .filter(this::isUnposted)
                .forEach(key -> ledger.prepare(key, ledger.preparedText(key).replace(expected.get(), link)));
    }

    List<Publishing.SocialRow> rows(String caseNumber, int version) {
        return PLACES.stream()
                .map(place -> new Ledger.Key(caseNumber, version, place, Ledger.PUBLIC))
                .flatMap(key -> ledger.find(key).stream().map(row -> row(key, row)))
                .filter(row -> !row.text().isEmpty())
                .toList();
    }

    private Publishing.SocialRow row(Ledger.Key key, LedgerRow row) {
        var text = SocialText.of(key.channel(), ledger.preparedText(key));
        return new Publishing.SocialRow(key.channel(), text.text(), text.length(), text.limit(), row);
    }

    /** In the caller's transaction: the person's task and its result commit together. */
    void posted(Ledger.Key key, String link, String by) {
        NetworkLink.problem(key.channel(), link).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        var row = existing(key);
        if (row.state() != State.PUBLISHED) {
            ledger.finish(
                    key,
                    State.PUBLISHED,
                    WebLink.cleaned(link),
                    null,
                    row.reason().orElse(null),
                    by);
        } else if (!row.link().equals(Optional.of(WebLink.cleaned(link)))) {
            throw new IllegalArgumentException(
                    "Tautan %s sudah dicatat.".formatted(key.channel().label()));
        }
    }

    void skipped(Ledger.Key key, String reason, String by) {
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("Alasan tidak diposting ke %s belum diisi."
                    .formatted(key.channel().label()));
        }
        if (existing(key).state() == State.PUBLISHED) {
            throw new IllegalArgumentException(
                    "Tautan %s sudah dicatat.".formatted(key.channel().label()));
        }
        ledger.finish(key, State.SKIPPED, null, null, reason.strip(), by);
    }

    private LedgerRow existing(Ledger.Key key) {
        return ledger.find(key)
                .orElseThrow(() -> new IllegalArgumentException("%s tidak dibuka untuk perkara %s."
                        .formatted(key.channel().label(), key.caseNumber())));
    }
}
