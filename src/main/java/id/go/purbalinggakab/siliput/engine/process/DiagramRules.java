package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ModelRule;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import id.go.purbalinggakab.siliput.engine.internals.FormKeys;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** What no diagram may hold, whoever deploys it: own code, scripts, method calls, unknown beans, groups and forms. */
@RequiredArgsConstructor
class DiagramRules implements ModelRule {

    private static final Pattern TIME_TO_LIVE = Pattern.compile("P\\d{1,5}D|\\d{1,5}");

    /** In days. */
    private static final int SHORTEST_LIFE = 365;

    /** The standard's own values, which other tools write into every file; nothing reads them. */
    private static final Pattern STANDARD = Pattern.compile("https?://www\\.w3\\.org/(?:1999/XPath|2001/XMLSchema)");

    /** Any other name is taken for a script's language. */
    private static final Pattern FEEL =
            Pattern.compile("(?i)feel|http://www.omg.org/spec/FEEL/20140401|https?://www.omg.org/spec/DMN/\\d+/FEEL/");

    private static final String OLD_NAMESPACE =
            "memakai ruang nama lama http://activiti.org/bpmn; pakai http://camunda.org/schema/1.0/bpmn";

    /** What may stand in the standard's namespace; the engine runs more, which no proof here knows of. */
    private static final Set<String> ELEMENTS = words(
            """
            definitions process documentation extensionElements incoming outgoing sequenceFlow conditionExpression
            startEvent endEvent boundaryEvent intermediateCatchEvent intermediateThrowEvent
            userTask serviceTask sendTask receiveTask businessRuleTask manualTask task subProcess
            exclusiveGateway inclusiveGateway parallelGateway eventBasedGateway
            timerEventDefinition timeDate timeDuration timeCycle messageEventDefinition errorEventDefinition
            escalationEventDefinition linkEventDefinition terminateEventDefinition source target
            message error escalation multiInstanceLoopCharacteristics loopCardinality completionCondition
            collaboration participant messageFlow laneSet childLaneSet lane flowNodeRef group category categoryValue
            textAnnotation text association dataObject dataObjectReference dataStore dataStoreReference property
            dataInputAssociation dataOutputAssociation sourceRef targetRef
            """);

    private static final Set<String> EXTENSIONS = words(
            """
            properties property inputOutput inputParameter outputParameter list value
            taskListener executionListener failedJobRetryTimeCycle
            """);

    private static final Set<String> ATTRIBUTES = words(
            """
            id name value event width diagramRelationId modelerTemplate modelerTemplateVersion modelerTemplateIcon
            versionTag historyTimeToLive isStartableInTasklist candidateStarterGroups candidateStarterUsers initiator
            formKey assignee candidateGroups candidateUsers dueDate followUpDate priority
            delegateExpression asyncBefore asyncAfter exclusive jobPriority taskPriority
            decisionRef decisionRefBinding decisionRefVersion mapDecisionResult resultVariable inputVariable
            collection elementVariable errorMessage errorCodeVariable errorMessageVariable escalationCodeVariable
            """);

