package id.go.purbalinggakab.siliput.casefile;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.FormLabels;
import id.go.purbalinggakab.siliput.engine.TaskEnd;
import id.go.purbalinggakab.siliput.evidence.ChainEvent;
import id.go.purbalinggakab.siliput.evidence.ChainKind;
import id.go.purbalinggakab.siliput.evidence.ChainKind.Told;
import id.go.purbalinggakab.siliput.evidence.Dossier;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.notification.NoticePushed.Act;
import id.go.purbalinggakab.siliput.register.CaseNote;
import id.go.purbalinggakab.siliput.register.CasePart;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What people read of a case's chain: who did what when and how long it took, who looked, and the rows themselves. */
@Component
@RequiredArgsConstructor
class ChainParts {

    /** Said as a task was finished; the chain keeps a hash of it only. */
    private static final Set<String> REMARKS = Set.of(
            "dispositionNote",
            "assessmentRemark",
            "letterRemark",
            "reviewRemark",
            "holdReason",
            "holdRemark",
            "direction",
            "coverageRemark");

    private static final Duration SAME_STEP = Duration.ofSeconds(3);
    private static final List<String> MOMENT = List.of("Waktu", "Siapa", "Apa");

    private final Officers officers;
    private final Register register;
    private final FormLabels forms;

    /** @param values what the case's variables became, none where the reader may not read what the case says */
    List<CasePart> of(Dossier dossier, List<CaseValues.Value> values) {
        var events = dossier.events();
        var instance = register.find(dossier.number())
                .map(CaseSummary::processInstanceId)
                .orElse("");
        var asked = new Asked(new Labels(forms.of(instance)), forms.bySteps(instance));
        return Stream.of(
                        CasePart.table(
                                "linimasa",
                                "Linimasa",
                                MOMENT,
                                Stream.concat(moments(events, Told.STEP, values, asked).stream(), notes(dossier))
                                        .sorted(Comparator.comparing(Moment::at))
                                        .map(Moment::cells)
                                        .toList()),
                        CasePart.table(
                                "pembaca",
                                "Siapa membuka berkas ini",
                                MOMENT,
                                moments(events, Told.LOOK, values, asked).stream()
                                        .map(Moment::cells)
                                        .toList()),
                        CasePart.table(
                                "rantai",
                                "Rantai peristiwa",
                                List.of("No", "Waktu", "Oleh", "Peristiwa", "Hash"),
                                events.stream().map(ChainParts::link).toList()))
                .flatMap(List::stream)
                .toList();
    }

    private record Moment(Instant at, List<String> cells) {}

    /** What the procedure wrote for the time line itself. */
    private Stream<Moment> notes(Dossier dossier) {
        return dossier.caseRows().of("NOTES").stream()
                .filter(row -> row.fact("kind").equals(CaseNote.TIME_LINE))
                .map(row -> new Moment(
                        row.instant("at").orElseThrow(),
                        List.of(row.time("at"), officers.nameOf(row.fact("by")), row.said("text"))));
    }

