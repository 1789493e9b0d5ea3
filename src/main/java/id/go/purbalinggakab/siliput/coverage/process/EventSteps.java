package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event from its date to its end, or to another date (steps 2.4 and 2.5). */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class EventSteps {

    private static final String NO_DATE = "Kegiatan ditunda dan tanggal barunya belum diketahui.";

    private final StatedTimes statedTimes;
    private final Register register;
    private final LetterChanges letters;
    private final CoverageNotices notices;
    private final CrewBooking bookings;
    private final Clock clock;

    /** Books the crew for the event as it now stands and invites them. */
    @Bean
    JavaDelegate scheduleCoverage() {
        return execution -> {
            var about = CaseVariables.caseOf(execution);
            bookings.book(about, execution);
            register.moveTo(about.number(), CaseStatus.DIJADWALKAN);
            notices.inviteCrew(about, CaseVariables.nextRound(execution));
        };
    }

    /** One press is enough in the field: an end that nobody stated is now. */
    @Bean
    TaskListener coverEventCompleted() {
        return task -> {
            switch (COVERAGE_OUTCOME.from(task)) {
                case DONE -> done(task);
                case POSTPONED -> postponed(task);
                case CANCELLED -> {}
            }
        };
    }

    /** The new date of a postponed event enters the register. */
    @Bean
    TaskListener enterNewDateCompleted() {
        return task -> {
            CaseVariables.dropPastEnd(task);
            letters.keep(task.getExecution().getProcessBusinessKey(), task, "");
        };
    }

    private void done(DelegateTask task) {
        var execution = task.getExecution();
        if (ACTUAL_END.find(task).isEmpty()) {
            ACTUAL_END.set(execution, clock.instant());
        }
        var number = execution.getProcessBusinessKey();
        statedTimes.keep(task, number, ACTUAL_START, ACTUAL_END_REASON);
        statedTimes.keepEnd(task, number);
        bookings.endsAt(number, ACTUAL_END.from(task));
    }

    private void postponed(DelegateTask task) {
        var execution = task.getExecution();
        var number = execution.getProcessBusinessKey();
        var start = EVENT_START.from(task);
        boolean moved = register.find(number)
                .filter(known -> !known.letter().eventStart().equals(start))
                .isPresent();
        NEW_DATE_KNOWN.set(execution, moved && start.isAfter(clock.instant()));
        // until there is a new date the crew is free for others; the new one is booked anew
        bookings.release(number);
        CaseVariables.dropPastEnd(task);
        var remark = OUTCOME_REMARK.find(task).orElse("");
        letters.keep(number, task, remark);
        register.moveTo(number, CaseStatus.DITUNDA);
        var about = CaseVariables.caseOf(number, task);
        notices.toApplicant(about, "event-postponed", task.getId(), Map.of("remark", remark));
        if (!NEW_DATE_KNOWN.from(execution)) {
            notices.releaseCrew(
                    about,
                    "crew-changed",
                    task.getId(),
                    about.crew().userIds(),
                    Map.of("remark", (NO_DATE + " " + remark).strip()));
        }
    }
}
