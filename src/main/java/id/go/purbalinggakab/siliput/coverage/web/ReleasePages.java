package id.go.purbalinggakab.siliput.coverage.web;

import id.go.purbalinggakab.siliput.archive.Document;
import id.go.purbalinggakab.siliput.coverage.ApprovalRights;
import id.go.purbalinggakab.siliput.coverage.ChannelTextList;
import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.coverage.Differences;
import id.go.purbalinggakab.siliput.coverage.PictureList;
import id.go.purbalinggakab.siliput.coverage.ReleaseVersion;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.coverage.web.FormPage.Changes;
import id.go.purbalinggakab.siliput.coverage.web.FormPage.Network;
import id.go.purbalinggakab.siliput.coverage.web.FormPage.Picture;
import id.go.purbalinggakab.siliput.coverage.web.FormPage.Text;
import id.go.purbalinggakab.siliput.coverage.web.FormPage.Version;
import id.go.purbalinggakab.siliput.engine.TaskDesk.TaskView;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.ChannelRule;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.publishing.Publishing.SocialRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The release in a form: text, pictures, versions, what changed, and the rows of the social networks. */
@Component
@RequiredArgsConstructor
class ReleasePages {

    private static final Set<String> WITH_RELEASE = Set.of(
            "writeRelease",
            "reviewRelease",
            "shareOnSocialMedia",
            "shareRemaining",
            "resolveWebsiteRefusal",
            "awaitSchedule",
            "awaitEmbargo",
            "reviewTakeDown",
            "reviewCorrection");
    private static final Set<String> WITH_CHANNELS =
            Set.of("writeRelease", "reviewRelease", "awaitSchedule", "awaitEmbargo");
    private static final Set<String> WITH_NETWORKS = Set.of("shareOnSocialMedia", "shareRemaining");
    private static final int ON_SCREEN = 1280;
    private static final int TO_POST = 2048;

    private final Releases releases;
    private final Publishing publishing;
    private final PictureList pictureList;
    private final ChannelTextList channelTexts;
    private final People people;

    record ReleasePart(
            Optional<Text> text,
            List<Picture> pictures,
            List<Version> versions,
            Optional<Changes> changes,
            List<Network> social) {

        static final ReleasePart NONE =
                new ReleasePart(Optional.empty(), List.of(), List.of(), Optional.empty(), List.of());
    }

    ReleasePart of(TaskView task, List<Document> documents) {
        if (task.key().equals("shareCorrection")) {
            return correction(task);
        }
        if (!WITH_RELEASE.contains(task.key()) || task.caseNumber().isEmpty()) {
            return ReleasePart.NONE;
        }
        var number = task.caseNumber().get();
        var versions = releases.versions(number);
        if (versions.isEmpty()) {
            return ReleasePart.NONE;
        }
        var latest = versions.get(versions.size() - 1);
        var crew = Crew.parse(String.valueOf(task.variables().getOrDefault("crew", "")));
        return new ReleasePart(
                Optional.of(text(latest)),
                pictures(latest, documents),
                versions.stream().map(version -> version(version, crew)).toList(),
                versions.size() < 2
                        ? Optional.empty()
                        : Optional.of(changes(versions.get(versions.size() - 2), latest, documents)),
                WITH_NETWORKS.contains(task.key()) ? networks(number, latest.version()) : List.of());
    }

    private ReleasePart correction(TaskView task) {
        var version = (Integer) task.variables().get("correctionVersion");
        return new ReleasePart(
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                networks(task.caseNumber().orElseThrow(), version));
    }

    private List<Network> networks(String number, int version) {
        return publishing.socialRows(number, version).stream()
                .map(ReleasePages::network)
                .toList();
    }

