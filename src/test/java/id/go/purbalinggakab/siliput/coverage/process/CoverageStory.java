package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.testing.SamplePdf;
import id.go.purbalinggakab.siliput.testing.SamplePhoto;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Tells a coverage case step by step, every person acting under the own login and rights. */
public class CoverageStory {

    static final String CHECKLIST = "{\"noSara\":true,\"namesChecked\":true,\"sourcesChecked\":true,"
            + "\"privacyChecked\":true,\"nothingExempt\":true,\"neutral\":true}";

    private static final AtomicInteger LETTERS = new AtomicInteger();

    private final IdentityService identity;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final Archive archive;
    private final Clock clock;
    private final FormService forms;
    private final RepositoryService repository;
    private String instance;
    private String number;

    public CoverageStory(ProcessEngine engine, Archive archive, Clock clock) {
        this.identity = engine.getIdentityService();
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.management = engine.getManagementService();
        this.history = engine.getHistoryService();
        this.forms = engine.getFormService();
        this.repository = engine.getRepositoryService();
        this.archive = archive;
        this.clock = clock;
    }

    public String number() {
        return number;
    }

    public String instance() {
        return instance;
    }

    static Date at(String offsetDateTime) {
        return Date.from(OffsetDateTime.parse(offsetDateTime).toInstant());
    }

    String scan() {
        return archive.store(DocumentKind.LETTER, "surat.pdf", SamplePdf.stream(), "agendaris")
                .id()
                .toString();
    }

    String dispositionScan() {
        return archive.store(DocumentKind.DISPOSITION, "disposisi.pdf", SamplePdf.stream(), "agendaris")
                .id()
                .toString();
    }

    /** A release's list of one photo that the store has lost. */
    String lostPhoto(String user, Path archiveFolder) {
        var photo = archive.store(
                        DocumentKind.RELEASE_PHOTO, "a.jpg", new ByteArrayInputStream(SamplePhoto.jpeg()), user)
                .id()
                .toString();
        try {
            Files.delete(archiveFolder
                    .resolve("berkas")
                    .resolve(photo.substring(0, 2))
                    .resolve(photo));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "[{\"document\":\"%s\",\"caption\":\"Acara\",\"altText\":\"Acara\"}]".formatted(photo);
    }

    public Map<String, Object> letter() {
        var letter = new HashMap<String, Object>();
        letter.put("letterNumber", "400.7/%d/2026".formatted(LETTERS.incrementAndGet()));
        letter.put("letterDate", at("2026-10-30T00:00:00+07:00"));
        letter.put("senderInstitution", "Dinas Kesehatan Kabupaten Purbalingga");
        letter.put("subject", "Permohonan Liputan Pencanangan Gerakan Cegah Stunting");
        letter.put("speed", "BIASA");
        letter.put("secrecy", "BIASA");
        letter.put("letterSigned", true);
        letter.put("letterStamped", true);
        letter.put("receivedAt", Date.from(clock.instant()));
        letter.put("receivedVia", "FISIK");
        letter.put("letterScan", scan());
        letter.put("contactName", "Ibu Rahayu");
        letter.put("contactEmail", "rahayu@example.go.id");
        letter.put("eventTitle", "Pencanangan Gerakan Cegah Stunting");
        letter.put("eventPlace", "Pendopo Dipokusumo");
        letter.put("eventDistrict", "Purbalingga");
        letter.put("eventStart", Date.from(clock.instant().plus(Duration.ofHours(48))));
        letter.put("eventEnd", Date.from(clock.instant().plus(Duration.ofHours(50))));
        return letter;
    }

    CoverageStory letterArrives() {
        return letterArrives(letter());
    }

    public CoverageStory letterArrives(Map<String, Object> letter) {
        return starts("agendaris", "coverage", letter);
    }

    CoverageStory starts(String user, String processKey, Map<String, Object> variables) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult();
        as(
                user,
                () -> instance =
                        forms.submitStartForm(definition.getId(), variables).getProcessInstanceId());
        number = history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
        return this;
    }

    /** Goes on with any running process. */
    CoverageStory ofInstance(String running) {
        instance = running;
        return this;
    }

    /** Goes on with the coverage case that a companion process started. */
    CoverageStory ofCase(String caseNumber) {
        number = caseNumber;
        instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey("coverage")
                .processInstanceBusinessKey(caseNumber)
                .singleResult()
                .getProcessInstanceId();
        return this;
    }

    public CoverageStory deskVerifies() {
        return completes("agendaris", "verifyLetter", Map.of("letterDecision", "COMPLETE"));
    }

    public CoverageStory headDisposes() {
        return completes(
                "kepala", "giveDisposition", Map.of("dispositionNote", "Kawal sampai terbit", "actingAs", "DEFINITIF"));
    }

