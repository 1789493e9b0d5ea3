package id.go.purbalinggakab.siliput.coverage.web;

import id.go.purbalinggakab.siliput.coverage.web.FormPage.CaseHead;
import id.go.purbalinggakab.siliput.coverage.web.FormPage.Due;
import id.go.purbalinggakab.siliput.engine.TaskDesk.TaskView;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.DeadlineRecord;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import id.go.purbalinggakab.siliput.register.StatedTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The head of every form: which case, and until when. */
@Component
@RequiredArgsConstructor
class CaseHeads {

    private static final Set<String> ANSWER_TASKS = Set.of("verifyLetter", "giveDisposition", "assessRequest");
    private static final Set<String> PRODUCTION_TASKS =
            Set.of("writeRelease", "reviewRelease", "shareOnSocialMedia", "resolveWebsiteRefusal");

    private static final Set<String> EVENT_TIMES = Set.of("actualStart", "actualEnd");

    private final Register register;

    /** The case's own variables say it best; a companion process has only the number, the register knows the rest. */
    CaseHead of(TaskView task) {
        var values = task.variables();
        var summary = task.caseNumber().flatMap(register::find);
        var letter = summary.map(CaseSummary::letter);
        return new CaseHead(
                task.caseNumber().orElse(""),
                summary.map(CaseSummary::status).map(CaseStatus::label),
                text(values, "eventTitle")
                        .or(() -> letter.map(it -> it.eventTitle()))
                        .orElse(""),
                text(values, "eventPlace")
                        .or(() -> letter.map(it -> it.eventPlace()))
                        .orElse(""),
                text(values, "eventDistrict").orElse(""),
                text(values, "eventVillage").orElse(""),
                time(values, "eventStart")
                        .or(() -> letter.map(it -> it.eventStart()))
                        .orElse(null),
                time(values, "eventEnd")
                        .or(() -> letter.flatMap(it -> it.eventEnd()))
                        .orElse(null),
                text(values, "senderInstitution")
                        .or(() -> letter.map(it -> it.sender()))
                        .orElse(""));
    }

    /** The running clock of the task's service, with its explanation. */
    Optional<Due> deadline(TaskView task, Instant now) {
        if (ANSWER_TASKS.contains(task.key())) {
            return due(task, ServiceClock.ANSWER, "jawaban", "answerDueAt", now);
        }
        if (PRODUCTION_TASKS.contains(task.key())) {
            return due(task, ServiceClock.PRODUCTION, "produksi", "productionDueAt", now);
        }
        return Optional.empty();
    }

    /** When the event was, as stated, corrections behind what they corrected. */
    List<StatedTime> eventTimes(TaskView task) {
        return task.caseNumber().map(register::statedTimes).orElse(List.of()).stream()
                .filter(time -> EVENT_TIMES.contains(time.what()))
                .toList();
    }

    private Optional<Due> due(TaskView task, String kind, String label, String variable, Instant now) {
        var current = time(task.variables(), variable);
        return task.caseNumber().flatMap(number -> register.deadlines(number).stream()
                .filter(record -> record.kind().equals(kind))
                .filter(record -> current.filter(record.due()::equals).isPresent())
                .reduce((first, second) -> second)
                .map(record -> due(label, record, now)));
    }

    private static Due due(String label, DeadlineRecord record, Instant now) {
        return new Due(
                label,
                record.due(),
                record.strictDue(),
                record.explanation(),
                record.provisional(),
                now.isAfter(record.due()));
    }

    private static Optional<String> text(Map<String, Object> values, String name) {
        return Optional.ofNullable(values.get(name)).map(Object::toString).filter(text -> !text.isBlank());
    }

    private static Optional<Instant> time(Map<String, Object> values, String name) {
        return values.get(name) instanceof Instant instant ? Optional.of(instant) : Optional.empty();
    }
}
