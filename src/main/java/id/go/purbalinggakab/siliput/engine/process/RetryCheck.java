package id.go.purbalinggakab.siliput.engine.process;

import org.camunda.bpm.engine.impl.cmd.AbstractSetJobsRetriesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** A failed job is tried again; the engine's command for it could also move a deadline, or stop it for good. */
final class RetryCheck {

    private RetryCheck() {}

    static boolean permits(Command<?> command) {
        if (!(command instanceof SetJobRetriesCmd) && !(command instanceof AbstractSetJobsRetriesBatchCmd)) {
            return true;
        }
        var fields = new CommandFields(command);
        return fields.value("retries", Integer.class) > 0 && !fields.value("isDueDateSet", Boolean.class);
    }
}
