package id.go.purbalinggakab.siliput.engine.process;

import java.util.Optional;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A step whose transaction lost against another one's is sent again as long as its task is open: somebody wins. */
@RequiredArgsConstructor
class Races {

    private static final Logger LOG = LoggerFactory.getLogger(Races.class);
    private static final int TRIES = 5;
    private static final long PAUSE_MILLIS = 20;

    private final ProcessEngineConfigurationImpl engine;

    <T> T run(Command<?> command, Supplier<T> send) {
        for (int tries = 1; ; tries++) {
            try {
                return send.get();
            } catch (RuntimeException failed) {
                if (tries == TRIES || !ConcurrentSubmission.mayBeRepeated(failed) || !isRepeatable(command)) {
                    throw failed;
                }
                if (tries == 1) {
                    LOG.info("Kiriman diulang: {}", command.getClass().getSimpleName());
                }
                pause(tries);
            }
        }
    }

    /** What the person is told where the step was lost all the same; somebody else is named only where there was one. */
    ConcurrentSubmission.By lostTo(Command<?> command, String user) {
        return taskOf(command)
                .map(task -> isOpen(task)
                        ? ConcurrentSubmission.By.SYSTEM
                        : doneBy(task).filter(user::equals).isPresent()
                                ? ConcurrentSubmission.By.ONESELF
                                : ConcurrentSubmission.By.OTHERS)
                .orElse(ConcurrentSubmission.By.OTHERS);
    }

    /** Within a transaction that began before there is nothing left to repeat. */
    private boolean isRepeatable(Command<?> command) {
        return !TransactionSynchronizationManager.isActualTransactionActive()
                && taskOf(command).filter(this::isOpen).isPresent();
    }

    private static Optional<String> taskOf(Command<?> command) {
        return CommandReader.concernsTask(command)
                        || command instanceof ClaimTaskCmd
                        || command instanceof AssignTaskCmd
                ? Optional.ofNullable(new CommandFields(command).text("taskId"))
                : Optional.empty();
    }

    /** Whether the command was for one task, and there is none now. */
    boolean cameTooLate(Command<?> command) {
        return new CommandFields(command)
                .find(command instanceof GetTaskFormVariablesCmd ? "resourceId" : "taskId")
                .filter(task -> !isOpen(task))
                .isPresent();
    }

    private boolean isOpen(String task) {
        return AsSystem.ask(
                engine,
                () -> engine.getTaskService().createTaskQuery().taskId(task).count() > 0);
    }

    private Optional<String> doneBy(String task) {
        return AsSystem.ask(engine, () -> Optional.ofNullable(engine.getHistoryService()
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
