package id.go.purbalinggakab.siliput.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The installation is not safe to open; the message says what is missing, in Indonesian. */
public class RefusedStart extends RuntimeException {

    public RefusedStart(String message) {
        super(message);
    }

    /** Shows the one sentence instead of a stack trace. */
    static class RefusedStartAnalyzer extends AbstractFailureAnalyzer<RefusedStart> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, RefusedStart cause) {
            return new FailureAnalysis(cause.getMessage(), "Lihat README, bagian \"A real installation\".", cause);
        }
    }
}
