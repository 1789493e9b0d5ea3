package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.NamedOfficers;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The examination is for its appointed team from now on, no longer for the whole Tim Pengelola Pengaduan. */
@Component
class AppointedExaminers {

    private final TaskService tasks;

    AppointedExaminers(@Lazy TaskService tasks) {
        this.tasks = tasks;
    }

    void offer(DelegateTask appointment) {
        var examiners = NamedOfficers.parse(ComplaintProcess.EXAMINERS.from(appointment));
        tasks.createTaskQuery()
                .processInstanceId(appointment.getProcessInstanceId())
                .taskDefinitionKey("investigate")
                .list()
                .forEach(task -> {
                    examiners.forEach(user -> tasks.addCandidateUser(task.getId(), user));
                    if (task.getAssignee() != null && !examiners.contains(task.getAssignee())) {
                        tasks.setAssignee(task.getId(), null);
                    }
                });
    }
}
