package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.identity.CaseByCase;
import id.go.purbalinggakab.siliput.modeling.EngineWords;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Why a case stayed on its version, out of what the engine said. */
final class StayedCase {

    private static final Pattern INSTANCE = Pattern.compile("process instance '([^']+)'");

    private static final Pattern WITHOUT_PLACE =
            Pattern.compile("instance '([^':]+):[^']*':\\s*There is no migration instruction");

    private StayedCase() {}

    static String why(ProcessEngine engine, StepNames names, ProcessDefinition older, String message) {
        var found = INSTANCE.matcher(message);
        if (!found.find()) {
            return "Tidak dapat dipindahkan: " + EngineWords.of(message).text();
        }
        var instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(found.group(1))
                .singleResult();
        if (instance == null) {
            return "Sebuah perkara sudah berakhir sebelum dipindahkan.";
        }
        if (!instance.getProcessDefinitionId().equals(older.getId())) {
            return "%s sudah pindah lebih dulu.".formatted(number(older.getKey(), instance));
        }
        var places = WITHOUT_PLACE
                .matcher(message)
                .results()
                .map(place -> "'" + names.step(older.getId(), place.group(1)) + "'")
                .collect(Collectors.joining(", "));
        return "%s tetap pada versinya: %s"
                .formatted(
                        number(older.getKey(), instance),
                        places.isEmpty()
                                ? "mesin menolak (%s)"
                                        .formatted(EngineWords.of(message).text())
                                : "berada di %s, yang tidak ada di versi baru".formatted(places));
    }

    /** Of complaints not even the number: it may be hidden from who looks. */
    static String number(String process, ProcessInstance instance) {
        return CaseByCase.PROCESSES.contains(process)
                ? "Sebuah perkara yang dijaga"
                : Optional.ofNullable(instance.getBusinessKey()).orElse(instance.getId());
    }
}
