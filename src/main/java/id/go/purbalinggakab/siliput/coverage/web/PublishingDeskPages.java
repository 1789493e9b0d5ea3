package id.go.purbalinggakab.siliput.coverage.web;

import id.go.purbalinggakab.siliput.coverage.PublishingQueue;
import id.go.purbalinggakab.siliput.coverage.PublishingQueue.Line;
import id.go.purbalinggakab.siliput.coverage.PublishingQueue.Story;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.CurrentUser;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.ChannelPauses;
import id.go.purbalinggakab.siliput.publishing.PublishedItems;
import id.go.purbalinggakab.siliput.publishing.PublishingDesk;
import id.go.purbalinggakab.siliput.publishing.Standing;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that is going out, per story, channel and group of recipients. */
@Controller
@RequestMapping(PublishingDeskPages.PAGE)
@RequiredArgsConstructor
class PublishingDeskPages {

    static final String PAGE = "/kantor/terbit";

    private static final String LEFT = "sisa";
    private static final int STORIES = 50;

    private final PublishingQueue queue;
    private final PublishingDesk desk;
    private final PublishedItems items;
    private final ChannelPauses pauses;
    private final Officers officers;
    private final CurrentUser currentUser;
    private final Clock clock;

    record StoryView(String number, int version, String title, boolean takenDown, List<DeskLine> lines) {}

    /** A channel that is shut. */
    record ChannelView(Channel channel, String reason, String since, boolean byPerson) {}

    record Choice(String value, String label) {}

    @GetMapping
    String page(
            @RequestParam(defaultValue = LEFT) String keadaan,
            @RequestParam(defaultValue = "") String kanal,
            @RequestParam(defaultValue = "") String cari,
            Principal who,
            Model model) {
        var now = clock.instant();
        var stories = queue.of(who.getName(), wanted(keadaan, kanal));
        var found = stories.stream()
                .map(story -> new StoryView(
                        story.number(),
                        story.version(),
                        queue.title(story),
                        items.isHidden(story.number()),
                        lines(story, now)))
                .filter(story -> (story.number() + " " + story.title())
                        .toLowerCase(Locale.ROOT)
                        .contains(cari.strip().toLowerCase(Locale.ROOT)))
                .toList();
        model.addAttribute("stories", found.stream().limit(STORIES).toList());
        model.addAttribute("more", Math.max(0, found.size() - STORIES));
        model.addAttribute("shut", shut());
        model.addAttribute("standings", standings());
        model.addAttribute("allChannels", Channel.values());
        model.addAttribute("keadaan", keadaan);
        model.addAttribute("kanal", kanal);
        model.addAttribute("cari", cari);
        model.addAttribute("leads", queue.leads(who.getName()));
        model.addAttribute("mayPause", currentUser.has(Role.ADMINISTRATOR) || currentUser.has(Role.KABID));
        return "coverage/terbit";
    }

    private static Predicate<Line> wanted(String keadaan, String kanal) {
        return line -> (kanal.isEmpty() || line.channel().name().equals(kanal))
                && switch (keadaan) {
                    case LEFT -> line.standing().isLeft();
                    case "semua" -> true;
                    default -> line.standing().name().equals(keadaan);
                };
    }

    private static List<Choice> standings() {
        return Stream.concat(
                        Stream.of(new Choice(LEFT, "belum selesai"), new Choice("semua", "semua, 30 hari terakhir")),
                        Stream.of(Standing.values()).map(one -> new Choice(one.name(), one.label())))
                .toList();
    }

    private List<DeskLine> lines(Story story, Instant now) {
        return story.lines().stream()
                .map(line -> DeskLine.of(line, line.rows().stream().anyMatch(desk::isByHand), now))
                .toList();
    }

    private List<ChannelView> shut() {
        return pauses.now().stream()
                .map(pause -> new ChannelView(
                        pause.channel(),
                        pause.reason(),
                        "%s, %s".formatted(IndonesianTime.dateTime(pause.since()), officers.nameOf(pause.by())),
                        pause.byPerson()))
                .toList();
    }
}
