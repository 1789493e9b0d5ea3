package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Exclusion;
import id.go.purbalinggakab.siliput.engine.internals.CommandRule;
import id.go.purbalinggakab.siliput.engine.internals.SentCommand;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A task is taken for oneself only, and given to nobody whom the exclusion names. */
@Component
@Order(60)
@RequiredArgsConstructor
class TaskHolders implements CommandRule {

    static final String EXCLUDED = "Tugas ini bukan untuk orang ini: siapa yang menulisnya, disebut di dalamnya, atau"
            + " tidak ditunjuk untuknya tidak mengerjakannya. Biarkan rekan lain yang mengambilnya.";

    private final Exclusion exclusion;

    @Override
    public Set<String> commands() {
        return Set.of("ClaimTaskCmd", "AssignTaskCmd");
    }

    @Override
    public void check(SentCommand sent) {
        var user = sent.text("userId");
        if (sent.is("ClaimTaskCmd") && user != null && !user.equals(sent.user())) {
            throw new AuthorizationException("Tugas hanya dapat diambil untuk diri sendiri.");
        }
        // a task of which the person sees nothing stays the engine's own refusal
        var task = sent.engine()
                .getTaskService()
                .createTaskQuery()
                .taskId(sent.text("taskId"))
                .singleResult();
        if (task != null && exclusion.excludes(user, task.getTaskDefinitionKey(), task.getProcessInstanceId())) {
            throw new AuthorizationException(EXCLUDED);
        }
    }
}
