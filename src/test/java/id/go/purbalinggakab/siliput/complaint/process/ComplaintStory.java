package id.go.purbalinggakab.siliput.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Identity;
import id.go.purbalinggakab.siliput.complaint.Intake;
import id.go.purbalinggakab.siliput.complaint.Intake.ComplainantMode;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Tells a complaint step by step, every person acting under the own login and rights. */
class ComplaintStory {

    final ProcessEngine engine;
    private final Intakes intakes;
    private final ComplaintTexts papers;
    private final MutableClock clock;
    private String instance;
    private String number;

    ComplaintStory(ProcessEngine engine, Intakes intakes, ComplaintTexts papers, MutableClock clock) {
        this.engine = engine;
        this.intakes = intakes;
        this.papers = papers;
        this.clock = clock;
    }

    String number() {
        return number;
    }

    String instance() {
        return instance;
    }

    String paper(String user, String what, String text) {
        return papers.write(what, text, user).toString();
    }

    String intake(ComplainantMode mode, Identity identity) {
        return intakes.keep(
                        new Intake(
                                "Tautan berita di Instagram tidak dapat dibuka.",
                                mode,
                                identity,
                                "",
                                Optional.empty(),
                                "",
                                "",
                                Optional.empty(),
                                List.of()),
                        "pejabat")
                .toString();
    }

    Map<String, Object> receipt(String channel) {
        var receipt = new HashMap<String, Object>();
        receipt.put("receivedAt", Date.from(clock.instant()));
        receipt.put("receivedVia", channel);
        receipt.put("complaintKind", "PENGADUAN");
        receipt.put(
                "intake",
                intake(
                        ComplainantMode.NAMED,
                        new Identity("Ibu Rahayu Wulandari", "0812000111", "rahayu@example.id", "", "")));
        return receipt;
    }

    ComplaintStory arrives(String channel) {
        return arrives(receipt(channel));
    }

    ComplaintStory arrives(Map<String, Object> receipt) {
        return starts("pejabat", "complaint", receipt);
    }

    ComplaintStory starts(String user, String processKey, Map<String, Object> variables) {
        as(user, () -> {
            var definition = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(processKey)
                    .latestVersion()
                    .singleResult();
            var started = engine.getFormService()
                    .submitStartForm(definition.getId(), variables)
                    .getProcessInstanceId();
            if (processKey.equals("complaint")) {
                goOnWith(started);
            }
            return started;
        });
        return this;
    }

    ComplaintStory goOnWith(String started) {
        instance = started;
        number = quietly(() -> engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(started)
                .singleResult()
                .getBusinessKey());
        return this;
    }

    ComplaintStory changes(String user, Map<String, Object> variables) {
        var sent = new HashMap<>(variables);
        sent.put("caseNumber", number);
        sent.put("reason", paper(user, "reason", "Perlu diubah."));
        return starts(user, "complaintChange", sent);
    }

    ComplaintStory classified(String complaintClass) {
        return completes(
                "pejabat",
                "classifyComplaint",
                Map.of(
                        "classification",
                        "CLASSIFIED",
                        "complaintClass",
                        complaintClass,
                        "classificationReason",
                        paper("pejabat", "classificationReason", "Sesuai isinya.")));
    }

    ComplaintStory appoints(String examiners, String lead) {
        return completes("pejabat", "appointExaminers", Map.of("examiners", examiners, "examinationLead", lead));
    }

    ComplaintStory answers(String user, String step) {
        return completes(user, step, Map.of("answer", paper(user, "answer", "Tautannya sudah kami perbaiki.")));
    }

    ComplaintStory delivers(String user, String step) {
        return completes(
                user,
                step,
                Map.of(
                        "deliveredAt",
                        Date.from(clock.instant()),
                        "deliveryProof",
                        paper(user, "deliveryProof", "Pesan terkirim, bercentang dua.")));
    }

    ComplaintStory approves(String user, String step) {
        return completes(user, step, Map.of("approval", "APPROVED"));
    }

    ComplaintStory completes(String user, String step, Map<String, Object> variables) {
        var task = task(step);
        var sent = new HashMap<>(variables);
        if (step.equals("classifyComplaint")) {
            sent.computeIfAbsent("classificationReason", name -> paper(user, name, "Sesuai isinya."));
        }
        as(user, () -> {
            engine.getTaskService().complete(task.getId(), sent);
            return null;
        });
        return this;
    }

    ComplaintStory jobsRun() {
        for (int round = 0; round < 60; round++) {
            var due = jobs().stream().filter(job -> job.getDuedate() == null).toList();
            if (due.isEmpty()) {
                return this;
            }
            engine.getManagementService().executeJob(due.get(0).getId());
        }
        throw new AssertionError("jobs never end");
    }

    ComplaintStory timerFires(String element) {
        var timer = timer(element).orElseThrow(() -> new AssertionError("no timer " + element));
        engine.getManagementService().executeJob(timer.getId());
        return this;
    }

    Optional<Job> timer(String element) {
        return jobs().stream()
                .filter(job -> element.equals(engine.getManagementService()
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()))
                .findFirst();
    }

    private List<Job> jobs() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .withRetriesLeft()
                .list();
    }

    Task task(String step) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(step)
                .singleResult();
        assertThat(task).as("open task %s among %s", step, openSteps()).isNotNull();
        return task;
    }

    List<String> openSteps() {
        return engine.getTaskService().createTaskQuery().processInstanceId(instance).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    Instant instant(String name) {
        return ((Date) engine.getRuntimeService().getVariable(instance, name)).toInstant();
    }

    boolean isEnded() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                == 0;
    }

    List<String> neverWalked(String processKey) {
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult();
        var walked = engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processDefinitionId(definition.getId())
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
        return engine
                .getRepositoryService()
                .getBpmnModelInstance(definition.getId())
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .filter(id -> !walked.contains(id))
                .toList();
    }

    static Instant at(String offsetDateTime) {
        return OffsetDateTime.parse(offsetDateTime).toInstant();
    }

    <T> T as(String user, Supplier<T> action) {
        var identity = engine.getIdentityService();
        var groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(group -> group.getId())
                .toList();
        identity.setAuthentication(user, groups);
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private <T> T quietly(Supplier<T> action) {
        var identity = engine.getIdentityService();
        var before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return action.get();
        } finally {
            identity.setAuthentication(before);
        }
    }
}
