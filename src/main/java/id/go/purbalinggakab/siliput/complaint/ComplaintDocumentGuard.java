package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.archive.DocumentGuard;
import id.go.purbalinggakab.siliput.engine.TaskDesk;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** A complaint's files are for those who may read the complaint. */
@Component
@RequiredArgsConstructor
class ComplaintDocumentGuard implements DocumentGuard {

    private final ComplaintAccess access;
    private final ComplaintCases cases;
    private final TaskDesk desk;

    @Override
    public boolean mayRead(String user, String caseNumber) {
        return cases.find(caseNumber).isPresent() && access.mayRead(user, caseNumber);
    }

    @Override
    public Optional<String> caseOfTask(String user, String taskId) {
        return desk.task(taskId, user).flatMap(TaskDesk.TaskView::caseNumber);
    }

    @Override
    public boolean maySeeTask(String user, String taskId) {
        return desk.task(taskId, user).isPresent();
    }
}
