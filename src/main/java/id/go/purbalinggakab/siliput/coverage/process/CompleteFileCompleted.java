package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.coverage.CaseDocuments;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What was missing in the file enters the register before the case closes. */
@Component("completeFileCompleted")
@RequiredArgsConstructor
class CompleteFileCompleted implements TaskListener {

    private final LetterChanges letters;
    private final CaseDocuments documents;

    @Override
    public void notify(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        letters.keep(number, task, "");
        CoverageProcess.LETTER_SCAN.find(task).ifPresent(scan -> documents.bind(scan, DocumentPurpose.LETTER, number));
    }
}
