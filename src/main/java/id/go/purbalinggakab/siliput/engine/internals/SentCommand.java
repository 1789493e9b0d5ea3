package id.go.purbalinggakab.siliput.engine.internals;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/** What a person sends to the engine, as the rules read it. */
public final class SentCommand {

    private final Command<?> command;
    private final Authentication person;
    private final ProcessEngineConfigurationImpl engine;

    SentCommand(Command<?> command, Authentication person, ProcessEngineConfigurationImpl engine) {
        this.command = command;
        this.person = person;
        this.engine = engine;
    }

    Command<?> command() {
        return command;
    }

    /** The engine's name for it, without the package; an inner one with that of its owner. */
    public String name() {
        return name(command.getClass());
    }

    public static String name(Class<?> command) {
        return command.getName().substring(command.getName().lastIndexOf('.') + 1);
    }

    /** As a refusal and the trail name it. */
    public String simpleName() {
        return command.getClass().getSimpleName();
    }

    /** The command itself, where the engine's public interface has a name for it. */
    public Object sent() {
        return command;
    }

    public boolean is(String... names) {
        return List.of(names).contains(name());
    }

    public String user() {
        return person.getUserId();
    }

    public boolean isIn(String group) {
        return groups().contains(group);
    }

    /** Of the person who sends. */
    public List<String> groups() {
        return person.getGroupIds() == null ? List.of() : person.getGroupIds();
    }

    public CommandFields fields() {
        return new CommandFields(command);
    }

    public String text(String field) {
        return fields().text(field);
    }

    /** Asked as the person, so that nobody learns here of what the engine hides. */
    public ProcessEngine engine() {
        return engine.getProcessEngine();
    }

    /** What a rule has to know before it decides, whatever the person may see. */
    public <T> T asSystem(Supplier<T> question) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(question::get));
    }

    /** Within the command: its own transaction, without asking for the engine's rights. */
    public <T> T withoutRights(Supplier<T> work) {
        return Context.getCommandContext().runWithoutAuthorization(work::get);
    }

    /** Within the command: the task, while it is open. */
    public Optional<Task> openTask(String taskId) {
        return Optional.ofNullable(taskId).map(Context.getCommandContext().getTaskManager()::findTaskById);
    }

    /** Refuses what the engine's own rights refuse. */
    public void requireWorkOn(Task task) {
        engine.getCommandCheckers().forEach(checker -> checker.checkTaskWork((TaskEntity) task));
    }
}
