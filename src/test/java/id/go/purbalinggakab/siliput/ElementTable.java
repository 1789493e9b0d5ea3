package id.go.purbalinggakab.siliput;

import id.go.purbalinggakab.siliput.engine.Forms;
import id.go.purbalinggakab.siliput.engine.StepRules.Demand;
import id.go.purbalinggakab.siliput.identity.Role;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/** The text of docs/elements.md: for every element of every diagram the code, form, needed fields and people behind it. */
record ElementTable(ConfigurableListableBeanFactory beans, Forms forms, AuthorizationService rights) {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");

    private static final String HEAD =
            """
            # What stands behind each element

            Every element of every diagram: the code that it runs (class, or class and method), its form with the fields that code cannot do without, and who is offered it or may start it, administrators left out (rights: `RoleRight` in room `identity`). `ProcessContractTest` writes this page to `target/elements.md` and refuses one that is out of date: `cp target/elements.md docs/elements.md`.
            """;

    String markdown() {
        return HEAD
                + DiagramContract.files("processes", ".bpmn").stream()
                        .map(this::diagram)
                        .collect(Collectors.joining());
    }

    private String diagram(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        var text = DiagramContract.text(file);
        var name = model.getModelElementsByType(Process.class).iterator().next().getName();
        return "\n## %s: %s\n\n| element | what it is | code | form: needed fields | who |\n|---|---|---|---|---|\n"
                        .formatted(file.getFileName(), name)
                + model.getModelElementsByType(FlowNode.class).stream()
                        .sorted(Comparator.comparing(node -> text.indexOf("id=\"" + node.getId() + "\"")))
                        .map(node -> "| `%s` %s | %s | %s | %s | %s |\n"
                                .formatted(
                                        node.getId(),
                                        oneLine(node.getName()),
                                        kind(node),
                                        code(node),
                                        form(node),
                                        who(node)))
                        .collect(Collectors.joining());
    }

    private static String kind(FlowNode node) {
        var words =
                node.getElementType().getTypeName().replaceAll("([A-Z])", " $1").toLowerCase();
        return Stream.of(
                        Stream.of(words),
                        children(node, TimerEventDefinition.class).map(timer -> "`" + when(timer) + "`"),
                        children(node, MessageEventDefinition.class)
                                .map(event -> "`" + event.getMessage().getName() + "`"))
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
    }

    private static String when(TimerEventDefinition timer) {
        return Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
                .filter(time -> time != null)
                .map(time -> time.getTextContent().strip())
                .collect(Collectors.joining());
    }

    private String code(FlowNode node) {
        var called = node instanceof ServiceTask task
                ? Stream.of(task.getCamundaDelegateExpression())
                : Stream.<String>empty();
        var decided = node instanceof BusinessRuleTask task
                ? Stream.of("`" + task.getCamundaDecisionRef() + ".dmn`")
                : Stream.<String>empty();
        var conditions = node.getOutgoing().stream()
                .map(SequenceFlow::getConditionExpression)
                .filter(condition -> condition != null)
                .map(condition -> "`" + condition.getTextContent().strip() + "`");
        var listeners = Stream.concat(
                extensions(node, CamundaTaskListener.class).map(CamundaTaskListener::getCamundaDelegateExpression),
                extensions(node, CamundaExecutionListener.class)
                        .map(CamundaExecutionListener::getCamundaDelegateExpression));
        return Stream.of(Stream.concat(called, listeners).map(this::bean), decided, conditions)
                .flatMap(part -> part)
                .collect(Collectors.joining("<br>"));
    }

    /** The class of the bean, or the class and method that make it. */
    private String bean(String expression) {
        var found = BEAN.matcher(expression);
        if (!found.matches()) {
            return "`" + expression + "`";
        }
        var name = found.group(1);
        var definition = beans.getMergedBeanDefinition(name);
        var method = Optional.ofNullable(definition.getFactoryMethodName());
        var maker = method.isPresent() ? definition.getFactoryBeanName() : name;
        var type = ClassUtils.getUserClass(beans.getType(maker));
        return "[%s](../%s/%s.java)"
                .formatted(
                        type.getSimpleName()
                                + method.map(called -> "." + called).orElse(""),
                        SOURCES,
                        ClassUtils.convertClassNameToResourcePath(type.getName()));
    }

    private String form(FlowNode node) {
        var key = node instanceof UserTask task
                ? task.getCamundaFormKey()
                : node instanceof StartEvent start ? start.getCamundaFormKey() : null;
        if (key == null) {
            return "";
        }
        var form = key.replaceAll(".*/|\\.html", "");
        var needed = forms.find(node instanceof UserTask ? node.getId() : form).stream()
                .flatMap(rules -> rules.needs().values().stream())
                .filter(need -> need.demand() == Demand.ALWAYS)
                .map(need -> "`" + need.variable().name() + "`")
                .sorted()
                .collect(Collectors.joining(", "));
        return "[%s](../forms/%s.html)%s".formatted(form, form, needed.isEmpty() ? "" : ": " + needed);
    }

    private String who(FlowNode node) {
        if (node instanceof StartEvent start && start.getCamundaFormKey() != null) {
            return starters(((Process) start.getParentElement()).getId());
        }
        if (!(node instanceof UserTask task)) {
            return "";
        }
        return Stream.concat(
                        task.getCamundaCandidateGroupsList().stream().map(ElementTable::role),
                        extensions(node, CamundaTaskListener.class)
                                .map(CamundaTaskListener::getCamundaDelegateExpression)
                                .filter(expression -> expression.startsWith("${offerTo"))
                                .map(expression -> "`" + expression.replaceAll("[${}]", "") + "`"))
                .collect(Collectors.joining(", "));
    }

    private String starters(String process) {
        return rights
                .createAuthorizationQuery()
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(process)
                .hasPermission(Permissions.CREATE_INSTANCE)
                .list()
                .stream()
                .map(Authorization::getGroupId)
                .filter(group -> group != null && !group.equals(Groups.CAMUNDA_ADMIN))
                .map(ElementTable::role)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String role(String group) {
        return Arrays.stream(Role.values())
                .filter(role -> role.group().equals(group))
                .map(Role::label)
                .findFirst()
                .orElse(group);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static <T extends BaseElement> Stream<T> children(FlowNode node, Class<T> type) {
        return node.getChildElementsByType(type).stream();
    }

    private static <T extends org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance> Stream<T> extensions(
            FlowNode node, Class<T> type) {
        return Optional.ofNullable(node.getExtensionElements()).stream()
                .flatMap(found -> found.getElementsQuery().filterByType(type).list().stream());
    }
}
