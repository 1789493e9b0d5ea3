package id.go.purbalinggakab.siliput.coverage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.go.purbalinggakab.siliput.archive.Document;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.coverage.Differences;
import id.go.purbalinggakab.siliput.publishing.ChannelRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The data of one embedded form; parts that a form does not need are empty. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record FormPage(
        Instant now,
        Person user,
        @JsonProperty("case") Optional<CaseHead> about,
        Optional<Due> deadline,
        Map<String, Object> variables,
        Map<String, Boolean> flags,
        Map<String, String> names,
        List<String> crewNames,
        List<File> documents,
        Optional<CrewChoices.Choices> crew,
        List<Person> officers,
        List<OpenCase> openCases,
        Optional<Text> release,
        List<Picture> pictures,
        List<Version> versions,
        Optional<Changes> differences,
        List<Network> social,
        Optional<Witness> witness,
        Optional<ChannelRule> channelRule,
        List<Unreached> unreached) {

    /** A journalist whom a mail did not reach. */
    record Unreached(String address, int version, String reason, Instant at) {}

    record Person(String id, String name, String position, Set<String> roles) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record CaseHead(
            String number,
            Optional<String> status,
            String title,
            String place,
            String district,
            String village,
            Object start,
            Object end,
            String sender) {}

    record Due(
            String label,
            Instant due,
            Instant strictDue,
            List<String> explanation,
            boolean provisional,
            boolean late) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record File(
            UUID id,
            String kind,
            Set<DocumentPurpose> purposes,
            String name,
            String mediaType,
            long size,
            Optional<Instant> takenAt,
            String url) {

        static File of(Document document) {
            return new File(
                    document.id(),
                    document.kind().name(),
                    document.purposes(),
                    document.name(),
                    document.mediaType(),
                    document.size(),
                    document.takenAt(),
                    "/berkas/" + document.id());
        }
    }

    record OpenCase(String number, String title, Instant start, String status) {}

    record Text(
            int version, String title, String dateline, String lead, String body, String quotes, String channelTexts) {}

    record Picture(UUID document, String name, String caption, String altText, String url, String download) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Version(
            int version,
            String authorName,
            Instant submittedAt,
            Optional<String> decision,
            Optional<String> remark,
            Optional<String> decidedByName,
            Optional<Instant> decidedAt,
            boolean substitute,
            Optional<Held> hold) {}

    /** Until when an approved version waits. */
    record Held(String label, Instant until, String reason) {}

    record Changes(int from, int to, List<Differences.Part> fields) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Network(
            String network,
            String label,
            String text,
            int length,
            int limit,
            boolean settled,
            Optional<String> link,
            Optional<String> reason) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Witness(Optional<Instant> lastPhotoAt, Object plannedEnd, List<Stated> stated) {}

    /** What somebody said about the event's times, and when; the last one of a kind holds. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Stated(String what, Instant at, Instant enteredAt, String byName, Optional<String> reason) {}
}
