package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.AsUser;
import id.go.purbalinggakab.siliput.modeling.Incident;
import id.go.purbalinggakab.siliput.modeling.Incident.Kind;
import id.go.purbalinggakab.siliput.modeling.process.StuckSteps.Stuck;
import id.go.purbalinggakab.siliput.modeling.process.StuckSteps.Try;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Has a stuck step tried again, by the person's own right and command, so that the chain names who did it. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Retries {

    /** The first at once or at the time that is set, the others in growing distances. */
    private static final int TRIES = 3;

    private final StuckSteps stuck;
    private final AsUser asUser;

    @Lazy
    private final ManagementService jobs;

    /** @return whether the engine took it */
    public boolean again(Incident incident, String user) {
        if (incident.kind() != Kind.JOB) {
            return false;
        }
        try {
            return asUser.of(user, () -> {
                jobs.setJobRetries(incident.reference(), TRIES);
                return true;
            });
        } catch (ProcessEngineException goneOrRefused) {
            return false;
        }
    }

    /** What the engine says of it now. */
    public Optional<Stuck> now(Incident incident) {
        return incident.kind() == Kind.REQUEST ? Optional.empty() : stuck.now(incident.reference());
    }

    public List<Try> tries(Incident incident) {
        return stuck.tries(incident.reference());
    }
}
