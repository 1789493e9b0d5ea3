package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.coverage.CoverageCase;
import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.RefusedStep;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Another date, place, crew or receipt for a running case; clashes are checked again, those concerned are told. */
@Component("applyScheduleChange")
@RequiredArgsConstructor
class ApplyScheduleChangeDelegate implements JavaDelegate {

    /** What the crew is to hear of. */
    private static final Set<String> OF_THE_CREW = Set.of("crew", "eventStart", "eventEnd", "eventPlace");

    private final RunningCase running;
    private final LetterChanges letters;
    private final CrewBooking bookings;
    private final CoverageNotices notices;
    private final CorrectedReceipt receipt;
    private final Actor actor;

    @Override
    public void execute(DelegateExecution execution) {
        var number = CASE_NUMBER.from(execution);
        var instance = running.instanceOf(number)
                .orElseThrow(
                        () -> new RefusedStep("caseNumber", "Perkara %s tidak sedang berjalan.".formatted(number)));
        execution.setProcessBusinessKey(number);
        var before = running.describe(instance, number);
        var changes = new TreeMap<String, Object>();
        Stream.of("crew", "eventStart", "eventEnd", "eventPlace", "receivedAt")
                .filter(name -> isStated(execution.getVariable(name)))
                .forEach(name -> changes.put(name, execution.getVariable(name)));
        requireOrder(changes, before);
        if (changes.containsKey("crew")) {
            changes.put("crew", Crew.parse((String) changes.get("crew")).toString());
        }
        boolean receiptCorrected = changes.containsKey("receivedAt");
        if (receiptCorrected) {
            changes.put("receivedAtReason", execution.getVariable("changeReason"));
        }
        running.set(instance, changes);
        if (receiptCorrected) {
            receipt.apply(running.execution(instance), actor.current());
        }
        var after = running.describe(instance, number);
        if (!after.crew().isEmpty() && changes.keySet().stream().anyMatch(OF_THE_CREW::contains)) {
            rebook(instance, before.crew(), after.number(), execution);
        }
        letters.keep(number, running.letter(instance), before.crew(), after.crew(), (String)
                execution.getVariable("changeReason"));
        if (changes.containsKey("eventStart") && running.awaits(instance, POSTPONED)) {
            running.tell(instance, POSTPONED, Map.of("resumeAt", running.answerStep(instance)));
        }
    }

    private static boolean isStated(Object value) {
        return value != null && !value.toString().isBlank();
    }

    /** Seen with what the case has already: an end alone is compared with the beginning that stands. */
    private static void requireOrder(Map<String, Object> changes, CoverageCase before) {
        var start = changes.get("eventStart") instanceof Date moved ? moved.toInstant() : before.eventStart();
        if (changes.get("eventEnd") instanceof Date end && !end.toInstant().isAfter(start)) {
            throw new RefusedStep("eventEnd", "harus sesudah waktu mulai. Periksa kedua waktu itu.");
        }
    }

    private void rebook(String instance, Crew before, String number, DelegateExecution execution) {
        var after = running.describe(instance, number);
        bookings.book(after, execution);
        var left = before.userIds().stream()
                .filter(user -> !after.crew().userIds().contains(user))
                .toList();
        running.settleTasks(instance, left);
        notices.inviteCrew(after, execution.getProcessInstanceId());
        notices.releaseCrew(
                after,
                "crew-changed",
                execution.getProcessInstanceId(),
                left,
                Map.of("remark", execution.getVariable("changeReason")));
    }
}
