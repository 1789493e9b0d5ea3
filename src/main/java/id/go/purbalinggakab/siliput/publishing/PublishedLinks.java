package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.identity.WebLink;
import id.go.purbalinggakab.siliput.publishing.ledger.Ledger;
import id.go.purbalinggakab.siliput.publishing.links.AskLink;
import id.go.purbalinggakab.siliput.publishing.links.Finding;
import id.go.purbalinggakab.siliput.publishing.links.Finding.Kind;
import id.go.purbalinggakab.siliput.publishing.links.LinkSettings;
import id.go.purbalinggakab.siliput.publishing.links.LinkTable;
import id.go.purbalinggakab.siliput.publishing.links.LinkTable.Waiting;
import id.go.purbalinggakab.siliput.publishing.links.NetworkLink;
import id.go.purbalinggakab.siliput.publishing.networks.ManualPosts;
import id.go.purbalinggakab.siliput.publishing.website.Websites;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Whether what went out is still there, our own pages looked up in our own table; what was taken down or retracted is
 * not asked for. A link is dead after two nights of "not there", or three of silence: one time-out is none.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class PublishedLinks {

    public static final String OWN_PAGE = "ada di halaman berita sendiri";
    private static final String NO_OWN_PAGE = "tidak ada lagi di halaman berita sendiri";
    private static final int ANSWERED = 2;
    private static final int SILENT = 3;
    /** Two failures of the same night are one. */
    private static final Duration NEXT_NIGHT = Duration.ofHours(12);

    private final LinkTable table;
    private final ManualPosts posts;
    private final News news;
    private final AskLink web;
    private final PublishingSettings publishing;
    private final LinkSettings settings;
    private final Clock clock;

    /**
     * Asks the next few links of this round; short enough for a job's lock.
     *
     * @return how many still wait
     */
    public int checkNext(Instant roundBegan) {
        var begun = clock.instant();
        var room = Math.max(0, settings.perNight() - table.countChecked(roundBegan));
        for (var next : table.waiting(roundBegan, Math.min(settings.chunk(), room))) {
            if (Duration.between(begun, clock.instant())
                            .compareTo(publishing.longestJob().dividedBy(2))
                    > 0) {
                break;
            }
            keep(next, find(next.link()));
        }
        var left = settings.perNight() - table.countChecked(roundBegan);
        return Math.max(0, Math.min(left, table.countWaiting(roundBegan)));
    }

    private Finding find(String link) {
        var pages = publishing.publicUrl() + "/berita/";
        if (!link.startsWith(pages)) {
            return web.ask(link);
        }
        return news.find(link.substring(pages.length())).isPresent()
                ? new Finding(Kind.ALIVE, OWN_PAGE)
                : new Finding(Kind.DEAD, NO_OWN_PAGE);
    }

    private void keep(Waiting asked, Finding finding) {
        var now = clock.instant();
        var same = asked.knownLink().filter(asked.link()::equals).isPresent();
        var before = same ? asked.failures() : 0;
        var counted = asked.countedAt().filter(any -> same);
        var failed = finding.kind() == Kind.DEAD || finding.kind() == Kind.SILENT;
        var counts =
                failed && counted.filter(at -> at.plus(NEXT_NIGHT).isAfter(now)).isEmpty();
        var failures = finding.kind() == Kind.ALIVE ? 0 : before + (counts ? 1 : 0);
        table.keep(asked, finding, failures, counts ? Optional.of(now) : counted, now);
    }

    /** Links found dead again and again, each named once until somebody has dealt with it. */
    public List<DeadLink> report(Instant roundBegan) {
        var silent = table.outsideAnswered(roundBegan) ? SILENT : Integer.MAX_VALUE;
        return table.dead(roundBegan, ANSWERED, silent).stream()
                .filter(dead -> table.stand(dead.place(), "REPORTED"))
                .toList();
    }

    /** Where it can be read now; the proof keeps the time of publication. */
    public void corrected(Place place, String link) {
        problemWithLink(place, link).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        posts.relink(key(place), WebLink.cleaned(link));
        table.stand(place, "WATCHED");
    }

    /** It is down and stays so; nobody asks for it any more. */
    public void gone(Place place) {
        table.stand(place, "GONE");
    }

    /** It is there after all; watched as before. */
    public void falseAlarm(Place place) {
        table.stand(place, "WATCHED");
    }

    public Optional<String> problemWithLink(Place place, String link) {
        return place.channel() == Channel.WEBSITE && !place.recipient().equals(Websites.BESIDES)
                ? posts.problemWithLink(Channel.WEBSITE, link)
                : NetworkLink.problem(place.channel(), link);
    }

    private static Ledger.Key key(Place place) {
        return new Ledger.Key(place.caseNumber(), place.version(), place.channel(), place.recipient());
    }

    /** Which row of the ledger; in text for a process variable. */
    public record Place(String caseNumber, int version, Channel channel, String recipient) {

        public static Place parse(String text) {
            var parts = text.split("\\|", 4);
            return new Place(parts[0], Integer.parseInt(parts[1]), Channel.valueOf(parts[2]), parts[3]);
        }

        @Override
        public String toString() {
            return "%s|%d|%s|%s".formatted(caseNumber, version, channel.name(), recipient);
        }
    }

    /** @param problem what the last try found, in Indonesian */
    public record DeadLink(Place place, String link, String problem) {}
}
