package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.internals.CommandReader;
import id.go.purbalinggakab.siliput.engine.internals.CommandRule;
import id.go.purbalinggakab.siliput.engine.internals.SentCommand;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A step or start whose transaction lost against another one's is sent again while its task is open: somebody wins. */
@Component
@Order(150)
class Races implements CommandRule {

    private static final Logger LOG = LoggerFactory.getLogger(Races.class);
    private static final int TRIES = 5;
    private static final long PAUSE_MILLIS = 20;

    @Override
    public <T> T around(SentCommand sent, Supplier<T> rest) {
        for (int tries = 1; ; tries++) {
            try {
                return rest.get();
            } catch (RuntimeException failed) {
                if (tries == TRIES || !ConcurrentSubmission.mayBeRepeated(failed) || !isRepeatable(sent)) {
                    throw failed;
                }
                if (tries == 1) {
                    LOG.info("Kiriman diulang: {}", sent.simpleName());
                }
                pause(tries);
            }
        }
    }

    /** What the person is told where the step was lost all the same; somebody else is named only where there was one. */
    static ConcurrentSubmission.By lostTo(SentCommand sent) {
        return taskOf(sent)
                .map(task -> isOpen(sent, task)
                        ? ConcurrentSubmission.By.SYSTEM
                        : doneBy(sent, task).filter(sent.user()::equals).isPresent()
                                ? ConcurrentSubmission.By.ONESELF
                                : ConcurrentSubmission.By.OTHERS)
                .orElse(ConcurrentSubmission.By.OTHERS);
    }

    /** Within a transaction that began before there is nothing left to repeat; of a start that was lost nothing stands. */
    private static boolean isRepeatable(SentCommand sent) {
        return !TransactionSynchronizationManager.isActualTransactionActive()
                && (sent.is("SubmitStartFormCmd", "StartProcessInstanceCmd")
                        || taskOf(sent).filter(task -> isOpen(sent, task)).isPresent());
    }

    private static Optional<String> taskOf(SentCommand sent) {
        return CommandReader.OF_TASKS.contains(sent.name()) || sent.is("ClaimTaskCmd", "AssignTaskCmd")
                ? Optional.ofNullable(sent.text("taskId"))
                : Optional.empty();
    }

    /** Whether the command was for one task, and there is none now. */
    static boolean cameTooLate(SentCommand sent) {
        return sent.fields()
                .find(sent.is("GetTaskFormVariablesCmd") ? "resourceId" : "taskId")
                .filter(task -> !isOpen(sent, task))
                .isPresent();
    }

    private static boolean isOpen(SentCommand sent, String task) {
        return sent.asSystem(() ->
                sent.engine().getTaskService().createTaskQuery().taskId(task).count() > 0);
    }

    private static Optional<String> doneBy(SentCommand sent, String task) {
        return sent.asSystem(() -> Optional.ofNullable(sent.engine()
                        .getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .taskId(task)
                        .singleResult())
                .map(HistoricTaskInstance::getAssignee));
    }

    private static void pause(int tries) {
        try {
            Thread.sleep(PAUSE_MILLIS * tries);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
