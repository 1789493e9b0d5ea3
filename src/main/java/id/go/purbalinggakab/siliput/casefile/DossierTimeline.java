package id.go.purbalinggakab.siliput.casefile;

import id.go.purbalinggakab.siliput.casefile.DossierView.Moment;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.evidence.ChainEvent;
import id.go.purbalinggakab.siliput.evidence.ChainKind;
import id.go.purbalinggakab.siliput.evidence.TaskEnd;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.notification.NoticePushed.Act;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a lay person wants to read of a chain: who did what when, and how long it took. */
@Component
class DossierTimeline {

    private static final Set<ChainKind> TOLD = EnumSet.of(
            ChainKind.CASE_OPENED,
            ChainKind.CASE_CLOSED,
            ChainKind.CASE_MIGRATED,
            ChainKind.MESSAGE,
            ChainKind.TIMER,
            ChainKind.TASK_TAKEN,
            ChainKind.TASK_ASSIGNED,
            ChainKind.TASK_RELEASED,
            ChainKind.TASK_DONE,
            ChainKind.TASK_CANCELLED,
            ChainKind.DATA,
            ChainKind.INCIDENT,
            ChainKind.INCIDENT_OVER,
            ChainKind.NOTICE_PUSHED,
            ChainKind.COMMENT,
            ChainKind.OPERATION);

    private static final Set<ChainKind> LOOKS = EnumSet.of(ChainKind.IDENTITY_READ, ChainKind.DOSSIER_READ);

    private final Officers officers;

    DossierTimeline(Officers officers) {
        this.officers = officers;
    }

    List<Moment> of(List<ChainEvent> events) {
        return of(events, TOLD);
    }

    /** Who looked at the case from outside its steps. */
    List<Moment> looks(List<ChainEvent> events) {
        return of(events, LOOKS);
    }

    private List<Moment> of(List<ChainEvent> events, Set<ChainKind> told) {
        var opened = new HashMap<Object, Instant>();
        var names = new HashMap<String, String>();
        var moments = new ArrayList<Moment>();
        for (var event :
                events.stream().sorted(Comparator.comparing(ChainEvent::at)).toList()) {
            var kind = ChainKind.find(event.kind()).filter(told::contains).orElse(null);
            if (event.kind().equals(ChainKind.TASK_OPENED.name())) {
                opened.put(event.payload().get("task"), Instant.parse(event.at()));
            }
            var decided = kind == ChainKind.DATA ? decisions(event) : "";
            if (kind != null && (kind != ChainKind.DATA || !decided.isEmpty())) {
                var name = names.computeIfAbsent(event.actor(), this::name);
                moments.add(new Moment(
                        event.seq(),
                        IndonesianTime.dateTime(Instant.parse(event.at())),
                        event.capacity().isEmpty() ? name : "%s (%s)".formatted(name, event.capacity()),
                        kind == ChainKind.DATA ? "Keputusan dicatat" : what(event, kind),
                        kind == ChainKind.DATA ? decided : detail(event, kind, opened)));
            }
        }
        return moments;
    }

    private static String what(ChainEvent event, ChainKind kind) {
        var name = event.payload().get("name");
        return name == null ? kind.label() : "%s: %s".formatted(kind.label(), name);
    }

    private String detail(ChainEvent event, ChainKind kind, Map<Object, Instant> opened) {
        var payload = event.payload();
        if (kind == ChainKind.TASK_DONE && opened.containsKey(payload.get("task"))) {
            return "lama "
                    + IndonesianTime.length(
                            IndonesianTime.between(opened.get(payload.get("task")), Instant.parse(event.at())));
        }
        return switch (kind) {
            case TASK_ASSIGNED -> "kepada " + name(String.valueOf(payload.get("user")));
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
        return to == null ? act : "%s, kepada %s".formatted(act, name(to.toString()));
    }

    private static String decisions(ChainEvent event) {
        if (!(event.payload().get("rows") instanceof Map<?, ?> rows)) {
            return "";
        }
        return DossierWords.DECISIONS.entrySet().stream()
                .filter(one ->
                        rows.get("DATA:" + one.getKey()) instanceof Map<?, ?> facts && facts.get("value") != null)
                .map(one -> "%s: %s"
                        .formatted(
                                one.getValue(),
                                DossierWords.of(((Map<?, ?>) rows.get("DATA:" + one.getKey())).get("value"))))
                .collect(Collectors.joining("; "));
    }

    private String name(String actor) {
        return actor.equals("sistem") ? "Sistem" : officers.nameOf(actor);
    }
}