    CoverageStory accepted(String crew) {
        return completes(
                "kabid", "assessRequest", Map.of("assessment", "ACCEPTED", "crew", crew, "direction", "Foto pejabat"));
    }

    CoverageStory covered(String user) {
        return covered(user, Map.of());
    }

    /** An event that has not begun by its plan is finished for a reason. */
    CoverageStory covered(String user, Map<String, Object> more) {
        var sent = new HashMap<String, Object>(more);
        sent.put("coverageOutcome", "DONE");
        if (instant("eventStart").isAfter(clock.instant())) {
            sent.put("earlyEndReason", "Acara dimajukan");
        }
        return completes(user, "coverEvent", sent);
    }

    CoverageStory requestArrives(String user, Map<String, Object> variables) {
        as(
                user,
                () -> instance = runtime.createMessageCorrelation("coverage.requested")
                        .setVariables(variables)
                        .correlateStartMessage()
                        .getProcessInstanceId());
        number = history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
        return this;
    }

    CoverageStory messageArrives(String user, String message, Map<String, Object> variables) {
        as(user, () -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .setVariables(variables)
                .correlate());
        return this;
    }

    List<String> neverWalked(String processKey) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult();
        var walked =
                history.createHistoricActivityInstanceQuery().processDefinitionId(definition.getId()).list().stream()
                        .map(HistoricActivityInstance::getActivityId)
                        .collect(Collectors.toSet());
        return repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .filter(id -> !walked.contains(id))
                .toList();
    }

    CoverageStory writes(String user, String title) {
        return writes(user, title, "");
    }

    CoverageStory writes(String user, String title, String pictures) {
        return completes(
                user,
                "writeRelease",
                Map.of(
                        "releaseTitle",
                        title,
                        "releaseDateline",
                        "PURBALINGGA",
                        "releaseLead",
                        "Pemkab Purbalingga mencanangkan gerakan cegah stunting.",
                        "releaseBody",
                        "Bupati hadir di Pendopo Dipokusumo.\n\nKegiatan diikuti 200 kader.",
                        "releasePictures",
                        pictures,
                        "checklist",
                        CHECKLIST));
    }

    CoverageStory revises(String user, String remark) {
        return completes(user, "reviewRelease", Map.of("reviewDecision", "REVISE", "reviewRemark", remark));
    }

    CoverageStory approves(String user) {
        return completes(user, "reviewRelease", Map.of("reviewDecision", "APPROVED", "checklistConfirmed", true));
    }

    CoverageStory legsRun() {
        for (int round = 0; round < 60; round++) {
            var due = jobs().stream().filter(job -> job.getDuedate() == null).toList();
            if (due.isEmpty()) {
                return this;
            }
            management.executeJob(due.get(0).getId());
        }
        throw new AssertionError("legs never end");
    }

    CoverageStory shared(String user) {
        return completes(
                user,
                "shareOnSocialMedia",
                Map.of(
                        "socialPosts",
                        """
                        [{"network":"INSTAGRAM","link":"https://www.instagram.com/p/abc/"},
                         {"network":"FACEBOOK","link":"https://www.facebook.com/dinkominfo/posts/1"},
                         {"network":"X","reason":"Akun sedang dipulihkan"}]"""));
    }

    public CoverageStory completes(String user, String step, Map<String, Object> variables) {
        var task = task(step);
        as(user, () -> tasks.complete(task.getId(), variables));
        return this;
    }

    CoverageStory timerFires(String element) {
        var timer = timer(element).orElseThrow(() -> new AssertionError("no timer " + element));
        management.executeJob(timer.getId());
        return this;
    }

    Optional<Job> timer(String element) {
        return jobs().stream()
                .filter(job -> element.equals(management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()))
                .findFirst();
    }

    List<Job> jobs() {
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .withRetriesLeft()
                .list();
    }

    Task task(String step) {
        var task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(step)
                .singleResult();
        assertThat(task).as("open task %s among %s", step, openSteps()).isNotNull();
        return task;
    }

    List<String> openSteps() {
        return tasks.createTaskQuery().processInstanceId(instance).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    Object variable(String name) {
        return runtime.getVariable(instance, name);
    }

    Instant instant(String name) {
        return ((Date) variable(name)).toInstant();
    }

    boolean isEnded() {
        return runtime.createProcessInstanceQuery().processInstanceId(instance).count() == 0;
    }

    long passed(String element) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityId(element)
                .finished()
                .list()
                .size();
    }

    List<String> walked() {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).finished().list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    void as(String user, Runnable action) {
        var groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(group -> group.getId())
                .toList();
        identity.setAuthentication(user, groups);
        try {
            action.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
