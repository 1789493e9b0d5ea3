package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.modeling.TrialEngine;
import id.go.purbalinggakab.siliput.modeling.TrialState.Passed;
import id.go.purbalinggakab.siliput.modeling.TrialState.Path;
import id.go.purbalinggakab.siliput.modeling.TrialState.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/** Where the cases of a trial are, which way they came, and what they wait for. */
@RequiredArgsConstructor
class TrialCourse {

    private final ProcessEngine engine;

    /** Those of cases, the earliest first; what begins every night by itself is left out. */
    List<Job> timers() {
        return engine.getManagementService().createJobQuery().timers().orderByJobDuedate().asc().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .toList();
    }

    List<Job> steps() {
        return engine.getManagementService().createJobQuery().messages().list();
    }

    boolean isCountedFromNow(Job timer) {
        var configuration = engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getJobConfiguration();
        return configuration.startsWith("DURATION") || configuration.startsWith("CYCLE");
    }

    List<Waiting> waiting() {
        return timers().stream().map(this::waiting).toList();
    }

    List<Waiting> failed() {
        return Stream.concat(steps().stream(), timers().stream())
                .filter(job -> job.getExceptionMessage() != null)
                .map(job -> new Waiting(job.getId(), name(job), of(job), job.getExceptionMessage(), ""))
                .toList();
    }

    List<Waiting> messages() {
        return engine.getRuntimeService().createEventSubscriptionQuery().eventType("message").list().stream()
                .filter(one -> one.getProcessInstanceId() != null)
                .map(one -> new Waiting(
                        one.getId(),
                        element(
                                history()
                                        .createHistoricProcessInstanceQuery()
                                        .processInstanceId(one.getProcessInstanceId())
                                        .singleResult()
                                        .getProcessDefinitionId(),
                                one.getActivityId()),
                        title(one.getProcessInstanceId()),
                        one.getEventName(),
                        ""))
                .toList();
    }

    Path path(String instance) {
        var one = history()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult();
        if (one == null) {
            throw new TrialEngine.Refused(List.of("Perkara itu tidak ada dalam uji coba ini."));
        }
        var steps = history()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        try (var model = engine.getRepositoryService().getProcessModel(one.getProcessDefinitionId())) {
            return new Path(
                    new String(model.readAllBytes(), StandardCharsets.UTF_8),
                    steps.stream().map(TrialCourse::passed).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String title(String instance) {
        var one = history()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult();
        var name = Optional.ofNullable(one.getProcessDefinitionName()).orElse(one.getProcessDefinitionKey());
        return one.getBusinessKey() == null ? name : "%s %s".formatted(name, one.getBusinessKey());
    }

    static String typed(Instant at) {
        return at.atZone(IndonesianTime.WIB)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private Waiting waiting(Job timer) {
        var due = timer.getDuedate().toInstant();
        return new Waiting(
                timer.getId(),
                name(timer),
                of(timer),
                IndonesianTime.dateTime(due),
                typed(due.plus(1, ChronoUnit.MINUTES)));
    }

    private String name(Job job) {
        var definition = engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return element(job.getProcessDefinitionId(), definition.getActivityId());
    }

    private String of(Job job) {
        return title(job.getProcessInstanceId());
    }

    private String element(String definition, String id) {
        return engine.getRepositoryService().getBpmnModelInstance(definition).getModelElementById(id)
                                instanceof FlowElement element
                        && element.getName() != null
                ? element.getName()
                : id;
    }

    private static Passed passed(HistoricActivityInstance step) {
        return new Passed(
                step.getActivityId(),
                step.getActivityType(),
                step.getStartTime().getTime(),
                step.getEndTime() == null ? null : step.getEndTime().getTime(),
                step.isCanceled());
    }

    private HistoryService history() {
        return engine.getHistoryService();
    }
}
