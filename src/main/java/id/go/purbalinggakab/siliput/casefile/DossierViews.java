package id.go.purbalinggakab.siliput.casefile;

import id.go.purbalinggakab.siliput.casefile.DossierView.Deadline;
import id.go.purbalinggakab.siliput.casefile.DossierView.Delivery;
import id.go.purbalinggakab.siliput.casefile.DossierView.Field;
import id.go.purbalinggakab.siliput.casefile.DossierView.Link;
import id.go.purbalinggakab.siliput.casefile.DossierView.Note;
import id.go.purbalinggakab.siliput.casefile.DossierView.Posting;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.evidence.ChainEvent;
import id.go.purbalinggakab.siliput.evidence.ChainKind;
import id.go.purbalinggakab.siliput.evidence.Dossier;
import id.go.purbalinggakab.siliput.evidence.DossierRow;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns a dossier's rows into sentences and tables. */
@Component
public class DossierViews {

    private static final String SECRET = "dirahasiakan; hash teksnya ada pada rantai";

    private final Officers officers;
    private final DossierTimeline timeline;
    private final DossierVersions versions;

    DossierViews(Officers officers, DossierTimeline timeline, DossierVersions versions) {
        this.officers = officers;
        this.timeline = timeline;
        this.versions = versions;
    }

    public DossierView of(Dossier dossier) {
        var complaint = dossier.number().startsWith("ADU");
        return new DossierView(
                dossier.number(),
                status(dossier),
                DossierWords.time(dossier.madeAt()),
                officers.nameOf(dossier.madeBy()),
                complaint,
                dossier.closed(),
                dossier.findings(),
                seal(dossier),
                fields(dossier, DossierWords.LETTER),
                complaint ? List.of() : fields(dossier, DossierWords.DISPOSITION),
                timeline.of(dossier.events()),
                timeline.looks(dossier.events()),
                versions.of(dossier),
                rows(dossier, "PUBLICATION").map(this::posting).toList(),
                rows(dossier, "DELIVERY").map(DossierViews::delivery).toList(),
                rows(dossier, "DEADLINES")
                        .sorted(Comparator.comparing(
                                row -> String.valueOf(row.facts().get("due"))))
                        .map(DossierViews::deadline)
                        .toList(),
                Stream.of("NOTES", "EARLIER_COMMENT", "COMMENT")
                        .flatMap(part -> rows(dossier, part))
                        .sorted(Comparator.comparing(
                                row -> String.valueOf(row.facts().get("at"))))
                        .map(this::note)
                        .toList(),
                dossier.events().stream().map(this::link).toList());
    }

    private static String status(Dossier dossier) {
        return rows(dossier, "CASE")
                .map(row -> String.valueOf(row.facts().get("status")))
                .map(CaseStatus::valueOf)
                .map(CaseStatus::label)
                .findFirst()
                .orElse("");
    }

    private static String seal(Dossier dossier) {
        return dossier.scope() + " "
                + dossier.lastSeal()
                        .map(seal -> "Segel terakhir: nomor %d untuk %s, hash %s"
                                .formatted(
                                        seal.number(), IndonesianTime.date(LocalDate.parse(seal.day())), seal.hash()))
                        .orElse("Belum ada segel harian.");
    }

    private List<Field> fields(Dossier dossier, Map<String, String> labels) {
        var fields = new ArrayList<Field>();
        labels.forEach((name, label) -> Optional.ofNullable(dossier.rows().get("DATA:" + name))
                .map(row -> value(name, row))
                .filter(value -> !value.isBlank())
                .ifPresent(value -> fields.add(new Field(label, value))));
        return fields;
    }

    private String value(String name, DossierRow row) {
        if (row.texts().containsKey("value")) {
            var text = row.texts().get("value");
            return name.equals("dispositionInstructions") ? split(text, DossierWords::of) : text;
        }
        if (row.facts().containsKey("value")) {
            return known(name, row.facts().get("value"));
        }
        return row.facts().containsKey("value" + "Sha256")
                ? SECRET
                : row.facts().containsKey("kept") ? "disamarkan" : "";
    }

