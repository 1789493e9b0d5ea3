package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.AsUser;
import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.Suppositions;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import id.go.purbalinggakab.siliput.modeling.ModelMigrations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By the engine's own plans and batches, in the name of who orders it, past the same guards as by REST. */
@Component
@RequiredArgsConstructor
class EngineMigrations implements ModelMigrations {

    /** How many cases are named; the others are counted. */
    private static final int NAMED = 50;

    private final ProcessEngine engine;
    private final AsUser asUser;
    private final AsSystem asSystem;
    private final MoveTable table;
    private final Suppositions suppositions;
    private final Placements placements;
    private final StepNames names;

    @Override
    public List<Older> older(String process, Map<String, String> chosen) {
        var versions = versions(process);
        return asSystem.ask(() -> versions.stream()
                .skip(1)
                .flatMap(one -> older(
                        one,
                        () -> sources(plan(one, versions.get(0), Map.of())),
                        gone -> targets(one, versions.get(0), gone),
                        chosen))
                .toList());
    }

    @Override
    public List<Older> ahead(byte[] diagram) {
        return asSystem.ask(() -> Nodes.processes(Diagram.read("", diagram))
                .flatMap(process -> versions(process.getAttribute("id")).stream())
                .flatMap(one -> older(one, () -> suppositions.kept(one.getId(), diagram), gone -> Map.of(), Map.of()))
                .toList());
    }

    /** @param kept the elements that the other version has a place for */
    private Stream<Older> older(
            ProcessDefinition older,
            Supplier<Set<String>> kept,
            Function<String, Map<String, String>> targets,
            Map<String, String> chosen) {
        var cases = cases(older).count();
        if (cases == 0) {
            return Stream.empty();
        }
        var equal = kept.get();
        var places = engine.getManagementService().createActivityStatisticsQuery(older.getId()).list().stream()
                .filter(one -> one.getInstances() > 0)
                .map(one -> place(older, one, !equal.contains(one.getId()), targets, chosen))
                .toList();
        var without = places.stream()
                .filter(one -> one.gone() && one.chosen().isEmpty())
                .toList();
        var staying = without.isEmpty()
                ? 0
                : cases(older)
                        .activityIdIn(without.stream().map(Place::id).toArray(String[]::new))
                        .count();
        var stuck = without.stream()
                .flatMap(place -> cases(older).activityIdIn(place.id()).listPage(0, NAMED).stream()
                        .map(one -> new Stuck(StayedCase.number(older.getKey(), one), place.element())))
                .limit(NAMED)
                .toList();
        return Stream.of(new Older(older.getVersion(), cases, staying, places, stuck));
    }

    private Place place(
            ProcessDefinition older,
            ActivityStatistics standing,
            boolean gone,
            Function<String, Map<String, String>> possible,
            Map<String, String> chosen) {
        var id = standing.getId();
        var targets = gone ? possible.apply(id) : Map.<String, String>of();
        return new Place(
                id,
                names.step(older.getId(), id),
                standing.getInstances(),
                gone,
                targets,
                Optional.ofNullable(chosen.get(id)).filter(targets::containsKey).orElse(""));
    }

    private Map<String, String> targets(ProcessDefinition older, ProcessDefinition newest, String gone) {
        var targets = placements.targets(older.getId(), gone, newest.getId());
        targets.keySet().removeIf(target -> !isTaken(older, newest, gone, target));
        return targets;
    }

    private boolean isTaken(ProcessDefinition older, ProcessDefinition newest, String step, String target) {
        try {
            plan(older, newest, Map.of(step, target));
            return true;
        } catch (MigrationPlanValidationException refused) {
            return false;
        }
    }

    @Override
    @Transactional
    public void start(String process, int version, Map<String, String> places, String by) {
        var versions = versions(process);
        var newest = versions.stream().findFirst().orElseThrow();
        var older = versions.stream()
                .skip(1)
                .filter(one -> one.getVersion() == version)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Versi %d tidak ada atau sudah yang terbaru.".formatted(version)));
        if (moves(process).stream().anyMatch(move -> move.from() == version && move.isRunning())) {
            throw new IllegalArgumentException("Perkara versi %d sedang dipindahkan.".formatted(version));
        }
        var cases = table.cases(older.getId());
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("Tidak ada lagi perkara pada versi %d.".formatted(version));
        }
        var batch = asUser.of(by, () -> engine.getRuntimeService()
                .newMigration(plan(older, newest, places))
                .processInstanceIds(cases)
                .executeAsync());
        table.add(batch.getId(), process, version, newest.getVersion(), batch.getTotalJobs(), by);
    }

    @Override
    @Transactional
    public int startAll(String process, String by) {
        var moving =
                moves(process).stream().filter(Move::isRunning).map(Move::from).collect(Collectors.toSet());
        var older = older(process).stream()
                .filter(one -> !moving.contains(one.version()))
                .toList();
        older.forEach(one -> start(process, one.version(), Map.of(), by));
        return older.size();
    }

    @Override
    public List<Move> moves(String process) {
        var versions = versions(process);
        return asSystem.ask(() ->
                table.newest(process).stream().map(row -> move(versions, row)).toList());
    }

    private Move move(List<ProcessDefinition> versions, MoveTable.Row row) {
        var found = engine.getManagementService()
                .createBatchStatisticsQuery()
                .batchId(row.batch())
                .singleResult();
        if (found == null) {
            return row.move(row.cases() - row.left(), row.left(), List.of(), State.CLOSED);
        }
        var failed = engine.getManagementService()
                .createJobQuery()
                .jobDefinitionId(found.getBatchJobDefinitionId())
                .noRetriesLeft();
        var left = (int) failed.count();
        var failures = versions.stream()
                .filter(one -> one.getVersion() == row.from())
                .flatMap(older -> failed.listPage(0, NAMED).stream()
                        .map(job -> StayedCase.why(engine, names, older, String.valueOf(job.getExceptionMessage()))))
                .toList();
        return row.move(
                found.getCompletedJobs(), left, failures, found.getRemainingJobs() > left ? State.RUNNING : State.DONE);
    }

    @Override
    @Transactional
    public void close(String process, String move) {
        moves(process).stream()
                .filter(one -> one.id().equals(move) && !one.isRunning() && !one.isClosed())
                .forEach(one -> {
                    table.left(one.id(), one.left());
                    asSystem.run(() -> engine.getManagementService().deleteBatch(one.id(), true));
                });
    }

    private ProcessInstanceQuery cases(ProcessDefinition version) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionId(version.getId());
    }

    private MigrationPlan plan(ProcessDefinition from, ProcessDefinition to, Map<String, String> places) {
        var plan = engine.getRuntimeService()
                .createMigrationPlan(from.getId(), to.getId())
                .mapEqualActivities();
        places.forEach((step, target) -> {
            plan.mapActivities(step, target);
            placements.along(from.getId(), step, to.getId(), target).forEach(one -> plan.mapActivities(one, one));
        });
        return plan.build();
    }

    private static Set<String> sources(MigrationPlan plan) {
        return plan.getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toSet());
    }

    private List<ProcessDefinition> versions(String process) {
        return asSystem.ask(() -> engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .list());
    }
}
