package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.coverage.CaseDocuments;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What comes in: the letter, the mended letter, the applicant's word, the missing paper (clauses 1 and 2). */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class LetterSteps {

    private final Register register;
    private final LetterChanges letters;
    private final CaseDocuments documents;
    private final StatedTimes statedTimes;
    private final Actor actor;

    /** Draws the agenda number in the start's own transaction, so that a refused start leaves no gap. */
    @Bean
    JavaDelegate registerLetter() {
        return execution -> {
            var opened = register.open("LIP", execution.getProcessInstanceId(), CaseVariables.letterOf(execution));
            execution.setProcessBusinessKey(opened.number());
            STARTED_BY.set(execution, actor.current());
            RESUME_AT.set(execution, "verifyLetter");
            LETTER_MISSING.set(execution, false);
            keepLetter(execution, opened.number());
        };
    }

    /** A direct assignment is counted apart; the agenda number comes with the letter, no answer clock runs. */
    @Bean
    JavaDelegate registerAssignment() {
        return execution -> {
            var opened = register.open("PNL", execution.getProcessInstanceId(), CaseVariables.letterOf(execution));
            execution.setProcessBusinessKey(opened.number());
            DIRECT.set(execution, true);
            LETTER_MISSING.set(execution, true);
        };
    }

    /** The mended letter continues the same case; its own receipt starts the answer's clock anew. */
    @Bean
    JavaDelegate acceptResubmission() {
        return execution -> {
            var number = execution.getProcessBusinessKey();
            RESUME_AT.set(execution, "verifyLetter");
            execution.removeVariable(ANSWER_USED_MINUTES.name());
            letters.keep(number, execution, "");
            register.moveTo(number, CaseStatus.DITERIMA);
            keepLetter(execution, number);
        };
    }

    /** The applicant has answered: the clock runs on and the division assesses again. */
    @Bean
    JavaDelegate acceptClarification() {
        return execution -> {
            var number = execution.getProcessBusinessKey();
            RESUME_AT.set(execution, "assessRequest");
            CaseVariables.dropPastEnd(execution);
            letters.keep(number, execution, "");
            register.moveTo(number, CaseStatus.DIKAJI);
            statedTimes.keep(execution, number, CLARIFIED_AT, CLARIFIED_AT_REASON);
            register.note(number, "KLARIFIKASI", "Klarifikasi pemohon diterima.", actor.current());
        };
    }

    /** What was missing in the file enters the register before the case closes. */
    @Bean
    TaskListener completeFileCompleted() {
        return task -> {
            var number = task.getExecution().getProcessBusinessKey();
            letters.keep(number, task, "");
            LETTER_SCAN.find(task).ifPresent(scan -> documents.bind(scan, DocumentPurpose.LETTER, number));
        };
    }

    private void keepLetter(DelegateExecution execution, String number) {
        LETTER_SCAN.find(execution).ifPresent(scan -> documents.bind(scan, DocumentPurpose.LETTER, number));
        statedTimes.keep(execution, number, RECEIVED_AT, RECEIVED_AT_REASON);
    }
}