    /** Whom a mail of the case did not reach, and why. */
    List<FormPage.Unreached> unreached(TaskView task) {
        return task.key().equals("settleRecipients")
                ? publishing.ledger(task.caseNumber().orElseThrow()).stream()
                        .filter(row -> row.channel() == Channel.MAIL && row.state() == LedgerRow.State.REFUSED)
                        .map(row -> new FormPage.Unreached(
                                row.recipient(), row.version(), row.reason().orElse(""), row.changedAt()))
                        .toList()
                : List.of();
    }

    /** For forms that show what each channel will get. */
    Optional<ChannelRule> channelRule(TaskView task) {
        return WITH_CHANNELS.contains(task.key()) ? Optional.of(publishing.textRule()) : Optional.empty();
    }

    private static Text text(ReleaseVersion version) {
        return new Text(
                version.version(),
                version.title(),
                version.dateline(),
                version.lead(),
                version.body(),
                version.quotes(),
                version.channelTexts());
    }

    private List<Picture> pictures(ReleaseVersion version, List<Document> documents) {
        return pictureList.parse(version.pictures()).stream()
                .map(picture -> new Picture(
                        picture.document(),
                        name(picture.document(), documents),
                        picture.caption(),
                        picture.altText(),
                        "/berkas/%s?edge=%d&inline".formatted(picture.document(), ON_SCREEN),
                        "/berkas/%s?edge=%d".formatted(picture.document(), TO_POST)))
                .toList();
    }

    private static String name(UUID id, List<Document> documents) {
        return documents.stream()
                .filter(document -> document.id().equals(id))
                .map(Document::name)
                .findFirst()
                .orElse("foto.jpg");
    }

    private Version version(ReleaseVersion version, Crew crew) {
        return new Version(
                version.version(),
                people.ofCrew(version.author(), crew.userIds(), version.submittedAt()),
                version.submittedAt(),
                version.decision(),
                version.remark(),
                version.decidedBy()
                        .map(user -> people.signed(
                                user,
                                version.substitute() ? ApprovalRights.SUBSTITUTES : ApprovalRights.DIVISION,
                                version.decidedAt().orElse(version.submittedAt()))),
                version.decidedAt(),
                version.substitute(),
                version.hold().map(hold -> new FormPage.Held(hold.kind().label(), hold.until(), hold.reason())));
    }

    /** The text parts, and the pictures as a list of file, caption and alt text. */
    private Changes changes(ReleaseVersion before, ReleaseVersion after, List<Document> documents) {
        var parts = new ArrayList<>(Differences.between(before, after));
        parts.add(new Differences.Part(
                "pictures",
                "Foto",
                Differences.between(pictureLines(before, documents), pictureLines(after, documents))));
        parts.add(new Differences.Part(
                "channels", "Teks per saluran", Differences.between(channelLines(before), channelLines(after))));
        return new Changes(before.version(), after.version(), parts);
    }

    private String pictureLines(ReleaseVersion version, List<Document> documents) {
        return pictures(version, documents).stream()
                .map(picture -> "%s: %s (%s)".formatted(picture.name(), picture.caption(), picture.altText()))
                .collect(Collectors.joining("\n"));
    }

    private String channelLines(ReleaseVersion version) {
        var texts = channelTexts.parse(version.channelTexts());
        var lines = new ArrayList<String>();
        line(lines, "Judul surel", texts.mailSubject());
        line(lines, "Teras surel", texts.mailLead());
        line(lines, "Ringkasan website", texts.summary());
        line(lines, "Alamat halaman", texts.slug());
        texts.posts().forEach((network, text) -> line(lines, network.label(), text));
        return String.join("\n", lines);
    }

    private static void line(List<String> lines, String label, String text) {
        if (!text.isBlank()) {
            lines.add(label + ": " + text);
        }
    }

    private static Network network(SocialRow social) {
        var row = social.row();
        return new Network(
                social.network().name(),
                social.network().label(),
                social.text(),
                social.length(),
                social.limit(),
                row.state() != LedgerRow.State.OPEN,
                row.link(),
                row.reason());
    }
}
