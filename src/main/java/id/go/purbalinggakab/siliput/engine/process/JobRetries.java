package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.internals.CommandRule;
import id.go.purbalinggakab.siliput.engine.internals.SentCommand;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A failed job is tried again; the engine's command for it could also move a deadline, or stop it for good. */
@Component
@Order(40)
class JobRetries implements CommandRule {

    @Override
    public Set<String> commands() {
        return Set.of("SetJobRetriesCmd", "SetJobsRetriesBatchCmd", "SetJobsRetriesByProcessBatchCmd");
    }

    @Override
    public void check(SentCommand sent) {
        if (sent.fields().value("retries", Integer.class) <= 0 || sent.fields().value("isDueDateSet", Boolean.class)) {
            throw AllowedCommands.closed(sent);
        }
    }
}
