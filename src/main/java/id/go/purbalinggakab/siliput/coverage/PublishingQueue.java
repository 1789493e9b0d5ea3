package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.PublishingDesk;
import id.go.purbalinggakab.siliput.publishing.PublishingDesk.RefusedOrder;
import id.go.purbalinggakab.siliput.publishing.Standing;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What goes out as one person sees it: who leads the desk sees every story that is not closed to them, staff their own. */
@Component
@RequiredArgsConstructor
public class PublishingQueue {

    private static final Set<Role> LEADS = EnumSet.of(Role.KABID, Role.FUNGSIONAL, Role.ADMINISTRATOR);

    private final PublishingDesk desk;
    private final Releases releases;
    private final CaseFile cases;
    private final CaseVisibility visibility;
    private final Officers officers;

    /** One way out of a version; journalists who stand alike are one line. */
    public record Line(Channel channel, Standing standing, List<LedgerRow> rows, int count) {

        static Line of(Standing standing, List<LedgerRow> rows) {
            return new Line(rows.get(0).channel(), standing, rows, rows.size());
        }
    }

    public record Story(String number, int version, String title, List<Line> lines) {}

    private record Version(String number, int version) {}

    private record Place(Channel channel, Standing standing, String recipient) {}

    /** @param wanted which lines; a story without any is left out */
    public List<Story> of(String user, Predicate<Line> wanted) {
        var lines = new LinkedHashMap<Version, List<Line>>();
        desk.queue().stream()
                .collect(Collectors.groupingBy(
                        row -> new Version(row.caseNumber(), row.version()), LinkedHashMap::new, Collectors.toList()))
                .forEach((version, rows) -> lines.put(version, lines(rows)));
        desk.mailed()
                .forEach(mails -> lines.merge(
                        new Version(mails.caseNumber(), mails.version()),
                        List.of(arrived(mails)),
                        (known, more) ->
                                Stream.concat(known.stream(), more.stream()).toList()));
        var mine = seenBy(user);
        return lines.entrySet().stream()
                .map(one -> new Story(
                        one.getKey().number(),
                        one.getKey().version(),
                        "",
                        one.getValue().stream().filter(wanted).toList()))
                .filter(story -> !story.lines().isEmpty() && mine.test(story.number()))
                .toList();
    }

    public String title(Story story) {
        return releases.title(story.number(), story.version()).orElse("");
    }

    public boolean leads(String user) {
        return officers.find(user)
                .filter(officer -> officer.roles().stream().anyMatch(LEADS::contains))
                .isPresent();
    }

    /** The rows of a line as they are now. @throws RefusedOrder the person sees no such line */
    public List<LedgerRow> rows(String user, String number, int version, Channel channel, String recipient) {
        var rows = seenBy(user).test(number)
                ? desk.rows(number, version, channel).stream()
                        .filter(row -> channel == Channel.MAIL
                                ? desk.standing(row).name().equals(recipient)
                                : row.recipient().equals(recipient))
                        .toList()
                : List.<LedgerRow>of();
        if (rows.isEmpty()) {
            throw new RefusedOrder("Baris itu tidak ada lagi, atau bukan untuk Anda. Muat ulang halaman ini.");
        }
        return rows;
    }

    private Predicate<String> seenBy(String user) {
        var closed = visibility.closedTo(user);
        var leads = leads(user);
        return number -> !closed.contains(number)
                && (leads || releases.writers(number).contains(user) || cases.may(user, number));
    }

    private List<Line> lines(List<LedgerRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(this::place, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> Line.of(one.getKey().standing(), one.getValue()))
                .sorted(Comparator.comparing(Line::channel).thenComparing(Line::standing))
                .toList();
    }

    private Place place(LedgerRow row) {
        var mail = row.channel() == Channel.MAIL;
        return new Place(row.channel(), desk.standing(row), mail ? "" : row.recipient());
    }

    private static Line arrived(PublishingDesk.Mailed mails) {
        return new Line(Channel.MAIL, Standing.DONE, List.of(), mails.count());
    }
}
