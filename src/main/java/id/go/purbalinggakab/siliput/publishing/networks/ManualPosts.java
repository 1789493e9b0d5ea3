package id.go.purbalinggakab.siliput.publishing.networks;

import id.go.purbalinggakab.siliput.identity.WebLink;
import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.ChannelRule;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.LedgerRow.State;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings;
import id.go.purbalinggakab.siliput.publishing.ledger.Ledger;
import id.go.purbalinggakab.siliput.publishing.ledger.LedgerTransitions;
import id.go.purbalinggakab.siliput.publishing.ledger.OwnTransaction;
import id.go.purbalinggakab.siliput.publishing.links.NetworkLink;
import id.go.purbalinggakab.siliput.publishing.website.Slug;
import id.go.purbalinggakab.siliput.publishing.website.WebsitePublisher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The social networks, posted by people: rows with prepared texts, then a link or a reason. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ManualPosts {

    /** A website's row is a person's, too, where a correction could not be put there. */
    private static final List<Channel> PLACES =
            List.of(Channel.WEBSITE, Channel.INSTAGRAM, Channel.FACEBOOK, Channel.X);

    public static final List<Channel> NETWORKS = List.of(Channel.INSTAGRAM, Channel.FACEBOOK, Channel.X);

    private final Ledger ledger;
    private final LedgerTransitions transitions;
    private final WebsitePublisher website;
    private final PublishingSettings settings;
    private final OwnTransaction own;
    private final Networks networks;

    public List<Publishing.SocialRow> open(ApprovedRelease release) {
        var link = website.link(release);
        return open(
                release,
                NETWORKS.stream().filter(settings::isOpen),
                network -> text(network, release, link),
                network -> networks.find(network).isPresent());
    }

    /** @param byItself where an interface posts */
    public List<Publishing.SocialRow> open(
            ApprovedRelease release,
            Stream<Channel> places,
            Function<Channel, String> text,
            Predicate<Channel> byItself) {
        var fresh = places.map(place -> Ledger.Key.of(release, place, Ledger.PUBLIC))
                .filter(key -> ledger.find(key).isEmpty())
                .toList();
        own.run(() -> fresh.forEach(key -> {
            transitions.open(key, release.contentHash(), Optional.of(text.apply(key.channel())));
            if (byItself.test(key.channel())) {
                transitions.byItself(key);
            }
        }));
        return rows(release.caseNumber(), release.version());
    }

    public ChannelRule textRule() {
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
    public void relink(ApprovedRelease release, Optional<String> link) {
        unposted(release).forEach(row -> transitions.prepare(row.key(), text(row.channel(), release, link)));
    }

    /** Where the site's own link differs from the expected one; what people changed in the text stays. */
    public void replaceLink(ApprovedRelease release, Optional<String> expected, String link) {
        expected.filter(old -> !old.equals(link)).ifPresent(old -> unposted(release)
                .forEach(row -> transitions.prepare(row.key(), row.text().replace(old, link))));
    }

    /** Where something may stand already, it stands there under the words that were prepared. */
    private Stream<LedgerRow> unposted(ApprovedRelease release) {
        return NETWORKS.stream()
                .flatMap(network -> ledger.find(Ledger.Key.of(release, network, Ledger.PUBLIC)).stream())
                .filter(row -> row.state() == State.OPEN
                        || row.state() == State.PENDING && !row.tries().unanswered());
    }

    private String text(Channel network, ApprovedRelease release, Optional<String> link) {
        return SocialText.prepare(network, release, link.filter(at -> networks.takesLink(network)))
                .text();
    }

    public List<Publishing.SocialRow> rows(String caseNumber, int version) {
        return PLACES.stream()
                .map(place -> new Ledger.Key(caseNumber, version, place, Ledger.PUBLIC))
                .flatMap(key -> ledger.find(key).stream())
                .filter(row -> !row.text().isEmpty())
                .map(row -> {
                    var text = SocialText.of(row.channel(), row.text());
                    return new Publishing.SocialRow(row.channel(), text.text(), text.length(), text.limit(), row);
                })
                .toList();
    }

    public Optional<String> problemWithLink(Channel place, String link) {
        return place == Channel.WEBSITE ? website.problemWithLink(link) : NetworkLink.problem(place, link);
    }

    /** Where it can be read now. */
    public void relink(Ledger.Key key, String link) {
        transitions.relink(key, link);
    }

    /** @param id of the post, where it is known. In the caller's transaction: the person's task and its result commit together; why it was refused stays. */
    public void posted(Ledger.Key key, String link, String id, String by) {
        var row = existing(key);
        if (row.state() != State.PUBLISHED || !row.link().equals(Optional.of(WebLink.cleaned(link)))) {
            problemWithLink(key.channel(), link).ifPresent(problem -> {
                throw new IllegalArgumentException(problem);
            });
            var reason = unpublished(row).reason().orElse(null);
            transitions.finish(key, State.PUBLISHED, WebLink.cleaned(link), id, reason, by);
        }
    }

    public void skipped(Ledger.Key key, String reason, String by) {
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("Alasan tidak diposting ke %s belum diisi."
                    .formatted(key.channel().label()));
        }
        var refusal = Optional.of(unpublished(existing(key)))
                .filter(row -> row.state() == State.REFUSED)
                .flatMap(LedgerRow::reason)
                .map(text -> text + " ")
                .orElse("");
        transitions.finish(key, State.SKIPPED, null, null, refusal + reason.strip(), by);
    }

    private LedgerRow existing(Ledger.Key key) {
        return ledger.find(key)
                .orElseThrow(() -> new IllegalArgumentException("%s tidak dibuka untuk perkara %s."
                        .formatted(key.channel().label(), key.caseNumber())));
    }

    private static LedgerRow unpublished(LedgerRow row) {
        if (row.state() == State.PUBLISHED) {
            throw new IllegalArgumentException(
                    "Tautan %s sudah dicatat.".formatted(row.channel().label()));
        }
        return row;
    }
}
