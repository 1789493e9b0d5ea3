package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.engine.CaseTimers;
import id.go.purbalinggakab.siliput.engine.OneCommand;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The engine's side of moved due dates: one flush for a hundred cases, or a thousand would take minutes. */
@Component
@RequiredArgsConstructor
class EngineTimers implements CaseTimers {

    private static final int CHUNK = 100;

    @Lazy
    private final ProcessEngine engine;

    private final OneCommand one;

    @Override
    public List<String> waiting(String processKey, String timerId) {
        return one.asSystem(() -> engine
                .getManagementService()
                .createJobQuery()
                .processDefinitionKey(processKey)
                .activityId(timerId)
                .timers()
                .list()
                .stream()
                .map(Job::getProcessInstanceId)
                .sorted()
                .toList());
    }

    @Override
    public void inChunks(List<String> processInstanceIds, Consumer<String> work) {
        for (var from = 0; from < processInstanceIds.size(); from += CHUNK) {
            var chunk = processInstanceIds.subList(from, Math.min(from + CHUNK, processInstanceIds.size()));
            command(chunk, work);
        }
    }

    @Override
    public void move(String processInstanceId, String timerId, Instant due) {
        var management = engine.getManagementService();
        jobs(processInstanceId, timerId).forEach(job -> management.setJobDuedate(job.getId(), Date.from(due)));
    }

    @Override
    public void renew(String processInstanceId, String timerId, String besideTimerId, Instant due) {
        if (jobs(processInstanceId, timerId).isEmpty()) {
            jobs(processInstanceId, besideTimerId).forEach(beside -> again(timerId, (TimerEntity) beside));
        }
        move(processInstanceId, timerId, due);
    }

    @Override
    public void moveTasks(String processInstanceId, Instant from, Instant to) {
        var tasks = engine.getTaskService();
        tasks.createTaskQuery()
                .processInstanceId(processInstanceId)
                .dueDate(Date.from(from))
                .list()
                .forEach(task -> {
                    task.setDueDate(Date.from(to));
                    tasks.saveTask(task);
                });
    }

    private static void again(String timerId, TimerEntity beside) {
        var scope = beside.getExecution()
                .getProcessDefinition()
                .findActivity(timerId)
                .getEventScope();
        TimerDeclarationImpl.getDeclarationsForScope(scope).get(timerId).createTimerInstance(beside.getExecution());
    }

    private List<Job> jobs(String processInstanceId, String timerId) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .activityId(timerId)
                .timers()
                .list();
    }

    private void command(List<String> chunk, Consumer<String> work) {
        try {
            one.asSystem(() -> {
                chunk.forEach(work);
                return null;
            });
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("a case was worked on at the same moment", e);
        }
    }
}
