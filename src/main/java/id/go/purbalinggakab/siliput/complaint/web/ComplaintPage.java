package id.go.purbalinggakab.siliput.complaint.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.go.purbalinggakab.siliput.archive.Document;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The data of one complaint form; parts that a form does not need are empty. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ComplaintPage(
        Instant now,
        Person user,
        @JsonProperty("case") Optional<Head> about,
        Optional<Due> deadline,
        Optional<String> text,
        List<File> attachments,
        List<RawMail> mails,
        Optional<Complainant> complainant,
        List<Written> papers,
        List<Person> named,
        Optional<Lapor> lapor,
        List<Person> officers,
        List<Person> handlers,
        List<OpenCase> openCases,
        List<ClassChoice> classes,
        Map<String, String> prepared,
        Optional<String> mailRefused,
        Map<String, Object> variables,
        Map<String, Boolean> flags) {

    record Person(String id, String name, String position, Set<String> roles) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Head(
            String number,
            String status,
            String kind,
            String kindLabel,
            String channel,
            String channelLabel,
            Instant receivedAt,
            Optional<String> complaintClass,
            Optional<String> classLabel,
            String aboutCase,
            int round,
            boolean byMail,
            String trackingCode) {}

    record Due(
            String label,
            Instant due,
            Instant strictDue,
            List<String> explanation,
            boolean provisional,
            boolean late) {}

    record File(UUID id, String kind, String name, String mediaType, long size, String url) {

        static File of(Document document) {
            return new File(
                    document.id(),
                    document.kind().name(),
                    document.name(),
                    document.mediaType(),
                    document.size(),
                    "/berkas/" + document.id());
        }
    }

    /** A mail as it came; fetching it is kept, since it tells who wrote it. */
    record RawMail(Instant at, String url) {}

    record Complainant(String mode, String masked, boolean wayBackKnown) {}

    record Written(String what, String label, String text, String by, Instant at) {}

    record Lapor(String trackingId, List<Clock> clocks) {}

    /** A national clock; one that has not begun has a note in the place of its date. */
    record Clock(String label, Optional<Instant> due, String note) {}

    /** @param changes that make sense where it stands */
    record OpenCase(String number, String title, Instant start, String status, List<String> changes) {}

    record ClassChoice(String key, String label, String meaning) {}
}
