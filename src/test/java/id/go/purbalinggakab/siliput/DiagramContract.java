package id.go.purbalinggakab.siliput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/** What one diagram promises by its names; each broken promise is one sentence. */
record DiagramContract(Path file, BpmnModelInstance model, Predicate<String> isBean) {

    private static final Pattern GENERATED = Pattern.compile("\\w+_[0-9a-z]{7}");
    private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern FORM_KEY = Pattern.compile("embedded:deployment:forms/(\\w+)\\.html");

    static DiagramContract read(Path file, Predicate<String> isBean) {
        return new DiagramContract(file, Bpmn.readModelFromFile(file.toFile()), isBean);
    }

    static List<Path> files(String folder, String suffix) {
        try (var files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> disagreements() {
        return Stream.of(process(), ids(), documentation(), services(), userTasks(), starts(), gateways())
                .flatMap(part -> part)
                .map(sentence -> file.getFileName() + ": " + sentence)
                .toList();
    }

    /** The forms that this diagram uses. */
    Stream<String> forms() {
        return Stream.concat(
                        all(UserTask.class).map(UserTask::getCamundaFormKey),
                        all(StartEvent.class).map(StartEvent::getCamundaFormKey))
                .flatMap(key -> formOf(key).stream());
    }

    private Stream<String> process() {
        var key = file.getFileName().toString().replace(".bpmn", "");
        return all(Process.class).filter(Process::isExecutable).flatMap(process -> Stream.of(
                        unless(
                                process.getId().equals(key),
                                "process '%s' is not named as its file".formatted(process.getId())),
                        unless(
                                process.getCamundaVersionTag() != null,
                                "process '%s' has no version tag".formatted(process.getId())),
                        unless(
                                process.getCamundaHistoryTimeToLiveString() != null,
                                "process '%s' has no history time to live".formatted(process.getId())))
                .flatMap(Optional::stream));
    }

    private Stream<String> ids() {
        return all(FlowElement.class)
                .filter(element -> !(CAMEL.matcher(element.getId()).matches())
                        || GENERATED.matcher(element.getId()).matches())
                .map(element -> "'%s' is a generated or badly written id".formatted(element.getId()));
    }

    private Stream<String> documentation() {
        return all(FlowNode.class)
                .filter(node -> node.getDocumentations().isEmpty() || node.getName() == null)
                .map(node -> "'%s' has no name or no documentation".formatted(node.getId()));
    }

    private Stream<String> services() {
        return Stream.concat(
                all(ServiceTask.class).flatMap(task -> Stream.of(
                                unless(
                                        component(task).equals(task.getId()) || isShared(task),
                                        "service task '%s' calls neither the component of its name nor a shared one"
                                                .formatted(task.getId())),
                                unless(isBean.test(component(task)), "'%s' calls no component".formatted(task.getId())),
                                unless(
                                        task.isCamundaAsyncBefore() == task.isCamundaAsyncAfter(),
                                        "service task '%s' has one save point where it needs two"
                                                .formatted(task.getId())),
                                unless(
                                        !task.isCamundaAsyncBefore() || task.isCamundaExclusive(),
                                        "service task '%s' is not exclusive and runs twice at the join"
                                                .formatted(task.getId())))
                        .flatMap(Optional::stream)),
                all(BusinessRuleTask.class)
                        .filter(task -> !Files.exists(Path.of("processes", task.getCamundaDecisionRef() + ".dmn")))
                        .map(task -> "business rule task '%s' asks the missing decision '%s'"
                                .formatted(task.getId(), task.getCamundaDecisionRef())));
    }

    private Stream<String> userTasks() {
        return all(UserTask.class).flatMap(task -> Stream.of(
                        unless(
                                formOf(task.getCamundaFormKey())
                                        .filter(form -> form.equals(task.getId()) || isShared(task))
                                        .isPresent(),
                                "user task '%s' shows neither the form of its name nor a shared one"
                                        .formatted(task.getId())),
                        unless(isOffered(task), "user task '%s' is offered to nobody".formatted(task.getId())),
                        unless(
                                listeners(task).allMatch(isBean),
                                "user task '%s' has a listener without a component".formatted(task.getId())))
                .flatMap(Optional::stream));
    }

    /** Several steps that are one thing call one component, which bears no step's name. */
    private boolean isShared(ServiceTask task) {
        return all(ServiceTask.class).noneMatch(other -> other.getId().equals(component(task)))
                && all(ServiceTask.class)
                        .anyMatch(other -> other != task && component(other).equals(component(task)));
    }

    /** Several steps that are one thing show one form, which bears no step's name, and leave the same behind. */
    private boolean isShared(UserTask task) {
        var key = task.getCamundaFormKey();
        var sharing = all(UserTask.class)
                .filter(other -> key.equals(other.getCamundaFormKey()))
                .toList();
        return sharing.size() > 1
                && sharing.stream()
                        .noneMatch(
                                one -> formOf(key).filter(one.getId()::equals).isPresent())
                && sharing.stream()
                                .map(one -> listeners(one).toList())
                                .distinct()
                                .count()
                        == 1;
    }

    private static String component(ServiceTask task) {
        return String.valueOf(task.getCamundaDelegateExpression()).replaceAll("[${}]", "");
    }

    private Stream<String> starts() {
        return all(StartEvent.class)
                .filter(start -> start.getCamundaFormKey() != null
                        && formOf(start.getCamundaFormKey()).isEmpty())
                .map(start -> "start '%s' shows no form of ours".formatted(start.getId()));
    }

    private Stream<String> gateways() {
        var questions = all(ExclusiveGateway.class)
                .filter(gateway -> gateway.getOutgoing().size() > 1
                        && !String.valueOf(gateway.getName()).endsWith("?"))
                .map(gateway -> "gateway '%s' is not a question".formatted(gateway.getId()));
        var answers = all(ExclusiveGateway.class)
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .filter(gateway -> gateway.getOutgoing().stream()
                                .map(SequenceFlow::getConditionExpression)
                                .allMatch(c -> c != null)
                        || gateway.getOutgoing().stream()
                                        .filter(flow -> flow.getConditionExpression() == null)
                                        .count()
                                > 1)
                .map(gateway -> "gateway '%s' has not exactly one way without a condition".formatted(gateway.getId()));
        return Stream.concat(questions, answers);
    }

    private static boolean isOffered(UserTask task) {
        return !task.getCamundaCandidateGroupsList().isEmpty()
                || listeners(task).anyMatch(Set.of("offerToCrew", "offerToGiver")::contains);
    }

    private static Stream<String> listeners(UserTask task) {
        return Optional.ofNullable(task.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaTaskListener.class).list().stream())
                .map(listener ->
                        String.valueOf(listener.getCamundaDelegateExpression()).replaceAll("[${}]", ""));
    }

    private static Optional<String> formOf(String key) {
        return Optional.ofNullable(key)
                .map(FORM_KEY::matcher)
                .filter(found -> found.matches())
                .map(found -> found.group(1));
    }

    private static Optional<String> unless(boolean right, String sentence) {
        return right ? Optional.empty() : Optional.of(sentence);
    }

    private <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Stream<T> all(Class<T> type) {
        return model.getModelElementsByType(type).stream();
    }
}
