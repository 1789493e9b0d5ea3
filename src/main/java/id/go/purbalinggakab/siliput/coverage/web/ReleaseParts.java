package id.go.purbalinggakab.siliput.coverage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.Document;
import id.go.purbalinggakab.siliput.coverage.ApprovalRights;
import id.go.purbalinggakab.siliput.coverage.ChannelTextList;
import id.go.purbalinggakab.siliput.coverage.Differences;
import id.go.purbalinggakab.siliput.coverage.PictureList;
import id.go.purbalinggakab.siliput.coverage.ReleaseVersion;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.coverage.ReviewDecision;
import id.go.purbalinggakab.siliput.engine.FormPart;
import id.go.purbalinggakab.siliput.engine.FormReader;
import id.go.purbalinggakab.siliput.identity.Signatures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What coverage's forms show of the release: text, pictures, versions and what changed. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class ReleaseParts {

    private static final int ON_SCREEN = 1280;
    private static final int TO_POST = 2048;

    private final Releases releases;
    private final Archive archive;
    private final PictureList pictureList;
    private final ChannelTextList channelTexts;
    private final Signatures signatures;

    record Text(
            int version, String title, String dateline, String lead, String body, String quotes, String channelTexts) {}

    record Picture(UUID document, String name, String caption, String altText, String url, String download) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Version(
            int version,
            String authorName,
            Instant submittedAt,
            Optional<ReviewDecision> decision,
            Optional<String> remark,
            Optional<String> decidedByName,
            Optional<Instant> decidedAt,
            boolean substitute,
            Optional<Held> hold) {}

    /** Until when an approved version waits. */
    record Held(String label, Instant until, String reason) {}

    record Changes(int from, int to, List<Differences.Part> fields) {}

    @Bean
    FormPart releaseTextPart() {
        return part(
                "release",
                "[data-part=release], [data-part=channels], [data-part=checks], [data-part=byHand]",
                (versions, reader) -> text(latest(versions)));
    }

    @Bean
    FormPart releasePicturesPart() {
        return part(
                "pictures",
                "[data-part=release], [data-part=channels], [data-part=checks], [data-part=download],"
                        + " [data-part=byHand]",
                (versions, reader) -> pictures(latest(versions), CaseParts.documents(archive, reader)));
    }

    @Bean
    FormPart releaseVersionsPart() {
        return part(
                "versions",
                "[data-part=history], [data-part=hold], [data-part=revision], [data-part=channels]",
                (versions, reader) -> versions.stream()
                        .map(version -> version(version, reader))
                        .toList());
    }

    @Bean
    FormPart releaseDifferencesPart() {
        return part(
                "differences",
                "[data-part=differences]",
                (versions, reader) -> versions.size() < 2
                        ? Optional.empty()
                        : changes(
                                versions.get(versions.size() - 2),
                                latest(versions),
                                CaseParts.documents(archive, reader)));
    }

    /** A part of a case that has a version at all. */
    private FormPart part(String name, String shownBy, BiFunction<List<ReleaseVersion>, FormReader, Object> data) {
        return new FormPart(CaseParts.ROOM, name, shownBy, reader -> reader.caseNumber()
                .map(releases::versions)
                .filter(versions -> !versions.isEmpty())
                .map(versions -> data.apply(versions, reader))
                .orElse(null));
    }

    private static ReleaseVersion latest(List<ReleaseVersion> versions) {
        return versions.get(versions.size() - 1);
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

    private Version version(ReleaseVersion version, FormReader reader) {
        return new Version(
                version.version(),
                signatures.ofCrew(version.author(), CaseParts.crew(reader).userIds(), version.submittedAt()),
                version.submittedAt(),
                version.decision(),
                version.remark(),
                version.decidedBy()
                        .map(user -> signatures.of(
                                user,
                                version.substitute() ? ApprovalRights.SUBSTITUTES : ApprovalRights.DIVISION,
                                version.decidedAt().orElse(version.submittedAt()))),
                version.decidedAt(),
                version.substitute(),
                version.hold().map(hold -> new Held(hold.kind().label(), hold.until(), hold.reason())));
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
}
