package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.process.GuardedCommand.EntryPoint;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Reads the engine's commands, whose fields have no getters, into attempts; refuses first what rights refuse anyway. */
final class CommandReader {

    private CommandReader() {}

    static boolean concernsTask(Command<?> command) {
        return command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd;
    }

    static boolean concerns(Command<?> command) {
        return concernsTask(command)
                || command instanceof SubmitStartFormCmd
                || command instanceof StartProcessInstanceCmd
                || command instanceof AbstractCorrelateMessageCmd
                || command instanceof MessageEventReceivedCmd;
    }

    /**
     * Empty where the engine itself will refuse: no such task, definition or execution.
     *
     * @param hidden whether a case, by its process instance, does not exist for the person
     */
    static Optional<GuardedCommand> read(Command<?> command, CommandContext context, Predicate<String> hidden) {
        var fields = new CommandFields(command);
        if (command instanceof CompleteTaskCmd) {
            return task(fields.text("taskId"), fields.values("variables"), EntryPoint.FORM, context);
        } else if (command instanceof SubmitTaskFormCmd) {
            return task(fields.text("taskId"), fields.values("properties"), EntryPoint.FORM, context);
        } else if (command instanceof SubmitStartFormCmd) {
            var definition =
                    definition(new GetDeployedProcessDefinitionCmd(fields.text("processDefinitionId"), false), context);
            requireNoNumber(fields.text("businessKey"));
            return definition.map(found -> start(found, fields.values("variables"), EntryPoint.FORM, context));
        } else if (command instanceof StartProcessInstanceCmd) {
            var builder = fields.nested("instantiationBuilder");
            requireNoNumber(builder.text("businessKey"));
            return definition(
                            new GetDeployedProcessDefinitionCmd(
                                    fields.value("instantiationBuilder", ProcessInstantiationBuilderImpl.class), false),
                            context)
                    .map(found -> start(
                            found,
                            builder.nestedValues("modificationBuilder", "processVariables"),
                            EntryPoint.PLAIN_START,
                            context));
        } else if (command instanceof MessageEventReceivedCmd) {
            var execution = context.getExecutionManager().findExecutionById(fields.text("executionId"));
            var shown = Optional.ofNullable(execution).filter(one -> !hidden.test(one.getProcessInstanceId()));
            return Optional.of(message(
                    fields.text("messageName"), fields, "processVariables", shown, EntryPoint.MESSAGE_TO_EXECUTION));
        }
        var builder = fields.nested("builder");
        return Optional.of(message(
                builder.text("messageName"),
                builder,
                "payloadProcessInstanceVariables",
                addressed(builder, context).filter(one -> !hidden.test(one.getProcessInstanceId())),
                EntryPoint.MESSAGE));
    }

    private static Optional<GuardedCommand> task(
            String taskId, Map<String, Object> values, EntryPoint entry, CommandContext context) {
        var task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            return Optional.empty();
        }
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        if (task.getAssignee() != null
                && !task.getAssignee().equals(context.getAuthentication().getUserId())) {
            throw new AuthorizationException(
                    "Tugas ini sedang dikerjakan rekan lain; minta ia mengembalikannya dahulu.");
        }
        var instance = Optional.ofNullable(task.getProcessInstance());
        var definition = task.getProcessDefinition();
        return Optional.of(new GuardedCommand(
                definition == null ? new AskedStep("", "", Optional.empty()) : FormKeys.task(task, definition),
                values,
                Map.copyOf(known(task.getVariables())),
                instance.map(ExecutionEntity::getBusinessKey),
                Optional.of(taskId),
                Optional.empty(),
                entry));
    }

    /** The register gives each case its number; a start under another case's would act in its name. */
    private static void requireNoNumber(String businessKey) {
        if (businessKey != null) {
            throw new AuthorizationException(
                    "Nomor perkara diberikan oleh register, tidak oleh pengirim (businessKey).");
        }
    }

    private static GuardedCommand start(
            ProcessDefinitionEntity definition, Map<String, Object> values, EntryPoint entry, CommandContext context) {
        context.getProcessEngineConfiguration()
                .getCommandCheckers()
                .forEach(checker -> checker.checkCreateProcessInstance(definition));
        return new GuardedCommand(
                FormKeys.start(definition),
                values,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(definition.getKey()),
                entry);
    }

    private static GuardedCommand message(
            String name, CommandFields sender, String payload, Optional<ExecutionEntity> target, EntryPoint entry) {
        var values = new HashMap<>(sender.values(payload));
        values.putAll(sender.values(payload + "Local"));
        values.putAll(sender.values(payload + "ToTriggeredScope"));
        return new GuardedCommand(
                new AskedStep(
                        String.valueOf(name),
                        target.map(ExecutionEntity::getProcessDefinition)
                                .map(ProcessDefinitionEntity::getDeploymentId)
                                .orElse(""),
                        Optional.empty()),
                values,
                target.map(found -> known(found.getVariables())).orElse(Map.of()),
                target.map(ExecutionEntity::getProcessInstance).map(ExecutionEntity::getBusinessKey),
                Optional.empty(),
                Optional.empty(),
                entry);
    }

    /** One message concerns one case, named by who sends it; only what starts a case needs no name. */
    static void requireAddress(AbstractCorrelateMessageCmd command, CommandContext context) {
        var builder = new CommandFields(command).nested("builder");
        var starts = context.getEventSubscriptionManager()
                .findMessageStartEventSubscriptionByName(String.valueOf(builder.text("messageName")));
        var isNamed = builder.text("processInstanceId") != null || builder.text("businessKey") != null;
        var isSought = Stream.of("correlationProcessInstanceVariables", "correlationLocalVariables")
                .anyMatch(keys -> !builder.values(keys).isEmpty());
        if (isSought || !isNamed && starts.isEmpty()) {
            throw new BadUserRequestException(
                    "Pesan menyebut satu perkara dengan nomornya (businessKey); tidak dicari lewat variabel dan tidak"
                            + " untuk semua perkara.");
        }
    }

    private static Optional<ExecutionEntity> addressed(CommandFields builder, CommandContext context) {
        var query = context.getProcessEngineConfiguration().getRuntimeService().createProcessInstanceQuery();
        var id = builder.text("processInstanceId");
        var key = builder.text("businessKey");
        if (id == null && key == null) {
            return Optional.empty();
        }
        var found = context.runWithoutAuthorization(
                () -> (id != null ? query.processInstanceId(id) : query.processInstanceBusinessKey(key)).list());
        return found.size() == 1
                ? Optional.ofNullable(context.getExecutionManager()
                        .findExecutionById(found.get(0).getId()))
                : Optional.empty();
    }

    private static Optional<ProcessDefinitionEntity> definition(
            GetDeployedProcessDefinitionCmd lookUp, CommandContext context) {
        return Optional.ofNullable(context.runWithoutAuthorization(() -> lookUp.execute(context)));
    }

    private static Map<String, Object> known(Map<String, Object> variables) {
        var set = new HashMap<>(variables);
        set.values().removeIf(Objects::isNull);
        return set;
    }
}
