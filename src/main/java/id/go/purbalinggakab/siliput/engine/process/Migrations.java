package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.PlaceRule;
import id.go.purbalinggakab.siliput.engine.internals.CommandRule;
import id.go.purbalinggakab.siliput.engine.internals.SentCommand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A case gets another version of its own diagram only where it stands: a plan maps every element that can hold something
 * of a case, timers included, to the element of the same id; a step that is gone, to one that leaps over nothing.
 */
@Component
@Order(80)
@RequiredArgsConstructor
class Migrations implements CommandRule {

    private static final String RULE = "Tindakan ini ditutup untuk semua orang, juga administrator: perkara dipindahkan"
            + " ke versi lain dari prosesnya sendiri hanya bila setiap langkah tetap pada langkah yang sama. %s";

    /** Found once every room is there. */
    private final ObjectProvider<PlaceRule> places;

    @Override
    public Set<String> commands() {
        return Set.of("CreateMigrationPlanCmd", "MigrateProcessInstanceCmd", "MigrateProcessInstanceBatchCmd");
    }

    @Override
    public void check(SentCommand sent) {
        fault(sent).map(RULE::formatted).ifPresent(reason -> {
            throw new AuthorizationException(reason);
        });
    }

    @SuppressWarnings("unchecked")
    private Optional<String> fault(SentCommand sent) {
        if (sent.is("CreateMigrationPlanCmd")) {
            var plan = sent.fields().nested("migrationBuilder");
            return plan.value("updateEventTriggersForGeneratedInstructions", Boolean.class)
                    ? Optional.of("Penanda waktu tidak ikut diubah (updateEventTriggers).")
                    : fault(
                            sent,
                            plan.text("sourceProcessDefinitionId"),
                            plan.text("targetProcessDefinitionId"),
                            plan.value("explicitMigrationInstructions", List.class),
                            plan.value("mapEqualActivities", Boolean.class),
                            plan.value("variables", Map.class));
        }
        var execution = sent.fields().nested("executionBuilder");
        var plan = execution.value("migrationPlan", MigrationPlan.class);
        return execution.value("skipCustomListeners", Boolean.class) || execution.value("skipIoMappings", Boolean.class)
                ? Optional.of("Tidak ada yang dilewati (skipCustomListeners, skipIoMappings).")
                : fault(
                        sent,
                        plan.getSourceProcessDefinitionId(),
                        plan.getTargetProcessDefinitionId(),
                        plan.getInstructions(),
                        false,
                        plan.getVariables());
    }

    private Optional<String> fault(
            SentCommand sent,
            String from,
            String to,
            List<? extends MigrationInstruction> explicit,
            boolean withEqual,
            Map<String, ?> variables) {
        var source = key(sent, from);
        var target = key(sent, to);
        if (source.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        } else if (!source.equals(target)) {
            return Optional.of("Tujuannya bukan versi dari proses yang sama.");
        } else if (variables != null && !variables.isEmpty()) {
            return Optional.of("Rencana tidak membawa data: %s.".formatted(String.join(", ", variables.keySet())));
        }
        var mapped = new ArrayList<MigrationInstruction>(explicit);
        if (withEqual) {
            mapped.addAll(equal(sent, from, to));
        }
        var moved = mapped.stream()
                .flatMap(one -> moved(sent, from, to, one).stream())
                .collect(Collectors.joining(", "));
        if (!moved.isEmpty()) {
            return Optional.of("Yang berpindah atau diubah penandanya: %s.".formatted(moved));
        }
        // what the other version no longer has: the engine refuses the cases that stand there
        var missing = ids(equal(sent, from, to));
        missing.removeAll(ids(mapped));
        return Optional.of(missing).filter(some -> !some.isEmpty()).map(some -> "Yang tidak dipetakan: %s."
                .formatted(String.join(", ", some)));
    }

    private Optional<String> moved(SentCommand sent, String from, String to, MigrationInstruction one) {
        var step = one.getSourceActivityId();
        var target = one.getTargetActivityId();
        if (one.isUpdateEventTrigger()) {
            return Optional.of(step);
        }
        return Optional.of(step)
                .filter(id -> !id.equals(target))
                .flatMap(id -> sent.asSystem(() -> places.getObject().fault(from, id, to, target)))
                .map(words -> "%s → %s (%s)".formatted(step, target, words));
    }

    private static Set<String> ids(Collection<? extends MigrationInstruction> instructions) {
        return instructions.stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the engine itself finds to be the same in both. */
    private static List<MigrationInstruction> equal(SentCommand sent, String from, String to) {
        return sent.asSystem(() -> sent.engine()
                .getRuntimeService()
                .createMigrationPlan(from, to)
                .mapEqualActivities()
                .build()
                .getInstructions());
    }

    private static Optional<String> key(SentCommand sent, String definition) {
        return sent.asSystem(() -> Optional.ofNullable(sent.engine()
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionId(String.valueOf(definition))
                        .singleResult())
                .map(found -> found.getKey()));
    }
}
