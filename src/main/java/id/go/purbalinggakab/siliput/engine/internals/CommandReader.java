package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.engine.internals.GuardedCommand.EntryPoint;
import id.go.purbalinggakab.siliput.engine.internals.GuardedCommand.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Reads what starts, moves or tells a case; refuses first what rights refuse anyway. */
public final class CommandReader {

    /** The engine's names of the commands that complete a task. */
    public static final Set<String> OF_TASKS = Set.of("CompleteTaskCmd", "SubmitTaskFormCmd");

    /** Those that correlate a message. */
    public static final Set<String> OF_MESSAGES = Set.of("CorrelateMessageCmd", "CorrelateAllMessageCmd");

    /** All that it reads. */
    public static final Set<String> COMMANDS = Stream.of(
                    OF_TASKS.stream(),
                    OF_MESSAGES.stream(),
                    Stream.of("SubmitStartFormCmd", "StartProcessInstanceCmd", "MessageEventReceivedCmd"))
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());

    private CommandReader() {}

    /**
     * Empty where the engine itself will refuse: no such task, definition or execution.
     *
     * @param hidden whether a case, by its process instance, does not exist for the person
     */
    public static Optional<GuardedCommand> read(SentCommand sent, Predicate<String> hidden) {
        var context = Context.getCommandContext();
        var command = sent.command();
        var fields = sent.fields();
        if (command instanceof CompleteTaskCmd) {
            return task(sent, fields.values("variables"));
        } else if (command instanceof SubmitTaskFormCmd) {
            return task(sent, fields.values("properties"));
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

    private static Optional<GuardedCommand> task(SentCommand sent, Map<String, Object> values) {
        return sent.openTask(sent.text("taskId")).map(TaskEntity.class::cast).map(task -> {
            sent.requireWorkOn(task);
            if (task.getAssignee() != null && !task.getAssignee().equals(sent.user())) {
                throw new AuthorizationException(
                        "Tugas ini sedang dikerjakan rekan lain; minta ia mengembalikannya dahulu.");
            }
            var definition = task.getProcessDefinition();
            return new GuardedCommand(
                    definition == null ? new Step("", "", Optional.empty()) : FormKeys.task(task, definition),
                    values,
                    Map.copyOf(known(task.getVariables())),
                    Optional.ofNullable(task.getProcessInstance()).map(ExecutionEntity::getBusinessKey),
                    Optional.of(task.getId()),
                    Optional.empty(),
                    EntryPoint.FORM);
        });
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
                new Step(
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
    public static void requireAddress(SentCommand sent) {
        var builder = sent.fields().nested("builder");
        var starts = Context.getCommandContext()
                .getEventSubscriptionManager()
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

    /** Puts cleaned values where a command keeps what was sent, before the engine takes them from there. */
    public static void replace(SentCommand sent, Map<String, String> cleaned) {
        var fields = sent.fields();
        switch (sent.name()) {
            case "SubmitTaskFormCmd" -> fields.replace("properties", cleaned);
            case "StartProcessInstanceCmd" ->
                fields.nested("instantiationBuilder")
                        .nested("modificationBuilder")
                        .replace("processVariables", cleaned);
            case "MessageEventReceivedCmd" ->
                everyScope("processVariables").forEach(name -> fields.replace(name, cleaned));
            case "CorrelateMessageCmd", "CorrelateAllMessageCmd" -> {
                var builder = fields.nested("builder");
                everyScope("payloadProcessInstanceVariables").forEach(name -> builder.replace(name, cleaned));
            }
            default -> fields.replace("variables", cleaned);
        }
    }

    private static Stream<String> everyScope(String payload) {
        return Stream.of("", "Local", "ToTriggeredScope").map(payload::concat);
    }
}
