package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.identity.WebLink;
import id.go.purbalinggakab.siliput.publishing.LinkTable.Waiting;
import id.go.purbalinggakab.siliput.publishing.links.AskLink;
import id.go.purbalinggakab.siliput.publishing.links.Finding;
import id.go.purbalinggakab.siliput.publishing.links.Finding.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The ledger's links, our own pages looked up in our own table. A link is dead after two nights of "not there", or
 * three of silence: one time-out is none.
 */
@Component
class LedgerLinks implements PublishedLinks {

    static final String OWN_PAGE = "ada di halaman berita sendiri";
    private static final String NO_OWN_PAGE = "tidak ada lagi di halaman berita sendiri";
    private static final int ANSWERED = 2;
    private static final int SILENT = 3;
    /** Two failures of the same night are one. */
    private static final Duration NEXT_NIGHT = Duration.ofHours(12);

    private final LinkTable table;
    private final LedgerTransitions ledger;
    private final News news;
    private final Websites websites;
    private final AskLink web;
    private final PublishingSettings publishing;
    private final LinkSettings settings;
    private final OwnTransaction own;
    private final Clock clock;

    LedgerLinks(
            LinkTable table,
            LedgerTransitions ledger,
            News news,
            Websites websites,
            AskLink web,
            PublishingSettings publishing,
            LinkSettings settings,
            OwnTransaction own,
            Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.news = news;
        this.websites = websites;
        this.web = web;
        this.publishing = publishing;
        this.settings = settings;
        this.own = own;
        this.clock = clock;
    }

    @Override
    public int checkNext(Instant roundBegan) {
        var begun = clock.instant();
        var room = Math.max(0, settings.perNight() - table.countChecked(roundBegan));
        for (var next : table.waiting(roundBegan, Math.min(settings.chunk(), room))) {
            if (Duration.between(begun, clock.instant())
                            .compareTo(publishing.longestJob().dividedBy(2))
                    > 0) {
                break;
            }
            var finding = find(next.link());
            own.run(() -> keep(next, finding));
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

    @Override
    public List<DeadLink> report(Instant roundBegan) {
        var silent = table.outsideAnswered(roundBegan) ? SILENT : Integer.MAX_VALUE;
        return table.dead(roundBegan, ANSWERED, silent).stream()
                .filter(dead -> table.stand(dead.place(), "REPORTED"))
                .toList();
    }

    @Override
    public void corrected(Place place, String link) {
        problemWithLink(place, link).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        ledger.relink(key(place), WebLink.cleaned(link));
        table.stand(place, "WATCHED");
    }

    @Override
    public void gone(Place place) {
        table.stand(place, "GONE");
    }

    @Override
    public void falseAlarm(Place place) {
        table.stand(place, "WATCHED");
    }

    @Override
    public Optional<String> problemWithLink(Place place, String link) {
        return place.channel() == Channel.WEBSITE && !place.recipient().equals(Websites.BESIDES)
                ? websites.problemWithLink(link)
                : NetworkLink.problem(place.channel(), link);
    }

    private static Ledger.Key key(Place place) {
        return new Ledger.Key(place.caseNumber(), place.version(), place.channel(), place.recipient());
    }
}
