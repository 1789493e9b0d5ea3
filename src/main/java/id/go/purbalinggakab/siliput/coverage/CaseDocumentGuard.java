package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.archive.DocumentGuard;
import id.go.purbalinggakab.siliput.engine.TaskDesk;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** A coverage case's files are for those who may see the case. */
@Component
@RequiredArgsConstructor
class CaseDocumentGuard implements DocumentGuard {

    private final CaseFile cases;

    @Override
    public boolean mayRead(String user, String caseNumber) {
        return cases.may(user, caseNumber);
    }

    @Override
    public Optional<String> caseOfTask(String user, String taskId) {
        return cases.task(taskId, user).flatMap(TaskDesk.TaskView::caseNumber);
    }

    @Override
    public boolean maySeeTask(String user, String taskId) {
        return cases.task(taskId, user).isPresent();
    }
}
