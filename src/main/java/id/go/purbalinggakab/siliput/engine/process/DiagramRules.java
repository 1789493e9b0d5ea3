package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.internals.FormKeys;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** What no diagram may hold, whoever deploys it: own code, scripts, method calls, unknown beans, groups and forms. */
class DiagramRules {

    private static final Pattern TIME_TO_LIVE = Pattern.compile("P\\d+D|\\d+");

    /** Any other name is taken for a script's language. */
    private static final Pattern FEEL =
            Pattern.compile("(?i)feel|http://www.omg.org/spec/FEEL/20140401|https?://www.omg.org/spec/DMN/\\d+/FEEL/");

    private static final Set<String> OWN_CODE = Set.of(
            "class",
            "expression",
            "resource",
            "topic",
            "type",
            "variableMappingClass",
            "formRef",
            "formHandlerClass",
            "variableMappingDelegateExpression",
            "scriptFormat");
    private static final String OLD_NAMESPACE =
            "memakai ruang nama lama http://activiti.org/bpmn; pakai http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> FORBIDDEN_ELEMENTS =
            Set.of("script", "scriptTask", "connector", "formData", "formProperty", "callActivity");
    private static final Set<String> GROUPS =
            Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toUnmodifiableSet());

    private final Predicate<String> isBean;
    private final Predicate<String> hasForm;
    private final PlainExpressions expressions;
    private final ShippedUse shipped;

    DiagramRules(Predicate<String> isBean, Predicate<String> hasForm, ShippedUse shipped) {
        this.shipped = shipped;
        this.isBean = isBean;
        this.hasForm = hasForm;
        this.expressions = new PlainExpressions(isBean);
    }

    List<String> problems(Diagram diagram) {
        var problems = new ArrayList<String>();
        diagram.elements().forEach(element -> check(element, problems));
        DecisionRules.problems(diagram).forEach(problems::add);
        return problems.stream().distinct().toList();
    }

    private void check(Element element, List<String> problems) {
        var id = Diagram.idOf(element);
        if (FORBIDDEN_ELEMENTS.contains(element.getLocalName())) {
            problems.add(
                    "elemen '%s' memakai '%s'; skrip, konektor, formulir bawaan, dan panggilan proses lain tidak diizinkan"
                            .formatted(id, element.getLocalName()));
        }
        if (Diagram.isActiviti(element)) {
            problems.add(on(id, OLD_NAMESPACE));
        }
        Diagram.attributes(element).forEach(attribute -> {
            if (Diagram.isActiviti(attribute)) {
                problems.add(on(id, OLD_NAMESPACE));
            } else if (Diagram.isCamunda(attribute) && OWN_CODE.contains(attribute.getLocalName())
                    || attribute.getLocalName().equals("language")
                    || attribute.getLocalName().equals("expressionLanguage")
                            && !FEEL.matcher(attribute.getValue()).matches()) {
                problems.add(
                        "elemen '%s' memakai '%s'; yang diizinkan hanya delegateExpression ke komponen yang dikenal"
                                .formatted(id, attribute.getLocalName()));
            } else if (!attribute.getLocalName().equals("delegateExpression")) {
                expressions.problem(attribute.getValue()).ifPresent(problem -> problems.add(on(id, problem)));
            } else if (!isKnownBean(attribute.getValue())) {
                problems.add(
                        "elemen '%s' memanggil %s, padahal komponen itu tidak ada".formatted(id, attribute.getValue()));
            }
        });
        shipped.problem(element).ifPresent(problem -> problems.add(on(id, problem)));
        expressions.problem(Diagram.ownText(element)).ifPresent(problem -> problems.add(on(id, problem)));
        Diagram.camunda(element, "candidateGroups")
                .flatMap(groups -> Arrays.stream(groups.split(",")))
                .map(String::strip)
                .filter(group -> !GROUPS.contains(group))
                .forEach(group ->
                        problems.add("elemen '%s' ditujukan kepada grup '%s' yang tidak dikenal".formatted(id, group)));
        checkForm(element, id, problems);
        checkTimeToLive(element, id, problems);
    }

    private void checkForm(Element element, String id, List<String> problems) {
        var keys = Diagram.camunda(element, "formKey").toList();
        if (keys.isEmpty() && element.getLocalName().equals("userTask")) {
            problems.add("tugas '%s' belum punya formulir".formatted(id));
        }
        keys.stream()
                .filter(text -> FormKeys.file(text).filter(hasForm).isEmpty())
                .forEach(text -> problems.add("elemen '%s' menunjuk formulir '%s' yang tidak ada".formatted(id, text)));
    }

    private static void checkTimeToLive(Element element, String id, List<String> problems) {
        var executable = element.getLocalName().equals("process")
                && element.getAttribute("isExecutable").equals("true");
        if ((executable || element.getLocalName().equals("decision"))
                && Diagram.camunda(element, "historyTimeToLive")
                        .noneMatch(text -> TIME_TO_LIVE.matcher(text).matches())) {
            problems.add("'%s' belum punya masa simpan riwayat (History time to live, misalnya P3650D)".formatted(id));
        }
    }

    private boolean isKnownBean(String expression) {
        return Diagram.component(expression).filter(isBean).isPresent();
    }

    private static String on(String id, String problem) {
        return "elemen '%s' %s".formatted(id, problem);
    }
}
