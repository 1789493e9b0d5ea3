package id.go.purbalinggakab.siliput;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.go.purbalinggakab.siliput.engine.FormFile;
import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import id.go.purbalinggakab.siliput.identity.Role;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * What the diagrams read, compare, wait for and offer, against what code sets and names: variables, compared values,
 * timers, messages and groups, both ways. Each difference is a sentence.
 */
final class VariableContract {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("'[^']*'|\\b([a-z]\\w*)\\b(?!\\()");
    private static final Pattern COMPARED = Pattern.compile("(\\w+)\\s*[!=]=\\s*'([^']*)'");
    private static final Pattern MESSAGE = Pattern.compile("[a-z]+\\.[a-zA-Z]+");
    private static final Set<Role> NEVER_OFFERED = Set.of(Role.AUDITOR, Role.PETUGAS_LUAR);

    private final List<JavaField> variableFields = staticFields(ProcessVariable.class);
    private final Map<String, Class<?>> variables;
    private final Set<String> texts = new TreeSet<>();
    private final Set<String> fields = new TreeSet<>();
    private final Map<String, BpmnModelInstance> diagrams;

    VariableContract() {
        variables = variableFields.stream()
                .map(VariableContract::value)
                .map(found -> (ProcessVariable<?>) found)
                .collect(Collectors.toMap(
                        variable -> variable.name(), variable -> variable.type(), VariableContract::same));
        staticFields(String.class).forEach(field -> texts.add((String) value(field)));
        DiagramContract.files("forms", ".html")
                .forEach(form -> FormFile.read(form.toString(), DiagramContract.text(form))
                        .fields()
                        .forEach(field -> fields.add(field.name())));
        diagrams = DiagramContract.files("processes", ".bpmn").stream()
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString(), file -> Bpmn.readModelFromFile(file.toFile())));
    }

    /** Everything that a diagram reads is set by code or asked by a form. */
    Stream<String> unknownVariables() {
        return sentences(model -> Stream.of(ConditionExpression.class, TimeDate.class, CamundaInputParameter.class)
                .flatMap(type -> texts(model, type))
                .flatMap(expression -> names(expression))
                .filter(name -> !variables.containsKey(name) && !fields.contains(name))
                .map(name -> "reads '%s', which nobody sets".formatted(name)));
    }

    /** A timer waits for an instant. */
    Stream<String> timersWithoutAnInstant() {
        return sentences(model -> texts(model, TimeDate.class)
                .flatMap(expression -> names(expression))
                .filter(name -> variables.get(name) != Instant.class)
                .map(name -> "waits for '%s', which is no instant".formatted(name)));
    }

    /** Every value that a way asks for is one that the variable can have. */
    Stream<String> impossibleValues() {
        return sentences(model -> texts(model, ConditionExpression.class)
                .flatMap(condition -> COMPARED.matcher(condition).results())
                .filter(compared -> !isPossible(variables.get(compared.group(1)), compared.group(2), model))
                .map(compared -> "'%s' is never '%s'".formatted(compared.group(1), compared.group(2))));
    }

    private static boolean isPossible(Class<?> type, String value, BpmnModelInstance model) {
        if (type != null && type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .anyMatch(option -> ((Enum<?>) option).name().equals(value));
        }
        return value.isEmpty() || model.getModelElementById(value) != null;
    }

    /** Messages and errors that nobody sends, and such as code would send to nobody. */
    Stream<String> messagesOfOneSide() {
        var awaited = Stream.concat(
                        all(Message.class).map(Message::getName),
                        all(Error.class).map(Error::getErrorCode))
                .collect(Collectors.toSet());
        var thrown = all(EndEvent.class)
                .flatMap(end -> end.getEventDefinitions().stream())
                .filter(ErrorEventDefinition.class::isInstance)
                .map(end -> ((ErrorEventDefinition) end).getError().getErrorCode())
                .collect(Collectors.toSet());
        var rooms = awaited.stream().map(name -> name.replaceAll("\\..*", "")).collect(Collectors.toSet());
        return Stream.concat(
                awaited.stream()
                        .filter(name -> !texts.contains(name) && !thrown.contains(name))
                        .map("nobody sends '%s'"::formatted),
                texts.stream()
                        .filter(text -> MESSAGE.matcher(text).matches() && rooms.contains(text.replaceAll("\\..*", "")))
                        .filter(text -> !awaited.contains(text))
                        .map("no diagram awaits '%s'"::formatted));
    }

    /** Groups that are no roles, and roles that nothing is offered to. */
    Stream<String> groupsOfOneSide() {
        var offered = all(UserTask.class)
                .flatMap(task -> task.getCamundaCandidateGroupsList().stream())
                .collect(Collectors.toSet());
        return Stream.concat(
                offered.stream().filter(group -> !Role.isGroup(group)).map("'%s' is no role"::formatted),
                Arrays.stream(Role.values())
                        .filter(role -> !NEVER_OFFERED.contains(role) && !offered.contains(role.group()))
                        .map("nothing is offered to %s"::formatted));
    }

    /** Variables that code declares and does not use. */
    Stream<String> unusedVariables() {
        return variableFields.stream()
                .filter(field -> field.getAccessesToSelf().stream()
                        .allMatch(access -> access.getOrigin().getName().equals("<clinit>")))
                .map(field -> field.getFullName() + " is used nowhere");
    }

    private <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return diagrams.values().stream().flatMap(model -> model.getModelElementsByType(type).stream());
    }

    private Stream<String> sentences(Function<BpmnModelInstance, Stream<String>> found) {
        return diagrams.entrySet().stream()
                .flatMap(diagram ->
                        found.apply(diagram.getValue()).distinct().map(sentence -> diagram.getKey() + " " + sentence));
    }

    private static Stream<String> texts(BpmnModelInstance model, Class<? extends ModelElementInstance> type) {
        return model.getModelElementsByType(type).stream().map(ModelElementInstance::getTextContent);
    }

    private static Stream<String> names(String text) {
        return EXPRESSION
                .matcher(text)
                .results()
                .flatMap(found -> NAME.matcher(found.group(1)).results())
                .map(found -> found.group(1))
                .filter(name -> name != null);
    }

    private static Class<?> same(Class<?> one, Class<?> other) {
        return one == other || other.isEnum() ? other : one;
    }

    private static List<JavaField> staticFields(Class<?> type) {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackagesOf(SiliputApplication.class)
                        .stream()
                        .flatMap(found -> found.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(type))
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .toList();
    }

    private static Object value(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            return reflected.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
