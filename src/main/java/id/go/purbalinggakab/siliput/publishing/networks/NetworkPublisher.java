package id.go.purbalinggakab.siliput.publishing.networks;

import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiBusy;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiRefused;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.ApiUnavailable;
import id.go.purbalinggakab.siliput.publishing.api.ApiAnswer.SettingRefused;
import id.go.purbalinggakab.siliput.publishing.ledger.Attempt;
import id.go.purbalinggakab.siliput.publishing.ledger.Ledger;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Closed;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Done;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Dropped;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Later;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.NotYet;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Refused;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Step;
import id.go.purbalinggakab.siliput.publishing.ledger.Publisher.Way;
import id.go.purbalinggakab.siliput.publishing.website.WebsitePublisher;
import id.go.purbalinggakab.siliput.publishing.website.Websites;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The networks by their interfaces, and corrections of the office's WordPress, each by itself: one that is down, slow or
 * refuses holds up no other. What cannot be posted here becomes a person's row with the reason.
 */
@Component
public class NetworkPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkPublisher.class);
    private static final Duration PAGE_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_POLLS = 5;

    private final Networks networks;
    private final Websites websites;
    private final Ledger ledger;
    private final WebsitePublisher website;
    private final Publisher publisher;
    private final Clock clock;
    private final Duration longestCall;

    NetworkPublisher(
            Networks networks,
            Websites websites,
            Ledger ledger,
            WebsitePublisher website,
            Publisher publisher,
            Clock clock,
            PublishingSettings settings) {
        this.networks = networks;
        this.websites = websites;
        this.ledger = ledger;
        this.website = website;
        this.publisher = publisher;
        this.clock = clock;
        this.longestCall = settings.longestJob().dividedBy(2);
    }

    public List<Publishing.EndingToken> endingTokens() {
        return networks.endingTokens();
    }

    public boolean servesByItself(Channel place) {
        return channel(place).isPresent();
    }

    public boolean isUnderWay(String caseNumber, int version) {
        return !ledger.byThemselves(caseNumber, version).isEmpty();
    }

    public List<LedgerRow> allShut(String caseNumber, int version) {
        var left = ledger.byThemselves(caseNumber, version);
        return left.stream().allMatch(row -> publisher.isShut(row.channel())) ? left : List.of();
    }

    /** Takes one step with each network whose time has come; returns when the next step is due. */
    public Optional<Instant> step(ApprovedRelease release) {
        var begun = clock.instant();
        for (var row : ledger.byThemselves(release.caseNumber(), release.version())) {
            if (Duration.between(begun, clock.instant()).compareTo(longestCall) < 0) {
                release.checkSame(row.contentHash());
                publisher.attempt(row, Way.NETWORK, now -> ask(release, row, now));
            }
        }
        return ledger.byThemselves(release.caseNumber(), release.version()).stream()
                .flatMap(row -> row.nextAttempt().stream())
                .min(Instant::compareTo);
    }

    private Step ask(ApprovedRelease release, LedgerRow row, Attempt now) {
        var lookFirst = now.lookFirst();
        var channel = channel(row.channel());
        if (website.isSuperseded(release)) {
            return new Dropped(Publisher.SUPERSEDED + lookFirst);
        }
        if (website.isDown(release) || row.channel() != Channel.WEBSITE && website.isHidden(release)) {
            return new Dropped(Publisher.DOWN + lookFirst);
        }
        if (channel.isEmpty()) {
            return new Refused("Pengiriman otomatis dimatikan." + lookFirst);
        }
        var link = networks.takesLink(row.channel()) ? website.outLink(release) : Optional.<String>empty();
        try {
            return next(channel.get(), new NetworkChannel.Post(release, row.text(), link), now);
        } catch (SettingRefused ours) {
            return new Closed(ours.getMessage());
        } catch (ApiRefused refused) {
            return new Refused(refused.getMessage() + lookFirst);
        } catch (ApiBusy busy) {
            now.answered();
            return new Later(busy.getMessage() + now.lookFirst(), busy.until());
        } catch (ApiUnavailable down) {
            return new Later(down.getMessage() + now.lookFirst(), Optional.empty());
        } catch (RuntimeException ours) {
            // a disk, a store, a picture: whatever it is, the other networks do not wait for it
            LOG.error("{} of {} failed here", row.channel(), row.caseNumber(), ours);
            return new Later(Publisher.OUR_FAULT + now.lookFirst(), Optional.empty());
        }
    }

    private Optional<NetworkChannel> channel(Channel place) {
        return place == Channel.WEBSITE
                ? websites.wordPress().map(site -> new WordPressNote(site, ledger))
                : networks.find(place);
    }

    private Step next(NetworkChannel channel, NetworkChannel.Post post, Attempt now) {
        var earlier = now.isUnanswered() ? channel.earlier(post, now) : Optional.<Done>empty();
        if (earlier.isPresent()) {
            return earlier.get();
        }
        return leadsNowhere(post) ? pageAwaited(now) : channel.next(post, now);
    }

    /** A network looks at the address at once, and readers do. */
    private boolean leadsNowhere(NetworkChannel.Post post) {
        return website.outLink(post.release()).isEmpty()
                && website.link(post.release()).filter(post.text()::contains).isPresent();
    }

    private static NotYet pageAwaited(Attempt now) {
        if (now.polls() >= MOST_POLLS) {
            throw new ApiRefused("Halaman beritanya belum terbit, sehingga tautan di teksnya belum dapat dibuka.");
        }
        return new NotYet(PAGE_PAUSE);
    }
}
