package id.go.purbalinggakab.siliput.engine.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CreateMigrationPlanCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanBuilderImpl;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.migration.MigrationInstruction;

/**
 * A case gets another version of its own diagram only where it stands: a plan maps every element that can hold something
 * of a case, timers included, to the element of the same id.
 */
@RequiredArgsConstructor
class MigrationCheck implements CommandCheck {

    private static final String RULE = "Tindakan ini ditutup untuk semua orang, juga administrator: perkara dipindahkan"
            + " ke versi lain dari prosesnya sendiri hanya bila setiap langkah tetap pada langkah yang sama. %s";

    private final ProcessEngineConfigurationImpl engine;

    @Override
    public Optional<String> refusal(Command<?> command, Authentication person) {
        return fault(command).map(RULE::formatted);
    }

    private Optional<String> fault(Command<?> command) {
        if (command instanceof CreateMigrationPlanCmd) {
            var plan = new CommandFields(command).value("migrationBuilder", MigrationPlanBuilderImpl.class);
            return plan.isUpdateEventTriggersForGeneratedInstructions()
                    ? Optional.of("Penanda waktu tidak ikut diubah (updateEventTriggers).")
                    : fault(
                            plan.getSourceProcessDefinitionId(),
                            plan.getTargetProcessDefinitionId(),
                            plan.getExplicitMigrationInstructions(),
                            plan.isMapEqualActivities(),
                            plan.getVariables());
        } else if (command instanceof AbstractMigrationCmd) {
            var execution =
                    new CommandFields(command).value("executionBuilder", MigrationPlanExecutionBuilderImpl.class);
            var plan = execution.getMigrationPlan();
            return execution.isSkipCustomListeners() || execution.isSkipIoMappings()
                    ? Optional.of("Tidak ada yang dilewati (skipCustomListeners, skipIoMappings).")
                    : fault(
                            plan.getSourceProcessDefinitionId(),
                            plan.getTargetProcessDefinitionId(),
                            plan.getInstructions(),
                            false,
                            plan.getVariables());
        }
        return Optional.empty();
    }

    private Optional<String> fault(
            String from,
            String to,
            List<? extends MigrationInstruction> explicit,
            boolean withEqual,
            Map<String, ?> variables) {
        var source = key(from);
        var target = key(to);
        if (source.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        } else if (!source.equals(target)) {
            return Optional.of("Tujuannya bukan versi dari proses yang sama.");
        } else if (variables != null && !variables.isEmpty()) {
            return Optional.of("Rencana tidak membawa data: %s.".formatted(String.join(", ", variables.keySet())));
        }
        var mapped = new ArrayList<MigrationInstruction>(explicit);
        if (withEqual) {
            mapped.addAll(equal(from, to));
        }
        var moved = mapped.stream()
                .filter(one ->
                        !one.getSourceActivityId().equals(one.getTargetActivityId()) || one.isUpdateEventTrigger())
                .map(one -> "%s → %s".formatted(one.getSourceActivityId(), one.getTargetActivityId()))
                .collect(Collectors.joining(", "));
        if (!moved.isEmpty()) {
            return Optional.of("Yang berpindah atau diubah penandanya: %s.".formatted(moved));
        }
        var missing = ids(equal(from, from));
        missing.removeAll(ids(mapped));
        return Optional.of(missing).filter(some -> !some.isEmpty()).map(some -> "Yang tidak dipetakan: %s."
                .formatted(String.join(", ", some)));
    }

    private static Set<String> ids(Collection<? extends MigrationInstruction> instructions) {
        return instructions.stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the engine itself finds to be the same in both. */
    private List<MigrationInstruction> equal(String from, String to) {
        return AsSystem.ask(engine, () -> engine.getRuntimeService()
                .createMigrationPlan(from, to)
                .mapEqualActivities()
                .build()
                .getInstructions());
    }

    private Optional<String> key(String definition) {
        return AsSystem.ask(engine, () -> Optional.ofNullable(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionId(String.valueOf(definition))
                        .singleResult())
                .map(found -> found.getKey()));
    }
}
