package id.go.purbalinggakab.siliput.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** What tests leave running in an engine that they share. */
public final class OpenCases {

    private OpenCases() {}

    /** Every change of the calendar moves each open case: hundreds of strangers' would make it slow. */
    public static void end(ProcessEngine engine) {
        var open = engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .toList();
        if (!open.isEmpty()) {
            engine.getRuntimeService().deleteProcessInstances(open, "test", true, true);
        }
    }
}