    private static final Set<String> GROUPS =
            Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toUnmodifiableSet());

    private final Predicate<String> isBean;
    private final ShippedUse shipped;

    @Override
    public Stream<ModelProblem> problems(ProposedModel model) {
        return model.all().flatMap(diagram -> diagram.elements()
                .flatMap(element ->
                        sentences(element, model).distinct().map(sentence -> diagram.problem(element, sentence))));
    }

    private Stream<String> sentences(Element element, ProposedModel model) {
        var problems = new ArrayList<String>();
        check(element, problems);
        checkForm(element, model.files().keySet(), problems);
        checkTimeToLive(element, problems);
        return problems.stream();
    }

    private void check(Element element, List<String> problems) {
        var expressions = new PlainExpressions(isBean);
        if (Diagram.isBpmn(element) && !ELEMENTS.contains(element.getLocalName())
                || Diagram.isCamunda(element) && !EXTENSIONS.contains(element.getLocalName())) {
            problems.add("memakai '%s'; skrip, konektor, formulir bawaan, panggilan proses lain, sinyal, dan pembatalan"
                            .formatted(element.getLocalName())
                    + " (compensation) tidak diizinkan: hapus, atau gambar dengan unsur yang lain");
        }
        if (Diagram.isActiviti(element)) {
            problems.add(OLD_NAMESPACE);
        }
        Diagram.attributes(element).forEach(attribute -> {
            if (Diagram.isActiviti(attribute)) {
                problems.add(OLD_NAMESPACE);
            } else if (Diagram.isCamunda(attribute) && !ATTRIBUTES.contains(attribute.getLocalName())
                    || attribute.getLocalName().equals("language")
                    || attribute.getLocalName().equals("expressionLanguage")
                            && !FEEL.matcher(attribute.getValue()).matches()
                            && !isStandard(attribute)) {
                problems.add(
                        "memakai '%s', yang tidak diizinkan; hapus, dan panggil komponen hanya lewat delegateExpression"
                                .formatted(attribute.getLocalName()));
            } else if (!attribute.getLocalName().equals("delegateExpression")) {
                expressions.problem(attribute.getValue()).ifPresent(problems::add);
            } else if (!isKnownBean(attribute.getValue())) {
                problems.add("memanggil %s, padahal komponen itu tidak ada; pakai komponen yang dikenal"
                        .formatted(attribute.getValue()));
            }
        });
        shipped.problem(element).ifPresent(problems::add);
        expressions.problem(Diagram.ownText(element)).ifPresent(problems::add);
        Diagram.camunda(element, "candidateGroups")
                .flatMap(groups -> Arrays.stream(groups.split(",")))
                .map(String::strip)
                .filter(group -> !GROUPS.contains(group))
                .forEach(group -> problems.add("ditujukan kepada grup '%s' yang tidak dikenal; pilih dari %s"
                        .formatted(group, String.join(", ", GROUPS))));
    }

    private static boolean isStandard(Attr attribute) {
        return attribute.getOwnerElement().getLocalName().equals("definitions")
                && STANDARD.matcher(attribute.getValue()).matches();
    }

    private static void checkForm(Element element, Set<String> files, List<String> problems) {
        var keys = Diagram.camunda(element, "formKey").toList();
        if (keys.isEmpty() && element.getLocalName().equals("userTask")) {
            problems.add("belum punya formulir; isi Form key dengan embedded:deployment:forms/<nama>.html");
        }
        keys.stream()
                .filter(text -> FormKeys.file(text).filter(files::contains).isEmpty())
                .forEach(text -> problems.add(
                        "menunjuk formulir '%s' yang tidak ada; bentuknya embedded:deployment:forms/<nama>.html"
                                .formatted(text)));
    }

    private static void checkTimeToLive(Element element, List<String> problems) {
        var executable = element.getLocalName().equals("process")
                && element.getAttribute("isExecutable").equals("true");
        var said = Diagram.camunda(element, "historyTimeToLive").toList();
        if (said.isEmpty() && (executable || element.getLocalName().equals("decision"))) {
            problems.add("belum punya masa simpan riwayat; isi History time to live, misalnya P3650D");
        }
        said.stream()
                .filter(text -> !TIME_TO_LIVE.matcher(text).matches())
                .forEach(text -> problems.add(
                        "masa simpan riwayat '%s' tidak dipahami; tulis dalam hari, misalnya P365D untuk satu tahun"
                                .formatted(text)));
        said.stream()
                .filter(text -> executable
                        && TIME_TO_LIVE.matcher(text).matches()
                        && Integer.parseInt(text.replaceAll("\\D", "")) < SHORTEST_LIFE)
                .forEach(text -> problems.add(
                        "menyimpan riwayat hanya '%s', padahal pemeriksa membacanya; tulis sekurang-kurangnya P365D"
                                .formatted(text)));
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    private boolean isKnownBean(String expression) {
        return Diagram.component(expression).filter(isBean).isPresent();
    }
}
