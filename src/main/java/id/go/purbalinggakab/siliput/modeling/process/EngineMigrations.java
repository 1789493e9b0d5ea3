package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.AsUser;
import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.Suppositions;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import id.go.purbalinggakab.siliput.identity.CaseByCase;
import id.go.purbalinggakab.siliput.modeling.EngineWords;
import id.go.purbalinggakab.siliput.modeling.ModelMigrations;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By the engine's own plans and batches, in the name of who orders it, past the same guards as by REST. */
@Component
@RequiredArgsConstructor
class EngineMigrations implements ModelMigrations {

    private static final Pattern INSTANCE = Pattern.compile("process instance '([^']+)'");

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final AsUser asUser;
    private final AsSystem asSystem;
    private final MoveTable table;
    private final Suppositions suppositions;

    @Override
    public List<Older> older(String process) {
        var versions = versions(process);
        return asSystem.ask(() -> versions.stream()
                .skip(1)
                .flatMap(one -> older(one, () -> sources(plan(one, versions.get(0)))))
                .toList());
    }

    @Override
    public List<Older> ahead(byte[] diagram) {
        return asSystem.ask(() -> Nodes.processes(Diagram.read("", diagram))
                .flatMap(process -> versions(process.getAttribute("id")).stream())
                .flatMap(one -> older(one, () -> suppositions.kept(one.getId(), diagram)))
                .toList());
    }

    /** @param kept the elements that the other version has a place for */
    private Stream<Older> older(ProcessDefinition older, Supplier<Set<String>> kept) {
        var cases = cases(older).count();
        if (cases == 0) {
            return Stream.empty();
        }
        var standing = management.createActivityStatisticsQuery(older.getId()).list();
        var mapped = kept.get();
        var places = standing.stream()
                .filter(one -> one.getInstances() > 0)
                .map(one -> new Place(name(older, one.getId()), one.getInstances()))
                .toList();
        var stuck = standing.stream()
                .map(ActivityStatistics::getId)
                .filter(id -> !mapped.contains(id))
                .flatMap(id -> cases(older).activityIdIn(id).list().stream()
                        .map(one -> new Stuck(number(older.getKey(), one), name(older, id))))
                .toList();
        return Stream.of(new Older(older.getVersion(), cases, places, stuck));
    }

    @Override
    @Transactional
    public void start(String process, int version, String by) {
        var versions = versions(process);
        var newest = versions.get(0);
        var older = versions.stream()
                .skip(1)
                .filter(one -> one.getVersion() == version)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Versi %d tidak ada atau sudah yang terbaru.".formatted(version)));
        var plan = asSystem.ask(() -> plan(older, newest));
        var cases = asSystem.ask(
                () -> cases(older).list().stream().map(ProcessInstance::getId).toList());
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("Tidak ada lagi perkara pada versi %d.".formatted(version));
        }
        var batch = asUser.of(
                by, () -> runtime.newMigration(plan).processInstanceIds(cases).executeAsync());
        table.add(batch.getId(), process, version, newest.getVersion(), batch.getTotalJobs(), by);
    }

    @Override
    public List<Move> moves(String process) {
        var versions = versions(process);
        return asSystem.ask(() ->
                table.newest(process).stream().map(row -> move(versions, row)).toList());
    }

    private Move move(List<ProcessDefinition> versions, MoveTable.Row row) {
        var statistics = Optional.ofNullable(
                management.createBatchStatisticsQuery().batchId(row.batch()).singleResult());
        var failed = statistics
                .map(batch -> management
                        .createJobQuery()
                        .jobDefinitionId(batch.getBatchJobDefinitionId())
                        .noRetriesLeft()
                        .list())
                .orElse(List.of());
        var done = statistics.map(one -> one.getCompletedJobs()).orElse(row.cases());
        var running =
                statistics.filter(one -> one.getRemainingJobs() > failed.size()).isPresent();
        return new Move(
                row.batch(),
                row.from(),
                row.to(),
                row.by(),
                row.at(),
                row.cases(),
                done,
                failures(versions, row.from(), failed),
                running,
                statistics.isEmpty());
    }

    @Override
    @Transactional
    public void close(String process, String move) {
        asSystem.run(() -> moves(process).stream()
                .filter(one -> one.id().equals(move) && !one.isRunning() && !one.isClosed())
                .forEach(one -> management.deleteBatch(one.id(), true)));
    }

    private List<String> failures(List<ProcessDefinition> versions, int from, List<Job> failed) {
        return versions.stream()
                .filter(one -> one.getVersion() == from && !failed.isEmpty())
                .flatMap(older -> {
                    var mapped = sources(plan(older, versions.get(0)));
                    return failed.stream()
                            .map(job -> failure(older, mapped, String.valueOf(job.getExceptionMessage())));
                })
                .toList();
    }

    private String failure(ProcessDefinition older, Set<String> mapped, String message) {
        var found = INSTANCE.matcher(message);
        if (!found.find()) {
            return "Tidak dapat dipindahkan: " + EngineWords.of(message).text();
        }
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(found.group(1))
                .singleResult();
        if (instance == null) {
            return "Sebuah perkara sudah berakhir sebelum dipindahkan.";
        }
        var places = runtime.getActiveActivityIds(instance.getId()).stream()
                .filter(id -> !mapped.contains(id))
                .map(id -> "'" + name(older, id) + "'")
                .collect(Collectors.joining(", "));
        return "%s tetap pada versinya: %s"
                .formatted(
                        number(older.getKey(), instance),
                        places.isEmpty()
                                ? "mesin menolak (%s)"
                                        .formatted(EngineWords.of(message).text())
                                : "berada di %s, yang tidak ada di versi baru".formatted(places));
    }

    private ProcessInstanceQuery cases(ProcessDefinition version) {
        return runtime.createProcessInstanceQuery().processDefinitionId(version.getId());
    }

    private MigrationPlan plan(ProcessDefinition from, ProcessDefinition to) {
        return runtime.createMigrationPlan(from.getId(), to.getId())
                .mapEqualActivities()
                .build();
    }

    private static Set<String> sources(MigrationPlan plan) {
        return plan.getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toSet());
    }

    private List<ProcessDefinition> versions(String process) {
        return asSystem.ask(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .list());
    }

    private String name(ProcessDefinition definition, String element) {
        return repository.getBpmnModelInstance(definition.getId()).getModelElementById(element)
                                instanceof FlowElement found
                        && found.getName() != null
                ? found.getName()
                : element;
    }

    /** Of complaints not even the number: it may be hidden from who looks. */
    private static String number(String process, ProcessInstance instance) {
        return CaseByCase.PROCESSES.contains(process)
                ? "Sebuah perkara yang dijaga"
                : Optional.ofNullable(instance.getBusinessKey()).orElse(instance.getId());
    }
}
