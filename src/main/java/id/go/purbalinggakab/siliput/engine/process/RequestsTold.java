package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.FailureDesk;
import id.go.purbalinggakab.siliput.engine.FailureTold;
import id.go.purbalinggakab.siliput.engine.internals.FailedRequests;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Neither a person's mistake nor a lost race is told on; what else fails is one of ours. */
@Component
@RequiredArgsConstructor
class RequestsTold implements FailedRequests {

    private final ObjectProvider<FailureDesk> desk;

    @Override
    public RuntimeException told(Optional<String> user, RuntimeException failed) {
        if (!RestFailures.isCallers(failed) && !ConcurrentSubmission.mayBeRepeated(failed)) {
            desk.stream()
                    .flatMap(hears -> hears.tell(user, failed).stream())
                    .forEach(sentence -> failed.addSuppressed(new FailureTold(sentence)));
        }
        return failed;
    }
}