    private String known(String name, Object value) {
        return switch (name) {
            case "disposedBy" -> officers.nameOf(value.toString());
            case "letterDate" -> DossierWords.of(value).replaceFirst(" pukul .*", "");
            case "crew" -> split(value, officers::nameOf);
            case "dispositionInstructions" -> split(value, DossierWords::of);
            default -> DossierWords.of(value);
        };
    }

    private static String split(Object value, Function<String, String> word) {
        return Arrays.stream(value.toString().split(","))
                .map(String::strip)
                .map(word)
                .collect(Collectors.joining(", "));
    }

    private Posting posting(DossierRow row) {
        var channel = Channel.valueOf(row.facts().get("channel").toString());
        var proof = Optional.ofNullable(row.facts().get("link"))
                .map(Object::toString)
                .or(() -> Optional.ofNullable(row.texts().get("reason")))
                .orElse(channel == Channel.MAIL ? "penerima " + row.facts().get("recipient") : "");
        return new Posting(
                row.facts().get("version").toString(),
                channel.label(),
                DossierWords.of(row.facts().get("state")),
                DossierWords.time(row.facts().get("at")),
                who(row.facts().get("by")),
                proof);
    }

    private static Delivery delivery(DossierRow row) {
        var at = row.facts().get("deliveredAt");
        return new Delivery(
                DossierWords.of(row.facts().get("what")),
                DossierWords.of(row.facts().get("channel")),
                at != null
                        ? DossierWords.time(at)
                        : Boolean.TRUE.equals(row.facts().get("refused")) ? "ditolak server surel" : "belum terkirim");
    }

    private static Deadline deadline(DossierRow row) {
        var facts = row.facts();
        var met = facts.get("metAt");
        var broken = facts.get("breachedAt");
        var outcome = met == null ? "belum selesai" : "selesai " + DossierWords.time(met);
        if (broken != null && !isInTime(met, facts.get("due"))) {
            outcome = "TERLAMBAT, dicatat %s%s; %s"
                    .formatted(
                            DossierWords.time(broken),
                            Optional.ofNullable(row.texts().get("cause"))
                                    .map(cause -> " (tertahan di: %s)".formatted(cause))
                                    .orElse(""),
                            outcome);
        }
        return new Deadline(
                DossierWords.deadline(facts.get("kind")),
                DossierWords.time(facts.get("start")),
                DossierWords.time(facts.get("due")),
                DossierWords.time(facts.get("strictDue")),
                outcome,
                row.texts().getOrDefault("explanation", SECRET).lines().toList());
    }

    /** Rows of earlier days may carry a breach that the true time disproves. */
    private static boolean isInTime(Object met, Object due) {
        return met != null && !Instant.parse(met.toString()).isAfter(Instant.parse(due.toString()));
    }

    private Note note(DossierRow row) {
        return new Note(
                DossierWords.time(row.facts().get("at")),
                who(row.facts().get("by")),
                row.texts().getOrDefault("text", SECRET));
    }

    private Link link(ChainEvent event) {
        var at = Instant.parse(event.at());
        return new Link(
                event.seq(),
                IndonesianTime.shortDate(at) + " " + event.at().substring(11, 26) + " UTC",
                event.actor(),
                ChainKind.find(event.kind()).map(ChainKind::label).orElse(event.kind()) + detail(event),
                event.hash());
    }

    private static String detail(ChainEvent event) {
        var payload = event.payload();
        if (payload.get("name") != null) {
            return ": " + payload.get("name");
        }
        if (payload.get("rows") instanceof Map<?, ?> rows) {
            return ": "
                    + rows.keySet().stream()
                            .map(Object::toString)
                            .map(key -> key.replaceFirst("^DATA:", ""))
                            .collect(Collectors.joining(", "));
        }
        return payload.get("operation") == null ? "" : ": " + payload.get("operation");
    }

    private String who(Object user) {
        return user == null ? "" : user.equals("sistem") ? "Sistem" : officers.nameOf(user.toString());
    }

    private static Stream<DossierRow> rows(Dossier dossier, String part) {
        return dossier.part(part).stream().map(Map.Entry::getValue);
    }
}