    private List<Moment> moments(List<ChainEvent> events, Told told, List<CaseValues.Value> values, Asked asked) {
        var opened = new HashMap<Object, Instant>();
        var known = new HashMap<String, String>();
        var moments = new ArrayList<Moment>();
        for (var event :
                events.stream().sorted(Comparator.comparing(ChainEvent::at)).toList()) {
            var at = Instant.parse(event.at());
            if (event.kind().equals(ChainKind.TASK_OPENED.name())) {
                opened.put(event.payload().get("task"), at);
            }
            var kind = ChainKind.find(event.kind())
                    .filter(one -> one.told() == told)
                    .orElse(null);
            var what = kind == null
                    ? ""
                    : kind == ChainKind.DATA
                            ? decisions(event, asked.with(event, events), asked.anywhere(), known)
                            : what(event, kind);
            if (!what.isEmpty()) {
                var name = officers.nameOf(event.actor());
                var detail = kind == ChainKind.TASK_DONE
                        ? Stream.of(said(event, values), length(event, opened))
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(", "))
                        : detail(event, kind);
                moments.add(new Moment(
                        at,
                        List.of(
                                IndonesianTime.dateTime(at),
                                event.capacity().isEmpty() ? name : "%s (%s)".formatted(name, event.capacity()),
                                detail.isEmpty() ? what : what + "\n" + detail)));
            }
        }
        return moments;
    }

    private static String what(ChainEvent event, ChainKind kind) {
        var name = event.payload().get("name");
        return name == null ? kind.label() : "%s: %s".formatted(kind.label(), name);
    }

    private static String length(ChainEvent done, Map<Object, Instant> opened) {
        var from = opened.get(done.payload().get("task"));
        return from == null
                ? ""
                : "lama " + IndonesianTime.length(IndonesianTime.between(from, Instant.parse(done.at())));
    }

    private static String said(ChainEvent done, List<CaseValues.Value> values) {
        var at = Instant.parse(done.at());
        return values.stream()
                .filter(value -> REMARKS.contains(value.name()) && !value.text().isBlank())
                .filter(value -> value.by().filter(done.actor()::equals).isPresent())
                .filter(value -> Duration.between(value.at(), at).abs().compareTo(SAME_STEP) < 0)
                .map(value -> "“%s”".formatted(value.text()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String detail(ChainEvent event, ChainKind kind) {
        var payload = event.payload();
        return switch (kind) {
            case TASK_ASSIGNED -> "kepada " + officers.nameOf(String.valueOf(payload.get("user")));
            case TASK_CANCELLED -> TaskEnd.why(payload);
            case OPERATION -> "%s pada %s".formatted(payload.get("operation"), payload.get("entity"));
            case CASE_MIGRATED -> "dari versi %s ke versi %s".formatted(payload.get("before"), payload.get("version"));
            case NOTICE_PUSHED -> pushed(payload);
            case DOSSIER_READ -> "sebagai " + payload.get("as");
            default -> "";
        };
    }

    private String pushed(Map<String, Object> payload) {
        var act = Act.valueOf(String.valueOf(payload.get("act"))).label();
        var to = payload.get("to");
        return to == null ? act : "%s, kepada %s".formatted(act, officers.nameOf(to.toString()));
    }

    /** What the forms of the case's version ask: all of them, and step by step. */
    private record Asked(Labels anywhere, Map<String, Map<String, FormField>> steps) {

        /** By the form with which these data were sent: its task is done before the next data come. */
        Labels with(ChainEvent data, List<ChainEvent> events) {
            return new Labels(events.stream()
                    .filter(event -> event.seq() > data.seq())
                    .takeWhile(event -> !event.kind().equals(ChainKind.DATA.name()))
                    .filter(event -> event.kind().equals(ChainKind.TASK_DONE.name()))
                    .findFirst()
                    .map(done -> steps.get(String.valueOf(done.payload().get("step"))))
                    .orElse(Map.of()));
        }
    }

    /**
     * In the words of the form that asked; otherwise only what a person changed, for what the process sets by itself
     * decides nothing.
     *
     * @param known the decisions before, by variable; these are added
     */
    private static String decisions(ChainEvent event, Labels asked, Labels labels, Map<String, String> known) {
        if (!(event.payload().get("rows") instanceof Map<?, ?> rows)) {
            return "";
        }
        var decided = new ArrayList<String>();
        for (var name : Labels.DECISIONS) {
            if (rows.get("DATA:" + name) instanceof Map<?, ?> facts && facts.get("value") != null) {
                var value = String.valueOf(facts.get("value"));
                boolean changed =
                        !value.equals(known.put(name, value)) && !event.actor().equals(Actor.SYSTEM);
                asked.of(name)
                        .or(() -> changed ? labels.of(name) : Optional.empty())
                        .ifPresent(label -> decided.add(
                                "%s: %s".formatted(label.text(), label.words().apply(value))));
            }
        }
        return decided.isEmpty() ? "" : "Keputusan dicatat\n" + String.join("; ", decided);
    }

    private static List<String> link(ChainEvent event) {
        return List.of(
                String.valueOf(event.seq()),
                IndonesianTime.dateTime(Instant.parse(event.at())),
                event.actor(),
                ChainKind.label(event.kind()) + contents(event.payload()),
                event.hash());
    }

    private static String contents(Map<String, Object> payload) {
        if (payload.get("name") != null) {
            return ": " + payload.get("name");
        }
        if (payload.get("rows") instanceof Map<?, ?> rows) {
            return ": "
                    + rows.keySet().stream()
                            .map(key -> key.toString().replaceFirst("^DATA:", ""))
                            .collect(Collectors.joining(", "));
        }
        return payload.get("operation") == null ? "" : ": " + payload.get("operation");
    }
}
