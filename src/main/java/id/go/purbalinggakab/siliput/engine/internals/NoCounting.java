package id.go.purbalinggakab.siliput.engine.internals;

import org.camunda.bpm.engine.impl.diagnostics.DiagnosticsRegistry;

/** The engine's diagnostics show how often each command ran, hidden cases included; nobody needs that here. */
class NoCounting extends DiagnosticsRegistry {

    @Override
    public void markOccurrence(String name) {
        // counts nothing
    }

    @Override
    public void markOccurrence(String name, long times) {
        // counts nothing
    }
}
