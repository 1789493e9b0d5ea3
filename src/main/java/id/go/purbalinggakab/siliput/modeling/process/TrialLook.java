package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.FormLabels;
import id.go.purbalinggakab.siliput.engine.PlainVariables;
import id.go.purbalinggakab.siliput.engine.TaskDesk;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.modeling.TrialState;
import id.go.purbalinggakab.siliput.modeling.TrialState.Case;
import id.go.purbalinggakab.siliput.modeling.TrialState.Sent;
import id.go.purbalinggakab.siliput.modeling.TrialState.Step;
import id.go.purbalinggakab.siliput.notification.NoticeDesk;
import id.go.purbalinggakab.siliput.register.CasePart;
import id.go.purbalinggakab.siliput.register.CaseRow;
import id.go.purbalinggakab.siliput.register.CaseRows;
import id.go.purbalinggakab.siliput.register.CaseSection;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;

/** Reads a trial as the system, which sees every case. */
class TrialLook {

    private static final int MOST_NOTICES = 200;
    private static final String READER = "auditor";

    private final ProcessEngine engine;
    private final TrialClock clock;
    private final TrialCourse course;
    private final TrialForms forms;
    private final TrialMail mails;
    private final Officers officers;
    private final FormLabels labels;
    private final TaskDesk desk;
    private final List<Officer> everybody;
    private final Map<String, List<Officer>> starters = new HashMap<>();
    private final NoticeDesk notices;
    private final Collection<CaseSection> sections;

    TrialLook(ApplicationContext context, TrialClock clock, TrialCourse course, TrialForms forms, TrialMail mails) {
        this.engine = context.getBean(ProcessEngine.class);
        this.clock = clock;
        this.course = course;
        this.forms = forms;
        this.mails = mails;
        this.officers = context.getBean(Officers.class);
        this.labels = context.getBean(FormLabels.class);
        this.desk = context.getBean(TaskDesk.class);
        this.everybody = Stream.of(Role.values())
                .flatMap(role -> officers.holding(role).stream())
                .distinct()
                .toList();
        this.notices = context.getBean(NoticeDesk.class);
        this.sections = context.getBeansOfType(CaseSection.class).values();
    }

    TrialState all() {
        return new TrialState(
                now(),
                TrialCourse.typed(clock.instant()),
                startable(),
                cases().stream().map(this::look).toList(),
                engine.getTaskService().createTaskQuery().orderByTaskCreateTime().asc().list().stream()
                        .map(this::step)
                        .toList(),
                course.waiting(),
                course.messages(),
                course.failed(),
                sent());
    }

    String now() {
        return IndonesianTime.dateTime(clock.instant());
    }

    private List<Step> startable() {
        return engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .startableInTasklist()
                .orderByProcessDefinitionName()
                .asc()
                .list()
                .stream()
                .filter(definition -> definition.hasStartFormKey())
                .map(this::start)
                .toList();
    }

    private Step start(ProcessDefinition definition) {
        var may = starters.computeIfAbsent(definition.getKey(), key -> everybody.stream()
                .filter(one -> desk.mayStart(key, one.userId()))
                .toList());
        return new Step(
                definition.getKey(),
                Optional.ofNullable(definition.getName()).orElse(definition.getKey()),
                "",
                may.stream()
                        .flatMap(one -> one.roles().stream())
                        .sorted()
                        .map(Role::label)
                        .distinct()
                        .collect(Collectors.joining(", ")),
                people(may.stream()),
                "",
                "",
                forms.ofStart(definition.getKey()).inputs());
    }

    private Step step(Task task) {
        var links = engine.getTaskService().getIdentityLinksForTask(task.getId());
        var due = Optional.ofNullable(task.getDueDate()).map(date -> date.toInstant());
        return new Step(
                task.getId(),
                task.getName(),
                course.title(task.getProcessInstanceId()),
                task.getAssignee() == null ? roles(links) : officers.nameOf(task.getAssignee()),
                task.getAssignee() == null
                        ? people(links)
                        : Map.of(task.getAssignee(), officers.nameOf(task.getAssignee())),
                due.map(IndonesianTime::dateTime).orElse(""),
                due.filter(clock.instant()::isAfter).map(this::lateBy).orElse(""),
                forms.ofTask(task.getId()).inputs());
    }

    private String lateBy(Instant due) {
        return "TERLAMBAT " + IndonesianTime.length(IndonesianTime.between(due, clock.instant()));
    }

    private String roles(List<IdentityLink> links) {
        return links.stream()
                .sorted(Comparator.comparing(link -> String.valueOf(link.getGroupId())))
                .map(link -> link.getUserId() == null ? label(link.getGroupId()) : officers.nameOf(link.getUserId()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String label(String group) {
        return Stream.of(Role.values())
                .filter(role -> role.group().equals(group))
                .map(Role::label)
                .findFirst()
                .orElse(group);
    }

    private Map<String, String> people(List<IdentityLink> links) {
        return people(links.stream()
                .flatMap(link -> link.getUserId() == null
                        ? holding(link.getGroupId())
                        : officers.find(link.getUserId()).stream()));
    }

    private static Map<String, String> people(Stream<Officer> all) {
        var found = new LinkedHashMap<String, String>();
        all.forEach(one -> found.put(one.userId(), TrialSamples.name(one)));
        return found;
    }

    private Stream<Officer> holding(String group) {
        return Stream.of(Role.values())
                .filter(role -> role.group().equals(group))
                .flatMap(role -> officers.holding(role).stream());
    }

    private List<HistoricProcessInstance> cases() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .orderByProcessInstanceStartTime()
                .asc()
                .list();
    }

    private Case look(HistoricProcessInstance one) {
        var fields = labels.of(one.getId());
        var variables = PlainVariables.of(engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(one.getId())
                .list());
        return new Case(
                one.getId(),
                course.title(one.getId()),
                one.getEndTime() == null ? "berjalan" : "selesai",
                variables.entrySet().stream()
                        .map(variable -> line(variable, Optional.ofNullable(fields.get(variable.getKey()))))
                        .toList(),
                one.getBusinessKey() == null ? List.of() : parts(one.getBusinessKey()));
    }

    private List<String> line(Map.Entry<String, Object> variable, Optional<FormField> field) {
        var value = variable.getValue();
        var text = value instanceof Instant at
                ? IndonesianTime.dateTime(at)
                : value instanceof Boolean flag ? flag ? "ya" : "tidak" : value.toString();
        return List.of(
                field.map(FormField::label).orElse(variable.getKey()),
                field.map(one -> one.text(text)).orElse(text));
    }

    private List<CasePart> parts(String number) {
        var rows = new TreeMap<String, CaseRow>();
        sections.forEach(section -> rows.putAll(section.rows(number)));
        var all = new CaseRows(number, false, rows);
        return sections.stream().flatMap(section -> section.parts(all).stream()).toList();
    }

    private List<Sent> sent() {
        var all = Stream.concat(
                notices.newest(READER, false, 0, MOST_NOTICES).stream()
                        .map(one -> new Sent("Pemberitahuan", Set.of(one.to()), one.at(), one.subject(), one.text())),
                mails.kept().stream());
        return List.copyOf(all.collect(Collectors.toMap(
                        one -> one.way() + one.at() + one.subject(),
                        one -> one,
                        (one, other) -> new Sent(one.way(), both(one, other), one.at(), one.subject(), one.text()),
                        LinkedHashMap::new))
                .values());
    }

    private static Set<String> both(Sent one, Sent other) {
        var people = new LinkedHashSet<>(one.to());
        people.addAll(other.to());
        return people;
    }
}
